"""Which dyad-years there are, against days counted one by one."""

from datetime import date
from itertools import permutations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral._states import Span, Spell
from bilateral.panel.dyad_years import dyad_years
from bilateral.panel.grid import grid

FIRST, LAST = 1990, 1994
DAYS = st.integers(date(1988, 1, 1).toordinal(), date(1996, 12, 31).toordinal())


def day(text):
    return date.fromisoformat(text).toordinal()


def stay(code, first, last):
    return Spell("cow", code, "", Span(day(first), day(last)))


@st.composite
def stays(draw):
    """Draw members of a made state system: gaps, overlaps, single days, years cut in two."""
    start = draw(DAYS)
    length = draw(st.sampled_from([0, 1, 30, 180, 364, 365, 400, 2000]))
    return Spell("cow", draw(st.integers(1, 5)), "", Span(start, start + length))


def rows_of(found):
    """Give the rows of a grid as triples of codes and year."""
    ends = found.ends(slice(None))
    return list(
        zip(
            found.codes[ends.a].tolist(),
            found.codes[ends.b].tolist(),
            (ends.year + found.first).tolist(),
            strict=True,
        )
    )


def day_by_day(members, first, last):
    """Count plainly: two states are a dyad in a year when some day of it finds both members."""
    found = set()
    for number in range(day(f"{first}-01-01"), day(f"{last}-12-31") + 1):
        there = {m.code for m in members if m.span.first <= number <= m.span.last}
        year = date.fromordinal(number).year
        found |= {(a, b, year) for a, b in permutations(there, 2)}
    return found


@given(st.lists(stays(), max_size=8))
def test_a_dyad_year_is_a_common_day(members):
    """In any state system the rows are those that a count of days finds, sorted, none twice."""
    expected = sorted(day_by_day(members, FIRST, LAST))
    assert rows_of(grid(members, (FIRST, LAST))) == expected
    undirected = grid(members, (FIRST, LAST), directed=False)
    assert rows_of(undirected) == [row for row in expected if row[0] < row[1]]


@given(st.lists(stays(), max_size=8), st.data())
def test_rows_are_found_by_pair_and_by_number(members, data):
    """The rows of two states are those that hold both; parts of a grid are its rows."""
    found = grid(members, (FIRST, LAST))
    whole = rows_of(found)
    for a, b in permutations(range(len(found.codes)), 2):
        codes = int(found.codes[a]), int(found.codes[b])
        assert whole[found.rows_of(a, b)] == [row for row in whole if row[:2] == codes]
    start = data.draw(st.integers(0, len(whole)))
    stop = data.draw(st.integers(start, len(whole)))
    as_slice, as_numbers = found.ends(slice(start, stop)), found.ends(np.arange(start, stop))
    for one, other in zip(as_slice, as_numbers, strict=True):
        assert one.tolist() == other.tolist()


def test_a_gap_within_the_year_can_part_two_states():
    """A state that is away while another is a member, before and after, shares no year with it."""
    back = [stay(1, "1990-01-01", "1990-03-31"), stay(1, "1990-06-01", "1990-12-31")]
    away = stay(2, "1990-04-01", "1990-05-31")
    assert rows_of(grid([*back, away], (1990, 1990))) == []
    overlapping = stay(2, "1990-04-01", "1990-06-01")
    assert rows_of(grid([*back, overlapping], (1990, 1990))) == [(1, 2, 1990), (2, 1, 1990)]


def test_nobody_there_is_no_row():
    """A system without members in the years has a grid without rows."""
    assert rows_of(grid([stay(1, "1950-01-01", "1960-12-31")], (1990, 1992))) == []


def days_in_common(spells, code, start, end, years):
    """Give the dyad-years of published spells by two plain loops over their days."""
    rows = set()
    listed = list(zip(spells[code], spells[start], spells[end], strict=True))
    for a, first_a, last_a in listed:
        for b, first_b, last_b in listed:
            first, last = max(first_a, first_b), min(last_a, last_b)
            if a != b and first <= last:
                low, high = max(first.year, years[0]), min(last.year, years[1])
                rows |= {(a, b, year) for year in range(low, high + 1)}
    return sorted(rows)


def test_cow_dyad_years_are_those_of_an_independent_assembler(real):
    """Row for row what another program makes of the same list, to 2016 and carried on to 2024."""
    expected = pd.read_parquet(real / "expected" / "cow_ddy.parquet")
    carried = dyad_years(extend_to=2024).to_frame()
    assert np.array_equal(carried.to_numpy(), expected.to_numpy())
    assert np.array_equal(dyad_years().to_frame().to_numpy(), expected.query("year <= 2016"))
    assert len(dyad_years()) == 1_912_290


@pytest.mark.parametrize("years", [(1816, 1820), (1989, 1993)])
def test_cow_dyad_years_follow_the_published_days(real, years):
    """A plain count over the days of the published list finds the same rows."""
    spells = pd.read_csv(real / "cow" / "states2016.csv")
    for end, parts in (
        ("start", ("styear", "stmonth", "stday")),
        ("end", ("endyear", "endmonth", "endday")),
    ):
        spells[end] = [date(*each) for each in spells[list(parts)].itertuples(index=False)]
    expected = days_in_common(spells, "ccode", "start", "end", years)
    assert rows_of(dyad_years(years=years).grid) == expected
    undirected = dyad_years(years=years, directed=False)
    assert rows_of(undirected.grid) == [row for row in expected if row[0] < row[1]]


@pytest.mark.parametrize("years", [(1816, 1822), (1913, 1921), (1990, 1993), (2011, 2017)])
def test_gw_dyad_years_follow_the_published_days(real, years):
    """The same of the list of Gleditsch and Ward, where it begins, changes most, and ends."""
    spells = pd.read_parquet(real / "gw" / "states.parquet")
    expected = days_in_common(spells, "gwcode", "startdate", "enddate", years)
    assert rows_of(dyad_years(system="gw", years=years).grid) == expected
