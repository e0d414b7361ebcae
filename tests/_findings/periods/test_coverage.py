"""What sources look at, stretch by stretch."""

import pytest

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.completeness import Completeness
from bilateral._findings.periods.coverage import Views
from bilateral.coverage import Coverage
from bilateral.dates.gregorian import year_days
from bilateral.relationship import Relationship


def views(*rows: tuple[str | None, str, str, str]) -> Views:
    """Look at aid between A and B (Cuba and Laos): topic, sender, period, completeness."""
    ends = {"A": "CUB>LAO", "B": "LAO>CUB"}
    coverage = [
        Coverage(
            source="s",
            period=period,
            kinds=() if topic else ["aid"],
            topics=[topic] if topic else (),
            direction=ends[sender],
            completeness=rank,
        )
        for topic, sender, period, rank in rows
    ]
    bare = Relationship(id="a", title="A and B", states=["CUB", "LAO"])
    return Views(
        CaseIndex(
            relationship=bare,
            title=bare.title,
            focal="CUB",
            ties=(),
            completeness=Completeness(coverage, bare.states),
        )
    )


def days(first: int, last: int) -> tuple[int, int]:
    return year_days(first)[0], year_days(last)[1]


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ((1970, 1979), ("inside", "selective")),
        ((1960, 1969), ("partly", "selective")),
        ((1980, 1989), ("outside", None)),
    ],
)
def test_a_stretch_lies_inside_partly_or_outside(years, expected):
    """Coverage from October 1965 to 1979 holds the seventies, and a part of the sixties."""
    seen = views((None, "A", "1965-10/1979", "selective"))
    assert seen.look("aid", *days(*years)) == expected


def test_coverage_that_follow_each_other_hold_a_stretch_together():
    """Two sources, one up to 1974 and one from 1975, look at the whole decade; a gap would show."""
    seen = views((None, "A", "1975/1979", "incidental"), (None, "A", "1970/1974", "selective"))
    assert seen.look("aid", *days(1970, 1979)) == ("inside", "selective")
    gap = views((None, "A", "1970/1973", "selective"), (None, "A", "1975/1979", "selective"))
    assert gap.look("aid", *days(1970, 1979)) == ("partly", "selective")


def test_what_no_coverage_names_is_not_looked_at():
    """Another kind has no coverage, not the same as being outside it."""
    seen = views((None, "A", "1970/1979", "selective"))
    assert seen.look("trade", *days(1970, 1979)) == (None, None)


def test_only_a_look_at_all_topics_both_ways_is_exhaustive():
    """One direction, one topic, or a part of the years is not enough for a zero."""
    both = [(None, "A", "1970/1979", "exhaustive"), (None, "B", "1970/1979", "exhaustive")]
    decade = days(1970, 1979)
    assert views(*both).is_exhaustive("aid", *decade)
    assert not views(both[0]).is_exhaustive("aid", *decade)
    assert not views(*both).is_exhaustive("aid", *days(1970, 1980))
    assert not views(*both).is_exhaustive("trade", *decade)
    topic = [("aid.food", sender, period, rank) for _, sender, period, rank in both]
    assert not views(*topic).is_exhaustive("aid", *decade)
    selective = [(None, "A", "1970/1979", "exhaustive"), (None, "B", "1970/1979", "selective")]
    assert not views(*selective).is_exhaustive("aid", *decade)


def test_a_coverage_without_a_known_end_holds_what_it_surely_reaches():
    """Begun in 1970, ended nobody knows when: the year 1970 is looked at, 1980 is not for sure."""
    seen = views((None, "A", "1970/", "selective"))
    assert seen.look("aid", *days(1970, 1970))[0] == "inside"
    assert seen.look("aid", *days(1980, 1980))[0] == "outside"
    ongoing = views((None, "A", "1970/..", "selective"))
    assert ongoing.look("aid", *days(1980, 1980))[0] == "inside"
