"""The paragraph that compares: what order, hedges, filters and hostile ties do to it."""

from dataclasses import replace
from itertools import combinations

import pytest

import bilateral as bl
from bilateral._findings.summary import MOST, WORDS
from bilateral._findings.summary.rules import RULES
from bilateral.sources import Citation
from tests._findings.invented import CASES, SHIPPED, case, with_tie
from tests._findings.summary.examples import FILE, GROUPS, WAR, written
from tests._findings.summary.small_cases import A, B, by, ids, small_case, tie
from tests.thousand_ties import thousand_ties

NAMES = (*SHIPPED, *sorted(path.stem for path in CASES.glob("*.yaml")))
PAIRS = list(combinations(NAMES, 2))
FAULTS = ("  ", " ,", " .", "..", "( ", "None", "()", "{", "_", " and and ")
UNTOUCHED_BY_HOSTILITY = {"contacts", "limits", "help", "costs", "people", "returned", "trade"}


def summary(*cases):
    """Give the frame of the summary of some cases."""
    return bl.compare(*cases, by=by(cases)).summary().frame


def by_rule(frame):
    """Give what each sentence of a frame rests and depends on, whatever its words and place."""
    cells = frame[["rule", "ids", "depends_on"]].fillna("").to_numpy().tolist()
    return sorted((rule, *(sorted(cell.split("; ")) for cell in rest)) for rule, *rest in cells)


def changed(relationship, tie_id, **changes):
    """Change one tie of a relationship."""
    ties = [replace(each, **changes) if each.id == tie_id else each for each in relationship.ties]
    return replace(relationship, ties=tuple(ties))


def test_the_paragraphs_are_those_that_were_read_aloud():
    """All wording is pinned in one file; a better phrase changes that file and no other test."""
    renew = (
        "if the new words are better: python -m tests._findings.summary.examples; then read them"
    )
    assert FILE.read_text(encoding="utf-8") == written(), renew


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_every_pair_of_cases_reads_as_sentences(first, second):
    """Whole sentences, the sources last, at most twelve, each tie one that the case has."""
    cases = [case(first), case(second)]
    frame = summary(*cases)
    assert len(frame) <= MOST
    assert frame["rule"].iloc[-1] == "evidence"
    known = {f"{each.id}/{tie.id}" for each in cases for tie in each.ties}
    assert ids(frame) <= known
    for text in frame["text"]:
        assert text[0].isupper(), text
        assert text.endswith("."), text
        assert not any(fault in text for fault in ("  ", " ,", " .", "..", "( ", "None", "()")), (
            text
        )


@pytest.mark.parametrize(("first", "second"), PAIRS[::7])
def test_the_order_of_cases_changes_order_alone(first, second):
    """The same rules, ties and hedges, whichever case comes first."""
    one, other = case(first), case(second)
    assert by_rule(summary(one, other)) == by_rule(summary(other, one))


@pytest.mark.parametrize("names", [group for group in GROUPS if len(group) == 2][:8])
def test_a_hostile_tie_is_conflict_and_makes_nothing_friendlier(names, monkeypatch):
    """It enters the sentence on conflict, and no sentence on help, contacts or trade."""
    monkeypatch.setattr("bilateral._findings.summary.WORDS", 1_000)
    first, *rest = (case(name) for name in names)
    sender, receiver = first.states
    mean = bl.load(CASES / f"{WAR}.yaml").tie("demand")
    added = replace(
        mean, id="added", actor=sender, target=receiver, date=None, links=(), cites=cite(first)
    )
    before, after = summary(first, *rest), summary(with_tie(first, added), *rest)
    conflict = after[after["rule"].eq("conflict")]
    assert f"{first.id}/added" in ids(conflict)
    for rule in UNTOUCHED_BY_HOSTILITY:
        said = [frame.loc[frame["rule"].eq(rule), "text"].tolist() for frame in (before, after)]
        assert said[0] == said[1], rule


def cite(relationship):
    """Cite the first source of a case."""
    return (Citation(source=relationship.sources[0].id),)


@pytest.mark.parametrize("name", [*SHIPPED, WAR])
def test_a_hedge_added_to_a_record_is_added_to_each_sentence_that_rests_on_it(name):
    """Whatever rests on a record depends on whoever claims it."""
    whole, other = case(name), small_case(B, [])
    for key in sorted(ids(summary(whole, other))):
        claimed = whole.tie(key.partition("/")[2])
        claim = tuple(replace(cite, attributed_to="Ana Invented") for cite in claimed.cites)
        frame = summary(changed(whole, claimed.id, cites=claim), other)
        resting = frame[
            frame["ids"].fillna("").str.split("; ").map(lambda ties, key=key: key in ties)
        ]
        assert resting["depends_on"].str.contains("attributed to Ana Invented").all(), key


def unlinked(each, gone):
    """Take the links to a tie out of another, and what is inferred of links that are no more."""
    links = tuple(link for link in each.links if link.to != gone)
    inferred = tuple(it for it in each.inferred if links or not it.of.startswith("links"))
    return replace(each, links=links, inferred=inferred)


@pytest.mark.parametrize("names", [SHIPPED, (WAR, "broken-relations")])
def test_a_tie_that_is_dropped_bears_no_sentence(names):
    """A sentence is changed or gone when a tie that bears it is."""
    first, other = (case(name) for name in names)
    whole = summary(first, other)
    for key in sorted(ids(whole)):
        relationship, _, gone = key.partition("/")
        if relationship == first.id:
            kept = tuple(unlinked(each, gone) for each in first.ties if each.id != gone)
            assert key not in ids(summary(replace(first, ties=kept), other))


@pytest.mark.parametrize(
    ("names", "code", "name", "new_code", "new_name"),
    [
        (SHIPPED, "CUB", "Cuba", "HTI", "Haiti"),
        ((WAR, "broken-relations"), "KEN", "Kenya", "UGA", "Uganda"),
    ],
)
def test_states_that_are_renamed_change_names_alone(
    names, code, name, new_code, new_name, tmp_path
):
    """No sentence knows a state."""
    cases = []
    for each in names:
        path = tmp_path / f"{each}.yaml"
        case(each).save(path)
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(code, new_code).replace(name, new_name), encoding="utf-8")
        cases.append(bl.load(path))
    old = bl.compare(*map(case, names)).summary().summary
    assert bl.compare(*cases).summary().summary == old.replace(name, new_name)


@pytest.mark.parametrize(
    ("kinds", "spoken_of"),
    [(["military"], {A}), (["military", "political", "diplomatic", "trade"], {A, B})],
)
def test_nothing_is_called_not_mentioned_that_a_filter_hid(kinds, spoken_of):
    """Of hostility that was not chosen silence tells nothing; where all of it was, it does."""
    war = tie("war", "military.conflict", date="1970/1972", status="ended", form="condition")
    aid = tie("aid", "aid.food", "CUB>PER", date="1990", terms="grant")
    cases = [small_case(A, [war, aid]), small_case(B, [])]
    frame = bl.compare(*(each.where(kind=kinds) for each in cases)).summary().frame
    rules = frame.set_index("rule")
    named = rules.loc["conflict", "relationships"].split("; ")
    assert {each.upper() for each in named} == spoken_of
    assert "filter" in rules.loc["conflict", "depends_on"]
    assert "help" not in rules.index


def test_what_was_chosen_is_said_in_the_paragraph():
    """Who quotes it quotes the filter with it."""
    chosen = [case(name).where(kind="education") for name in SHIPPED]
    frame = bl.compare(*chosen).summary().frame
    assert "only education" in frame["text"].iloc[-1]
    assert set(frame["rule"]) <= {
        "help",
        "costs",
        "people",
        "returned",
        "plans",
        "limits",
        "evidence",
    }


def test_a_case_alone_or_beside_an_empty_one_has_a_reason():
    """A summary compares."""
    empty = small_case(B, [], kinds=[])
    found = bl.compare(small_case(A, [tie("aid", "aid.food", "CUB>PER")]), empty).summary()
    assert found.frame.empty
    assert found.reason
    assert found.summary == found.reason


@pytest.mark.parametrize("names", GROUPS)
def test_a_paragraph_is_no_longer_than_its_cases_allow(names):
    """What has no room is left out from the end of the rules, and never what it rests on."""
    cases = [case(name) for name in names]
    frame = summary(*cases)
    assert frame["text"].str.split().str.len().sum() <= WORDS * len(cases)
    assert frame["rule"].iloc[-1] == "evidence"


def test_what_has_no_room_is_what_weighs_least(monkeypatch):
    """The weightiest rules stay when there is room for few words."""
    cases = [case(name) for name in SHIPPED]
    monkeypatch.setattr("bilateral._findings.summary.WORDS", 1_000)
    everything = [*dict.fromkeys(summary(*cases)["rule"])]
    monkeypatch.setattr("bilateral._findings.summary.WORDS", 80)
    few = [*dict.fromkeys(summary(*cases)["rule"])]
    order = [rule.__name__ for rule in RULES]
    assert sorted(few[:-1], key=order.index) == sorted(everything, key=order.index)[: len(few) - 1]
    assert 1 < len(few) < len(everything)


def test_a_summary_cites_the_sources_of_its_cases():
    """Who quotes the paragraph can name what it rests on."""
    both = bl.compare(*map(case, SHIPPED)).summary()
    assert len(both.sources) == 2
    assert "Vientiane Times" in both.cite()


def test_a_thousand_ties_are_read():
    """Sentences stay sentences: no list in them has more than three things."""
    frame = summary(thousand_ties(), case("one-tie"))
    assert frame["text"].str.len().max() < 900


def test_six_cases_are_compared():
    """More than two are grouped in the same sentences."""
    cases = [case(name) for name in GROUPS[-1]] + [case("kenya-peru-invented")]
    frame = summary(*cases)
    assert len(frame) <= MOST
    assert set(frame["relationships"].iloc[-1].split("; ")) == {each.id for each in cases}


EXPECTED = {
    # what a reader of the two texts would expect to be told: rule, ties of Pakistan, ties of Laos
    "a counted mission and a standing presence": (
        "help",
        {"earthquake-relief-2005", "medical-brigade-2005"},
        {"doctors", "boxing-coaches", "technical-assistance"},
    ),
    "votes in return, and thanks and offers": (
        "returned",
        {"gratitude-musharraf", "defence-production-offered", "military-academies-offered"},
        {"un-support-laos", "blockade-to-end"},
    ),
    "rank and channel": (
        "contacts",
        {"meeting-2006-05-24", "meeting-lahore-chamber-2007"},
        {"yearly-visits-cuba", "yearly-visits-laos", "state-visit-2018"},
    ),
    "what limits the ties": ("limits", {"embassy-pakistan-1980"}, {"few-students-sent"}),
    "the third state in both": (
        "third_states",
        {"learn-from-cuba", "tribute-resistance"},
        {"blockade-recognised", "blockade-to-end"},
    ),
    "in whose voice it is told": ("evidence", {"thousand-scholarships", "goods-to-cuba"}, set()),
    "354 sent, 1,000 claimed, and at least 40": (
        "people",
        {"students-sent-2005", "thousand-scholarships"},
        {"funded-students", "self-funded-students", "scholarships-2018"},
    ),
}


@pytest.mark.parametrize("statement", EXPECTED)
def test_what_a_reader_of_the_two_texts_expects_is_said(statement):
    """Each of the six statements comes out of a rule, with the records that bear it."""
    rule, pakistan, laos = EXPECTED[statement]
    frame = summary(*map(case, SHIPPED))
    said = ids(frame[frame["rule"].eq(rule)])
    wanted = {f"cuba-pakistan/{each}" for each in pakistan} | {f"cuba-laos/{each}" for each in laos}
    assert wanted <= said


def test_the_sentences_are_read_with_the_ties_that_support_them():
    """Joined, they are the paragraph; each names its rule, and ties of the cases."""
    both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    found = both.summary()
    assert " ".join(found.sentences["text"]) == found.summary
    ties = {f"{case.id}/{tie.id}" for case in both.relationships for tie in case.ties}
    named = {name for ids in found.sentences["ids"].dropna() for name in ids.split("; ")}
    assert named <= ties
