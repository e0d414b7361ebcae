"""What came first, how surely, and what led to what."""

import pandas as pd
import pytest

import bilateral as bl
from bilateral._findings.sequence import COLUMNS, begins_before, sequence, summary
from bilateral.dates import Date
from tests._findings.invented import CHILE, MEXICO, SHIPPED, SILENT, case, cases, row

ALL = (*SHIPPED, MEXICO, CHILE, SILENT)


@pytest.fixture(scope="module")
def frame() -> pd.DataFrame:
    return sequence(cases(*ALL)).frame


def of(frame: pd.DataFrame, case: str, *columns: str) -> list[list[object]]:
    """Read the ties of a case, in order and each once, what is missing as None."""
    rows = frame[frame["relationship"].eq(case)].drop_duplicates("id")[list(columns)]
    return rows.astype(object).where(rows.notna(), None).to_numpy().tolist()


def test_the_order_of_the_chilean_case(frame):
    """Ties stand by the first day on which they can have begun, those without one last."""
    assert of(frame, CHILE, "place", "id") == [
        [1, "thanks"],
        [2, "doctors"],
        [3, "no-relations"],
        [4, "doctors-wished"],
        [5, "students-early"],
        [6, "students-late"],
        [7, "visit"],
        [8, "places-used"],
        [9, "places-used-later"],
        [None, "places-offered"],
        [None, "message"],
        [None, "friendship"],
    ]


def test_both_sides_of_a_contradiction_about_a_date_are_marked(frame):
    """52 years against a lapse and six months; what two lists say of figures is not about dates."""
    marked = frame[frame["contradicted"]].drop_duplicates("id")
    assert set(marked["id"]) == {
        *("relations-52-years", "relations-lapsed-1990", "relations-six-months"),
    }


def test_how_sure_each_step_is(frame):
    """1972 lies before 1973; doctors of 1973 and the lapse from 1973 may have begun either way."""
    # The first list of students runs to 1982, the second from 1982: it surely began before, and
    # had possibly ended. What has no next has no answer.
    assert of(frame, CHILE, "id", "before_next", "begins_before_next") == [
        ["thanks", "surely", "surely"],
        ["doctors", "possibly", "possibly"],
        ["no-relations", "no", "surely"],
        ["doctors-wished", "surely", "surely"],
        ["students-early", "possibly", "surely"],
        ["students-late", "possibly", "surely"],
        ["visit", "possibly", "possibly"],
        ["places-used", "surely", "surely"],
        ["places-used-later", None, None],
        ["places-offered", None, None],
        ["message", None, None],
        ["friendship", None, None],
    ]


def test_places_that_the_dates_allow(frame):
    """The visit of 1983 or 1987 is seventh or eighth of nine; the undated may go between them."""
    # The message of 1985 or before came before the places used in 1986, which are eighth: it has
    # one of the first eight places if one puts it among the nine.
    told = {tie: places for tie, *places in of(frame, CHILE, "id", "first_place", "last_place")}
    assert told["thanks"] == [1, 1]
    assert told["visit"] == [7, 8]
    assert told["places-used-later"] == [9, 9]
    assert told["friendship"] == [1, 10]
    assert told["message"] == [1, 8]


def test_a_qualified_date_allows_every_place(frame):
    """About 1975 is sure of nothing."""
    told = {tie: places for tie, *places in of(frame, MEXICO, "id", "first_place", "last_place")}
    assert told["visit"] == [1, 16]


def test_chains_lead_from_link_to_link(frame):
    """Of the three Pakistani chains the earliest is that of relations, lapse and relief."""
    linked = frame[frame["relationship"].eq("cuba-pakistan") & frame["chain"].notna()]
    assert linked.groupby("chain")["id"].nunique().to_list() == [8, 5, 5]
    resumed = linked[linked["id"].eq("relations-resumed")]
    assert resumed[["rel", "to", "step"]].to_numpy().tolist() == [
        ["follows", "relations-1955", 1],
        ["prompted_by", "earthquake-relief-2005", 1],
    ]
    assert set(linked.loc[linked["step"].eq(2), "id"]) == {
        "embassy-cuba-islamabad",
        "embassy-pakistan-havana",
        "first-year-finished",
        "next-batch-2008",
    }


def test_links_say_how_surely_the_earlier_came_before(frame):
    """The relief had possibly ended, and possibly begun, before relations were taken up again."""
    link = row(frame, id="relations-resumed", to="earthquake-relief-2005")
    assert (link["before"], link["begins_before"]) == ("possibly", "possibly")
    agreed = row(frame, id="places-taken", to="places-agreed")
    assert (agreed["rel"], agreed["before"]) == ("implements", "surely")


def test_dates_that_speak_against_a_link_are_shown(frame):
    """Thanks of 1972 cannot have been prompted by a wish of 1974."""
    link = row(frame, id="thanks", to="doctors-wished")
    assert (link["before"], link["begins_before"]) == ("no", "no")


def test_absences_have_a_place_and_say_what_they_are(frame):
    """That relations lapsed from 1990 to 2005 belongs to the order of events."""
    lapse = row(frame, id="relations-lapsed-1990")
    assert (lapse["place"], lapse["record"], lapse["direction"]) == (6, "reported absent", "mutual")
    assert frame["record"].eq("reported absent").sum() == 5


@pytest.mark.parametrize("name", ALL)
def test_every_tie_has_a_row_for_itself_or_for_each_link(frame, name):
    """Nothing is lost, nothing told twice: a row for each link that leads back, or one without."""
    rows = frame[frame["relationship"].eq(name)]
    expected = []
    for tie in case(name).ties:
        back = [
            (link.rel, link.to)
            for link in tie.links
            if link.rel in ("prompted_by", "follows", "implements")
        ]
        expected.extend((tie.id, *link) for link in back or [(None, None)])
    told = rows[["id", "rel", "to"]].astype(object).where(rows[["id", "rel", "to"]].notna(), None)
    key = [tuple(map(str, one)) for one in told.to_numpy()]
    assert sorted(key) == sorted(tuple(map(str, one)) for one in expected)


@pytest.mark.parametrize("name", ALL)
def test_each_place_is_among_those_that_the_dates_allow(frame, name):
    """The order shown is one of those that the dates allow."""
    ties = frame[frame["relationship"].eq(name)].drop_duplicates("id")
    dated = ties[ties["place"].notna()]
    assert (dated["first_place"] <= dated["place"]).all()
    assert (dated["place"] <= dated["last_place"]).all()
    assert (ties["last_place"] <= len(dated) + ties["place"].isna()).all()


@pytest.mark.parametrize("name", [CHILE, "cuba-laos"])
def test_least_and_greatest_place_count_what_surely_came_before_and_after(name):
    """Asked pair by pair, the dates of all ties give the same places."""
    rows = sequence(cases(name)).frame.drop_duplicates("id").set_index("id")
    ties = case(name).ties
    dated = [tie for tie in ties if tie.bounds.start_earliest is not None]
    for tie in ties:
        before = sum(begins_before(one.bounds, tie.bounds) == "surely" for one in dated)
        after = sum(begins_before(tie.bounds, one.bounds) == "surely" for one in dated)
        told = rows.loc[tie.id]
        number = len(dated) + (tie not in dated)
        assert (told["first_place"], told["last_place"]) == (1 + before, number - after)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1963/1968", "1965", "surely"),
        ("1965", "1963/1968", "no"),
        ("1963", "1963", "possibly"),
        ("1963-01-01", "1963-01-01", "no"),
        ("1963~", "1970", "possibly"),
        ("[..1963]", "1970", "surely"),
        ("1963", "[..1970]", "possibly"),
    ],
)
def test_what_begins_before_what(one, other, expected):
    """Beginnings are compared whatever the ends; a qualifier forbids what is sure."""
    assert begins_before(Date.parse(one), Date.parse(other)) == expected


def test_days_and_types_are_those_of_the_columns_even_when_empty(frame):
    """Bounds are days, places whole numbers that may be missing; the same without any case."""
    empty = sequence([]).frame
    assert tuple(empty.columns) == tuple(COLUMNS)
    assert empty.dtypes.to_dict() == frame.dtypes.to_dict()
    ended = row(frame, id="relations-1974")
    assert str(ended["start_earliest"].date()) == "1974-11-04"
    assert pd.isna(ended["end_latest"])


@pytest.fixture(scope="module")
def both() -> bl.Comparison:
    return bl.compare(*map(case, SHIPPED))


@pytest.fixture(scope="module")
def three() -> bl.Comparison:
    return bl.compare(case(MEXICO), case(CHILE), case(SILENT), focal="CUB")


def test_the_order_is_told_with_how_sure_it_is(three):
    """The first tie, the sure steps, and the longest chain from its beginning."""
    told = three.sequence().summary
    assert (
        "Cuba and Mexico, invented: First brigade (1970/1971) stands first; "
        "6 of 15 steps in the order are sure" in told
    )
    arrow = "\N{RIGHTWARDS ARROW}"
    assert f"First brigade {arrow} Second brigade {arrow} Brigade in return" in told
    assert "all but silent: nothing is dated; no link says what led to what." in told


def test_a_tie_whose_date_is_contradicted_does_not_lead_the_order_in_silence(both):
    """52 years said in 2007 lead back to 1955; a lapse and what was said in 2006 deny it."""
    assert both.sequence().summary.startswith(
        "Cuba and Pakistan: Diplomatic relations, first spell (1955-10-28/1990) stands first but "
        "for Cuba's ambassador speaks in 2007 of 52 years of good relations (1955/), contradicted "
        "on its date; "
    )
    lapse = {"relationship": "a", "id": "lapse", "place": 1, "title": "No relations"}
    alone = [{**first_rows(1)[0], **lapse, "date": "1990", "contradicted": True}]
    assert summary(alone, {"a": "A and B"}).startswith(
        "A and B: No relations (1990), contradicted on its date, stands first; "
    )


def first_rows(number):
    """Take the first rows of the order of the shipped cases."""
    return sequence(cases(*SHIPPED)).rows[:number]


def test_an_order_of_one_or_two_ties_is_told_in_good_grammar():
    """One step is sure; where there is no second tie there is no step to speak of."""
    same = {"relationship": "a", "contradicted": False, "step": None}
    first, second = ({**row, **same} for row in first_rows(2))
    first |= {"place": 0, "title": "X", "begins_before_next": "surely"}
    second |= {"place": 1, "title": "Y", "begins_before_next": None}
    assert "; 1 of 1 step in the order is sure; " in summary([first, second], {"a": "A"})
    alone = first | {"begins_before_next": None, "date": "1955"}
    assert summary([alone], {"a": "A"}) == (
        "A: X (1955) stands first; no link says what led to what."
    )
