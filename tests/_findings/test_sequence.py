"""What came first, how surely, and what led to what."""

import re
from dataclasses import replace

import pandas as pd
import pytest

import bilateral as bl
from bilateral._findings.case_index import index_case
from bilateral._findings.sequence import (
    COLUMNS,
    MOST_FIRST,
    begins_before,
    confirmed,
    sequence,
)
from bilateral.dates import Date
from tests._findings.invented import (
    CASES,
    CHILE,
    MEXICO,
    SHIPPED,
    SILENT,
    case,
    cases,
    row,
    with_tie,
)
from tests.thousand_ties import thousand_ties

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
    assert (lapse["place"], lapse["record"], lapse["direction"]) == (6, "reported absent", "joint")
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


def test_the_longest_chain_is_told_from_its_beginning(three):
    """A brigade, the next one, and one in return; a case without links has no chain."""
    told = three.sequence().summary
    arrow = "\N{RIGHTWARDS ARROW}"
    assert f"First brigade {arrow} Second brigade {arrow} Brigade in return" in told
    assert arrow not in told.rpartition("all but silent")[2]


def earliest(relationship):
    """Name the records of which each may have been the first."""
    focal = relationship.states[0]
    rows = sequence([index_case(relationship, focal)]).frame.drop_duplicates("id")
    return set(rows.loc[rows["earliest"], "id"])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("cuba-pakistan", {"relations-1955", "relations-52-years"}),
        ("cuba-laos", {"friendship-of-five-decades"}),
        (MEXICO, {"brigade-first"}),
        (SILENT, set()),
    ],
)
def test_the_earliest_are_those_before_which_nothing_surely_began(name, expected):
    """Friendship by 1968 comes before delegations of the seventies, though no day begins it."""
    assert earliest(case(name)) == expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("1960", {"new"}),
        ("1972", {"new", "thanks"}),
        ("1973", {"thanks"}),
        ("[..1971]/", {"new"}),
        ("/1990", {"new", "thanks"}),
        ("[..1995]", {"thanks"}),
        (None, {"thanks"}),
        ("1960~", {"new"}),
    ],
)
def test_what_may_be_earlier_is_named_beside_the_first(date, expected):
    """As early, or perhaps earlier, is named too; what has no date at all is not."""
    chile = case(CHILE)
    (thanks,) = [tie for tie in chile.ties if tie.id == "thanks"]
    new = replace(thanks, id="new", date=date and Date.parse(date), links=(), form="condition")
    assert earliest(with_tie(chile, replace(new, status="active"))) == expected


def test_an_absence_is_no_first_tie():
    """What is reported not to be there came first of nothing."""
    chile = case(CHILE)
    (gone,) = [tie for tie in chile.ties if tie.id == "no-relations"]
    early = replace(gone, id="early", date=Date.parse("1950/1960"), links=())
    assert earliest(with_tie(chile, early)) == {"thanks"}


@pytest.mark.parametrize("name", ["war-and-settlement", "broken-relations", "loan-and-pool"])
def test_made_up_cases_have_a_first_record_that_their_dates_bear_out(name):
    """No other dated record began before it; where one does, none but that one is named."""
    relationship = bl.load(CASES / f"{name}.yaml")
    first = [relationship.tie(tie).bounds for tie in earliest(relationship)]
    others = [tie.bounds for tie in relationship.ties if tie.date and not tie.absent]
    assert first
    assert not any(begins_before(other, found) == "surely" for found in first for other in others)


def test_of_many_firsts_none_is_named():
    """Of a thousand ties ten begin in the first year: no title of theirs stands in the summary."""
    found = sequence([index_case(thousand_ties(), "MNG")])
    firsts = found.frame.loc[found.frame["earliest"], "title"]
    assert len(firsts) > MOST_FIRST
    told = found.summary.partition(";")[0]
    assert not any(f"{title} (" in told for title in firsts)


def test_a_first_whose_date_is_contradicted_is_called_disputed(both):
    """52 years said in 2007 lead back to 1955; a lapse and what was said in 2006 deny it."""
    told = both.sequence().summary.partition(";")[0]
    assert "52 years of good relations (1955, disputed)" in told
    assert "(1955-10-28)" in told


@pytest.mark.parametrize(
    ("links", "counts"),
    [
        (["surely", "possibly"], ["1", "2"]),
        (["surely", "no", None], ["1", "1", "3"]),
        (["possibly"], ["1"]),
        (["no"], ["1", "1"]),
    ],
)
def test_links_are_confirmed_contradicted_or_neither(links, counts):
    """Only what dates say is counted: an order that they leave open is no 0 of some."""
    assert re.findall(r"\d+", confirmed(links)) == counts
    assert ("neither" in confirmed(links)) == ("surely" not in links and "no" not in links)


def test_absences_alone_have_no_first_record_and_no_links():
    """Where nothing is there, nothing came first."""
    relationship = bl.load(CASES / "only-absences.yaml")
    assert earliest(relationship) == set()


@pytest.mark.parametrize(
    ("path", "focal", "first"),
    [
        ("united-states-cuba", "USA", {"expropriation", "embargo", "relations-until-1961"}),
        ("./tests/data/worked/somalia-turkey.yaml", "SOM", {"embassy-until-1991"}),
    ],
)
def test_what_had_begun_by_the_first_date_may_be_first_and_what_was_seen_later_is_not(
    path, focal, first
):
    """Properties were seized by 1960, as the embargo began; training done by 2021 is undated."""
    rows = sequence([index_case(bl.load(path), focal)]).rows
    assert {row["id"] for row in rows if row["earliest"]} == first
