"""The card: what was done in each kind, on one screen, in the same words alone and in company."""

import re

import pytest

import bilateral as bl
from bilateral.comparison.card import WIDTH, kinds
from tests._findings.ghana import NAMES, case

CASES = "tests/data/cases"
SHIPPED = ("cuba-pakistan", "cuba-laos")


def load(name):
    """Load a shipped or a made-up case."""
    return bl.load(name if name in bl.relationships() else f"{CASES}/{name}.yaml")


@pytest.mark.parametrize("names", [SHIPPED, ("war-and-settlement", "loan-and-pool")])
def test_two_cases_fit_on_a_screen(names):
    """Some 45 lines of 120 characters."""
    lines = str(bl.compare(*map(load, names))).splitlines()
    assert len(lines) <= 48
    assert max(map(len, lines)) <= WIDTH


def test_six_cases_have_a_row_each():
    """A column for each would hold a word a line."""
    six = ["war-and-settlement", "loan-and-pool", "only-absences", "kenya-peru-invented"]
    six += ["kenya-spain-invented", "kenya-italy-invented"]
    frame = kinds(bl.compare(*map(load, six)).index)
    assert list(frame.columns) == ["kind", "what was done"]
    assert len(frame) % 6 == 0


def test_the_card_opens_with_the_paragraph_that_compares():
    """Its first sentences, and where the others are."""
    both = bl.compare(*map(load, SHIPPED))
    first = both.summary().frame["text"].iloc[0]
    shown = " ".join(str(both).split())
    assert " ".join(first.split()) in shown
    assert ".summary()" in shown


def test_a_kind_of_which_nothing_is_reported_takes_no_row():
    """It is named below; one that a filter hides is not named at all."""
    two = bl.compare(load("war-and-settlement"), load("loan-and-pool"))
    assert "sports" not in "".join(kinds(two.index)["kind"])
    assert "No record of sports ties." in str(two)
    chosen = bl.compare(*(load(name).where(kind="education") for name in SHIPPED))
    assert kinds(chosen.index)["kind"].str.partition("\n")[0].to_list() == ["education"]
    assert "No record of" not in str(chosen)
    assert "only education" in str(chosen).splitlines()[0]


def test_one_relationship_shows_itself_in_the_same_words():
    """Its cells are wider, and its card has no comparison."""
    laos = load("cuba-laos")
    card = str(laos)
    assert card.startswith("Cuba and Laos, seen from Cuba")
    assert "Reported for" not in card
    assert "compared with" not in card
    assert "not covered by the sources; reported absent" in card
    assert laos._repr_html_().count("<table") == 1
    assert "\n" not in repr(laos)


def test_the_html_card_has_the_same_cells_and_no_script():
    """Kinds head the rows; each line of a cell is a paragraph; numbers are small."""
    both = bl.compare(*map(load, SHIPPED))
    html = both._repr_html_()
    assert html.count('<th scope="row">') == 7
    assert "<small>9, 2 records</small>" in html
    assert "<script" not in html


def test_few_warnings_stand_on_a_card_and_it_says_that_there_are_more():
    """All of them are had from `warnings`."""
    both = bl.compare(*map(case, NAMES))
    block = str(both).partition("Warnings\n")[2].partition("\n\n")[0]
    assert block.count("- ") < len(both.warnings())
    assert block.endswith("More in .warnings().")


COUNTED = re.compile(r"\d[\d,]* (?:record|tie|absence)s?\b")


@pytest.mark.parametrize("names", [SHIPPED, ("war-and-settlement", "loan-and-pool")])
def test_no_title_and_no_first_sentence_counts_records(names):
    """Numbers of records measure how finely a text was split: nothing opens with one."""
    both = bl.compare(*map(load, names))
    openings = {name: chart.title for name, chart in both.plot.every().items()}
    openings |= {
        name: re.split(r"\.\s", found.summary)[0] for name, found in both.findings().items()
    }
    openings |= {f"{name} title": found.title for name, found in both.findings().items()}
    assert {name: text for name, text in openings.items() if COUNTED.search(text)} == {}


def numbers_said(case_id, both):
    """Gather every number of records that is said of a case as a whole, by where it is said."""
    place = [one.id for one in both.relationships].index(case_id)
    relationship = both.relationships[place]
    frame = both.profile().frame
    profile = frame[frame["relationship"].eq(case_id)]
    cells = kinds(both.index)["kind"].str.partition("\n")[2]
    card = [int(text.split(" ")[0].replace(",", "")) for text in cells.str.split(", ").str[place]]
    types = both.plot.presence().frame
    said = {
        "profile": int(profile["records"].fillna(0).sum()),
        "stages": int(
            profile[["planned", "agreed", "delivered", "stopped", "unknown"]].sum().sum()
        ),
        "card": sum(card),
        "presence": int(types.loc[types["relationship"].eq(case_id), "records"].fillna(0).sum()),
        "line": int(re.search(r": ([\d,]+) record", repr(relationship))[1].replace(",", "")),
        "types": sum(
            int(number)
            for find in (both.shared, both.distinct)
            if case_id in find().frame
            for cell in find().frame[case_id]
            for number in re.findall(r"[→←↔] (\d+)(?![\d/])", cell)
        ),
    }
    claims = [text for text in both.warnings() if text.startswith(f"{both.titles[case_id]}: ")]
    found = [re.search(r"of ([\d,]+) records", text) for text in claims]
    return said | {f"warning {n}": int(hit[1]) for n, hit in enumerate(found) if hit}


@pytest.mark.parametrize(
    "names",
    [
        SHIPPED,
        ("war-and-settlement", "loan-and-pool"),
        ("only-absences", "loan-and-pool"),
        NAMES[:3],
    ],
)
def test_a_case_has_the_same_number_of_records_in_every_place(names):
    """Card, profile, stages, types, presence, repr and warnings count one unit."""
    both = bl.compare(*map(load, names))
    for one in both.relationships:
        said = numbers_said(one.id, both)
        assert set(said.values()) == {sum(not tie.absent for tie in one.ties)}, said


def test_a_heading_tells_cases_apart_and_gives_states_their_articles():
    """Each case stands after its own *with*, since its name has an *and* in it."""
    cases = [bl.load(f"united-states-{name}") for name in ("cuba", "laos", "pakistan")]
    words = " ".join(str(bl.compare(*cases)).split())
    assert "with the United States and Laos and with the United States and Pakistan" in words
    assert "seen from the United States (→ from the United States, ← to the United States" in words
