"""What a cell says of a kind: deeds with figures and years, plans as plans, hostility first."""

from dataclasses import replace
from textwrap import wrap

import pytest

import bilateral as bl
from bilateral._findings.case_index import index_case
from bilateral._findings.kind_lines import LINES, kind_lines
from bilateral._findings.named_things import named_things
from bilateral._findings.tie_view import view
from bilateral._findings.years import years
from bilateral.ties import KINDS
from tests._findings.ghana import with_tie
from tests._findings.summary.small_cases import A, small_case, tie
from tests.thousand_ties import thousand_ties

CASES = "tests/data/cases"
MADE_UP = ("war-and-settlement", "broken-relations", "loan-and-pool", "three-sources", "one-tie")


def index(name):
    """Index a shipped or a made-up case, seen from its first state."""
    case = bl.load(name if name in bl.relationships() else f"{CASES}/{name}.yaml")
    return index_case(case, case.states[0])


def text(name, kind):
    """Read a cell as one text, plain spaces in it."""
    return " / ".join(kind_lines(index(name), kind).lines).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("name", [*bl.relationships(), *MADE_UP, "only-absences"])
@pytest.mark.parametrize("width", [34, 53, 104])
def test_no_cell_has_more_than_three_lines(name, width):
    """However narrow the column is, and however much there is."""
    for kind in KINDS:
        lines = kind_lines(index(name), kind, width=width).lines
        assert 1 <= len(lines) <= LINES
        assert sum(len(wrap(line, width)) for line in lines) <= LINES


def test_a_thousand_ties_make_cells_of_three_lines():
    """A hundred records of a kind are no longer to read than ten."""
    case = index_case(thousand_ties(), "MNG")
    for kind in KINDS:
        cell = kind_lines(case, kind)
        assert cell.records > 100
        assert sum(len(wrap(line, 53)) for line in cell.lines) <= LINES


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("cuba-pakistan", "aid", ["→", "2005", "2006", "at least 2,400", "601,369"]),
        ("cuba-pakistan", "education", ["at least 354 students", "agreed", "planned"]),
        ("cuba-pakistan", "military", ["↔ military talks 2008", "planned: ", "← "]),
        (
            "cuba-pakistan",
            "diplomatic",
            ["1955", "1990", "reported absent: ↔ diplomatic"],
        ),
        ("cuba-laos", "trade", ["not covered by the sources", "reported absent: → investment"]),
        ("loan-and-pool", "aid", ["paid for by Kenya", "agreed: ← "]),
        ("loan-and-pool", "aid", ["50,000 doses and 600,000 doses paid for by Kenya"]),
        ("cuba-pakistan", "education", ["agreed: → 1,000 scholarships by 2008 (", "S. M. Raza"]),
        ("war-and-settlement", "military", ["at least 400 people killed", "peace settlement"]),
        ("war-and-settlement", "political", ["hostile: → sanctions 1971"]),
        ("one-tie", "sports", ["→ wrestling coaching"]),
    ],
)
def test_a_cell_says_what_was_done_with_figures_years_and_directions(name, kind, words):
    """What is planned or denied is said as such, and who pays where it is the receiver."""
    assert [word for word in words if word not in text(name, kind)] == []


@pytest.mark.parametrize("kind", ["military", "political", "diplomatic"])
def test_what_is_hostile_stands_first_and_is_called_so(kind):
    """A war, a break and sanctions; and what ended them in a line of its own."""
    first, *others = kind_lines(index("war-and-settlement"), kind).lines
    assert first.startswith("hostile: ")
    assert others
    assert not any(line.startswith("hostile") for line in others)


def test_what_was_done_after_what_was_agreed_is_said_to_be_done():
    """A withdrawal that took place is not one more thing that was agreed."""
    lines = kind_lines(index("war-and-settlement"), "military", width=200).lines
    assert "carried out: ←\xa0withdrawal of forces 1974" in lines[-1]
    assert not any("carried out" in line for line in kind_lines(index("one-tie"), "sports").lines)


def test_what_is_owed_is_a_debt_and_no_loan_of_its_year():
    """A loan was paid out until 2015; what was left of it in 2022 is another thing."""
    case = index("loan-and-pool")
    done = [each for each in case.records_of["aid"] if each.stage == "delivered"]
    named = {each.name: each.years for each in named_things(case, done)}
    assert named["debt"] == "2022"
    assert named["concessional loan"] == "2012\N{EN DASH}2015"


def test_friends_have_nothing_hostile():
    """No cell of a case without hostile ties has the word."""
    for name in ("cuba-laos", "cuba-pakistan"):
        assert not any("hostile" in text(name, kind) for kind in KINDS)


def test_a_claim_that_is_contradicted_gives_no_years():
    """The ambassador's 52 years of relations would hide the lapse that the source reports."""
    lines = text("cuba-pakistan", "diplomatic")
    assert "since 1955" not in lines
    assert "1955\N{EN DASH}1990" in lines


def test_a_filter_is_named_and_nothing_is_called_missing():
    """Of trade that was not chosen a cell says neither absent nor not covered."""
    laos = bl.load("cuba-laos").where(kind="education")
    assert kind_lines(index_case(laos, "CUB"), "trade").lines == ("left out by the filter",)


def test_a_number_of_records_is_that_of_all_that_is_not_denied():
    """Parts count, absences do not."""
    for name in (*bl.relationships(), *MADE_UP):
        case = index(name)
        counted = sum(kind_lines(case, kind).records for kind in KINDS)
        assert counted == sum(not tie.absent for tie in case.ties)


def test_a_claim_beside_a_figure_is_named():
    """A figure that one person alone reports stands with the name, or not at all."""
    laos = bl.load("cuba-laos")
    claim = {"source": laos.sources[0].id, "attributed_to": "A speaker"}
    figures = [{"measure": "athletes", "unit": "person", "value": 900, "time": "total"}]
    more = with_tie(replace(laos, ties=()), cites=[claim], quantities=figures, form="flow")
    lines = " ".join(kind_lines(index_case(more, "CUB"), "sports", width=104).lines)
    assert "900" in lines
    assert "A speaker" in lines


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        (["relations-1955", "relations-resumed"], "1955-1990 and since 2005 or 2006"),
        (["earthquake-relief-2005"], "2005-2006"),
        (["boxing-coaches-hired"], "as of 2008"),
        (["thousand-scholarships"], "by 2008"),
        (["embassy-pakistan-1963", "embassy-pakistan-1980"], "1963-1968 and 1980-1990"),
    ],
)
def test_years_say_no_more_than_the_dates(ids, expected):
    """Spells one by one, events within their bounds, and the present tense by its time."""
    pakistan = bl.load("cuba-pakistan")
    found = years([view(pakistan.tie(name), "CUB") for name in ids])
    assert found.replace("\N{EN DASH}", "-") == expected


def test_spells_with_gaps_are_no_one_span():
    """Three embassies one after the other do not make one since the first."""
    pakistan = bl.load("cuba-pakistan")
    names = [tie.id for tie in pakistan.ties if tie.topic == "diplomatic.embassy"]
    views = [view(pakistan.tie(name), "CUB") for name in names]
    back = [each for each in views if each.direction == "in"]
    assert years(back).startswith("at times since 1963")


@pytest.mark.parametrize(("first", "last"), [("tribute", "gratitude"), ("gratitude", "tribute")])
def test_what_belongs_on_a_short_timeline_is_named_first(first, last):
    """Of two things alike the one that is marked stands before the other, whichever it is."""
    pakistan = bl.load("cuba-pakistan")
    ties = [
        replace(tie, key=tie.topic == f"political.{first}", links=(), inferred=())
        for tie in pakistan.ties
        if tie.topic.removeprefix("political.") in (first, last)
    ]
    line = kind_lines(index_case(replace(pakistan, ties=tuple(ties)), "CUB"), "political").lines[0]
    assert 0 <= line.find(first) < line.find(last)


@pytest.mark.parametrize("name", [*bl.relationships(), *MADE_UP])
def test_that_there_are_others_is_said_once_in_a_line(name):
    """However many ways things go, and stages they are at."""
    for kind in KINDS:
        for line in kind_lines(index(name), kind).lines:
            assert line.count("others") - line.count("others ") <= 1


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["2005/2006", "[2006..2008-05]"], "2005-2008"),
        (["2005/2006", "2008"], "2005-2006 and 2008"),
        (["2005/2006", "[..2008]"], "2005-2008 or before"),
        (["2005/2009", "[..2008]"], "2005-2009 or before"),
        (["2008", "[..2008]"], "2008 or before"),
        (["1955/1990", "1990/"], "1955-1990 and since 1990"),
    ],
)
def test_closed_spans_that_share_a_year_are_one(dates, expected):
    """Two batches of students are one span of years; what lasts to this day stays apart."""
    batch = bl.load("cuba-pakistan").tie("students-sent-2005")
    views = [view(replace(batch, date=date, inferred=()), "CUB") for date in dates]
    assert years(views).replace("\N{EN DASH}", "-") == expected


def test_of_two_figures_of_one_measure_the_larger_says_of_what_it_is():
    """The plot and the house have an area each; a single figure needs no note."""
    plot, house = (
        {"measure": "area", "unit": unit, "value": value, "time": "at_a_date", "note": note}
        for unit, value, note in (("hectare", "8", "The plot."), ("hectare", "1", "The house."))
    )
    embassy = tie("embassy", "diplomatic.embassy", "CUB>PER", date="1990/")
    lines = [
        kind_lines(
            index_case(small_case(A, [embassy | {"quantities": figures}]), "CUB"), "diplomatic"
        ).lines[0]
        for figures in ([plot, house], [plot])
    ]
    assert ["The plot" in line for line in lines] == [True, False]


@pytest.mark.parametrize("completeness", ["exhaustive", "selective"])
def test_where_a_source_covers_one_way_each_way_is_said(completeness):
    """What it covers in full is none; of the other way it says nothing."""
    whole = small_case(A, [tie("talks", "political.meeting", date="1990")])
    entry = replace(whole.coverage[0], completeness=completeness, direction="CUB>PER")
    case = index_case(replace(whole, coverage=(entry,)), "CUB")
    (line,) = kind_lines(case, "aid", width=200).lines
    out, back = line.replace("\N{NO-BREAK SPACE}", " ").split("; ")
    assert out.startswith("→ none" if completeness == "exhaustive" else "→ not mentioned")
    assert back == "← not covered by the sources"
    assert kind_lines(case, "diplomatic").lines == ("not covered by the sources",)


@pytest.mark.parametrize(
    ("name", "focal", "kind", "words", "wrong"),
    [
        (
            "angola-cuba",
            "AGO",
            "aid",
            "about 50,000 or more staff 1975",
            "about 50,000 or more staff and",
        ),
        ("angola-cuba", "AGO", "aid", "16,000 health workers as of 2024", "16,000 health workers)"),
        (
            "canada-saudi-arabia",
            "CAN",
            "military",
            "dollars on commercial terms until 2014)",
            "2024)",
        ),
        ("somalia-turkey", "SOM", "military", "10,000 trainees as of 2017", "by 2016 (at least"),
        ("canada-saudi-arabia", "CAN", "trade", "restriction since 2018", "since 2018 and 2018"),
    ],
)
def test_a_figure_has_the_years_of_what_it_counts(name, focal, kind, words, wrong):
    """Beside other years of the same thing it would be a figure of those."""
    case = index_case(bl.load(f"tests/data/worked/{name}.yaml"), focal)
    said = " ".join(kind_lines(case, kind, width=200).lines).replace("\N{NO-BREAK SPACE}", " ")
    assert words in said
    assert wrong not in said


def test_what_ended_and_is_there_again_is_not_only_until_then():
    """One head of mission left in 2018; another was there in 2024."""
    case = bl.load("tests/data/worked/canada-saudi-arabia.yaml")
    ties = [tie for tie in case.ties if tie.topic == "diplomatic.ambassador"]
    there = [view(tie, "CAN") for tie in ties if tie.sender == "CAN" and tie.status != "agreed"]
    assert years(there) == "until 2018 and as of 2024"
    assert years(there[:1]) == "until 2018"


@pytest.mark.parametrize(
    ("case", "name", "expected"),
    [
        ("united-states-laos", "representation-lowered", "between 1975 and 1992"),
        ("cuba-laos", "lao-delegations-to-cuba", "since the 1970s"),
        ("united-states-pakistan", "security-partnership", "since some time in 2001-2013"),
        ("cuba-pakistan", "earthquake-relief-2005", "2005-2006"),
    ],
)
def test_what_happened_once_did_not_last_from_year_to_year(case, name, expected):
    """A range of years is that of one day in it, or of a beginning, and says so."""
    found = years([view(bl.load(case).tie(name), bl.load(case).states[0])])
    assert found.replace("\N{EN DASH}", "-") == expected


@pytest.mark.parametrize(
    ("name", "focal", "kind", "thing", "figure"),
    [
        ("somalia-turkey", "SOM", "diplomatic", "embassies", "80,000 square metres in 2016"),
        ("angola-cuba", "CUB", "aid", "health workers", "10,000 health workers by 2002"),
    ],
)
def test_a_figure_with_a_date_of_its_own_has_that_date(name, focal, kind, thing, figure):
    """The grounds were so large in 2016, and not since 2011."""
    case = index_case(bl.load(f"tests/data/worked/{name}.yaml"), focal)
    ties = [tie for tie in case.records_of[kind] if tie.stage == "delivered"]
    named = next(each for each in named_things(case, ties) if each.name == thing)
    assert named.figures[0] == figure


def test_an_institute_is_not_named_by_some_of_its_people():
    """Twenty scientists come to it, with a hundred teachers and a thousand students there."""
    case = index_case(bl.load("cuba-pakistan"), "CUB")
    planned = [tie for tie in case.records_of["education"] if tie.id == "centre-biotechnology"]
    assert [each.name for each in named_things(case, planned)] == ["joint institute"]
