"""What figures may be put together, and what they then say."""

import pytest

from bilateral._findings.figures.combine import combine
from bilateral._findings.figures.figure import Figure
from bilateral._findings.figures.sums import APART, adds_up, overall
from bilateral.dates import Date
from tests._findings.ghana import cases


def figure(tie: str, lower: float | None, upper: float | None = None, **more: object) -> Figure:
    """Make a figure of students; of its bounds the upper one is the lower one unless given."""
    own = {
        "n": 0,
        "measure": "students",
        "unit": "person",
        "stage": "delivered",
        "time": "total",
        "value": None,
        "bound": "exact" if lower == upper else "between",
        "missing": "not_stated" if lower is None and upper is None else None,
        "name": None,
        "part_of": None,
        "date": "1980",
        "when": Date.parse("1980"),
        "kind": "education",
        "topic": "education.scholarship",
        "terms": "grant",
        "direction": "out",
        "rests_on": ((tie, 0),),
    }
    return Figure(**{**own, "tie": tie, "lower": lower, "upper": upper, **more})


def exact(tie: str, value: float, date: str = "1980", **more: object) -> Figure:
    return figure(tie, value, value, date=date, when=Date.parse(date), **more)


def links(*rows: tuple[str, str, str]) -> dict[str, dict[str, list[str]]]:
    """Make links of one case from rows of tie, relation and other tie."""
    found: dict[str, dict[str, list[str]]] = {}
    for name, rel, to in rows:
        found.setdefault(rel, {}).setdefault(name, []).append(to)
    return found


def together(*figures: Figure, **more: object) -> list[Figure]:
    found = combine(figures, more.get("links", {}), by=lambda one: one.measure)
    assert list(found) == ["students"]
    return found["students"]


def words(figures: list[Figure]) -> list[str]:
    return [one.words for one in figures]


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["1980", "1981"], ["12"]),
        (["1980", "1980"], ["7", "5"]),
        (["1980/1981", "1981/1982"], ["7", "5"]),
        (["1979/1980-03", "1980"], ["7", "5"]),
        (["[..1980]", "1981"], ["12"]),
        (["1980/", "1985"], ["7", "5"]),
        (["1980~", "1982"], ["12"]),
    ],
)
def test_totals_are_summed_only_where_no_day_can_be_shared(dates, expected):
    """Periods that may meet, or of which one has no end, are never added up."""
    assert words(together(exact("x", 5, dates[0]), exact("y", 7, dates[1]))) == expected


def test_a_sum_keeps_the_doubt_of_its_parts():
    """At least 5 and 7 are at least 12; 5 to 6 and 7 are 12 to 13; about 5 and 7 are about 12."""
    seven = exact("y", 7, "1990")
    assert words(together(figure("x", 5, None), seven)) == ["at least 12"]
    assert words(together(figure("x", 5, 6), seven)) == ["12\N{EN DASH}13"]
    assert words(together(figure("x", None, 6), seven)) == ["7\N{EN DASH}13"]
    assert words(together(exact("x", 5, bound="about"), seven)) == ["about 12"]


def test_one_figure_that_meets_another_stops_the_sum():
    """Of three, two of which may share a day, nothing is summed."""
    figures = [exact("x", 5, "1980"), exact("y", 7, "1990"), exact("z", 9, "1990")]
    assert words(together(*figures)) == ["9", "7", "5"]


def test_a_figure_that_is_not_summed_says_why():
    """What it says of itself is kept; else it says why it stands beside another."""
    twins = links(("x", "contradicts", "y"))
    told = together(exact("x", 5), exact("y", 6), exact("z", 2), links=twins)
    assert [one.note for one in told] == [
        "reported as 5 and as 6",
        "one of 2 figures, not added: their periods may overlap",
    ]
    rates = [exact("x", 5, time="per_year"), exact("y", 7, "1990", time="per_year")]
    assert together(*rates)[0].note.endswith("no totals of something that adds up")


def test_a_figure_that_is_not_told_stays_beside_a_sum():
    """5 and 7 are 12; the third list, of which nothing is told, is shown and adds nothing."""
    told = together(exact("x", 5, "1980"), figure("z", None), exact("y", 7, "1990"))
    assert words(told) == ["12", "number not stated"]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ({"terms": "paid_by_receiver"}, ["7", "5"]),
        ({"terms": "not_stated"}, ["7", "5"]),
        ({"kind": "trade"}, ["7", "5"]),
        ({"topic": "aid.loan"}, ["7", "5"]),
        ({"topic": "military.arms"}, ["12"]),
        ({"topic": "military.conflict"}, ["7", "5"]),
        ({"terms": "grant"}, ["12"]),
    ],
)
def test_only_what_passes_on_the_same_terms_is_one_amount(second, expected):
    """Given, bought, lent, traded and taken stay apart, even in years that lie apart."""
    money = {"measure": "students", "unit": "USD"}
    told = together(exact("x", 5, "1980", **money), exact("y", 7, "1990", **money | second))
    assert words(told) == expected


@pytest.mark.parametrize(
    ("terms", "dates", "expected", "conditions"),
    [
        (["grant", "self_funded"], ["1980", "1980"], ["12"], (APART,)),
        (["grant", "self_funded"], ["1980", "1990"], ["12"], ()),
        (["grant", "grant"], ["1980", "1980"], ["7", "5"], ()),
        (["grant", "not_stated"], ["1980", "1980"], ["7", "5"], ()),
        (["grant", "not_stated"], ["1980", "1990"], ["12"], ()),
    ],
)
def test_people_are_counted_whoever_pays_for_them(terms, dates, expected, conditions):
    """Who is paid for and who pays are distinct, if the groups do not overlap; that is said."""
    first, second = terms
    told = together(exact("x", 5, dates[0], terms=first), exact("y", 7, dates[1], terms=second))
    assert words(told) == expected
    assert told[0].conditions == conditions


def test_people_on_terms_that_are_not_stated_stand_beside_distinct_groups():
    """Nine of whom nobody says who paid may be among the five and the seven."""
    told = together(
        exact("x", 5), exact("y", 7, terms="self_funded"), exact("z", 9, terms="not_stated")
    )
    assert words(told) == ["12", "9"]
    assert told[0].rests_on == (("x", 0), ("y", 0))


def test_parts_of_a_whole_add_up_if_they_do_not_overlap():
    """Seven by what they study and six by who sent them may share some; in years apart, none."""
    known = links(("y", "part_of", "x"), ("z", "part_of", "x"))
    for date, conditions in (("1980", (APART,)), ("1990", ())):
        parts = [exact("y", 7, "1980"), exact("z", 6, date)]
        (told,) = together(figure("x", None), *parts, links=known)
        assert (told.words, told.conditions) == ("at least 13", conditions)


def test_a_part_is_found_beyond_a_tie_without_a_figure():
    """What lies between a part and its whole may have no figure."""
    known = links(("z", "part_of", "y"), ("y", "part_of", "x"))
    assert words(together(exact("x", 9), exact("z", 4), links=known)) == ["9"]


def test_what_is_no_total_is_not_summed():
    """Rates and stocks of separate years stay two figures."""
    rates = [exact("x", 5, "1980", time="per_year"), exact("y", 7, "1990", time="per_year")]
    assert words(together(*rates)) == ["7", "5"]
    assert adds_up(exact("x", 5))
    assert not adds_up(rates[0])
    assert not adds_up(exact("x", 5, measure="sites"))


def test_a_part_is_dropped_beside_a_whole_that_is_told():
    """The whole is 9, whatever its parts; in one tie by name, between ties by link."""
    inside = [exact("x", 9, name="all"), exact("x", 4, part_of="all")._replace(n=1)]
    assert words(together(*inside)) == ["9"]
    across = together(exact("x", 9), exact("y", 4), links=links(("y", "part_of", "x")))
    assert words(across) == ["9"]


def test_a_whole_that_is_not_told_rests_on_its_parts():
    """4 and 5 of an unknown whole are at least 9, and the parts are named in order."""
    whole = figure("x", None)
    known = links(("y", "part_of", "x"), ("z", "part_of", "x"))
    (told,) = together(whole, exact("y", 4), exact("z", 5), links=known)
    assert (told.words, told.note) == (
        "at least 9",
        "4 + 5, the known parts of a whole, number not stated",
    )
    assert told.rests_on == (("x", 0), ("y", 0), ("z", 0))


def test_parts_of_parts_are_counted_once():
    """A part that is not told rests on its own parts: 2 + 3 within an unknown part, and 4."""
    known = links(
        ("part", "part_of", "whole"),
        ("other", "part_of", "whole"),
        ("left", "part_of", "part"),
        ("right", "part_of", "part"),
    )
    told = together(
        figure("whole", None),
        figure("part", None),
        exact("other", 4),
        exact("left", 2),
        exact("right", 3),
        links=known,
    )
    assert words(told) == ["at least 9"]


def test_a_whole_whose_parts_are_not_told_is_not_told():
    """No number comes of no numbers."""
    told = together(figure("x", None), figure("y", None), links=links(("y", "part_of", "x")))
    assert words(told) == ["number not stated"]


def test_a_part_without_its_whole_stands_by_itself():
    """Where the whole has no such figure, the part is all that is told."""
    assert words(together(exact("y", 4), links=links(("y", "part_of", "elsewhere")))) == ["4"]


def test_figures_that_contradict_each_other_become_one_span():
    """354 and 356 of one thing are 354 to 356; told from either side or both, it is the same."""
    for rows in (
        [("x", "contradicts", "y")],
        [("y", "contradicts", "x")],
        [("x", "contradicts", "y"), ("y", "contradicts", "x")],
    ):
        (told,) = together(exact("x", 354), exact("y", 356), links=links(*rows))
        assert (told.words, told.note) == ("354\N{EN DASH}356", "reported as 354 and as 356")


def test_a_contradiction_about_something_else_leaves_figures_alone():
    """That two sides disagree about a date does not make their figures one."""
    (norway,) = cases("ghana-norway")
    programme = next(tie for tie in norway.relationship.ties if tie.id == "programme")
    assert [link.on for link in programme.links if link.rel == "contradicts"] == ["terms"]
    assert "contradicts" not in norway.linked
    told = together(exact("x", 4, "1980"), exact("y", 5, "1990"), links=norway.linked)
    assert words(told) == ["9"]


def test_one_event_told_twice_counts_once():
    """Two records of one event with one number give that number, and rest on both."""
    (told,) = together(exact("x", 4), exact("y", 4), links=links(("y", "same_event_as", "x")))
    assert (told.words, told.rests_on) == ("4", (("x", 0), ("y", 0)))


def test_a_span_of_bounds_is_open_where_one_of_them_is():
    """At least 4 against 9 is at least 4; at most 4 against 9 is at most 9."""
    told_twice = links(("x", "contradicts", "y"))
    (least,) = together(figure("x", 4, None, bound="at_least"), exact("y", 9), links=told_twice)
    assert (least.words, least.bound) == ("at least 4", "at_least")
    (most,) = together(figure("x", None, 4, bound="at_most"), exact("y", 9), links=told_twice)
    assert (most.words, most.bound) == ("at most 9", "at_most")
    (turned,) = together(exact("y", 9), figure("x", 4, None, bound="at_least"), links=told_twice)
    assert (turned.words, turned.bound) == ("at least 4", "at_least")


def test_figures_of_one_tie_are_no_twins_of_each_other():
    """That its tie is contradicted elsewhere leaves two totals of separate years a sum."""
    both = [exact("x", 5, "1980"), exact("x", 7, "1990")._replace(n=1)]
    assert words(together(*both, links=links(("x", "contradicts", "elsewhere")))) == ["12"]


def test_twins_that_agree_on_one_end_are_spanned():
    """5 to 6 against 5 to 9 is 5 to 9."""
    (told,) = together(figure("x", 5, 6), figure("y", 5, 9), links=links(("x", "contradicts", "y")))
    assert told.words == "5\N{EN DASH}9"


def test_twins_with_one_number_between_them_have_that_number():
    """What one record leaves out the other tells."""
    (told,) = together(figure("x", None), exact("y", 4), links=links(("y", "same_event_as", "x")))
    assert told.words == "4"


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ([exact("x", 4)], (4, 4, "exact")),
        ([exact("x", 4), exact("y", 9)], (9, 13, "between")),
        ([figure("x", 4, None), exact("y", 9)], (9, None, "at_least")),
        ([exact("x", 9), figure("y", None)], (9, None, "at_least")),
        ([figure("x", None, 4), figure("y", None, 5)], (None, 9, "at_most")),
        ([figure("x", None), figure("y", None)], (None, None, None)),
        # about 9 may be 8: at least about 9, and no more than that is certain
        ([exact("x", 9, bound="about"), figure("y", None)], (9, None, "about")),
        ([exact("x", 9, bound="about"), exact("y", 4)], (9, 13, "about")),
        # that something else is about 4 makes no lower end rough
        (
            [figure("x", 9, None, bound="at_least"), exact("y", 4, bound="about")],
            (9, None, "at_least"),
        ),
    ],
)
def test_overall_is_at_least_the_greatest_and_at_most_the_sum(figures, expected):
    """Figures that may count the same people bound what they come to from both sides."""
    bounds = overall(figures)
    assert (bounds.lower, bounds.upper, bounds.bound) == expected
