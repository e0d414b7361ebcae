"""Which row of a source each row of a panel takes, against plain look-ups in a dictionary."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bilateral.panel.grid import Ends
from bilateral.panel.knowledge import NOT_APPLICABLE, NOT_OBSERVED, UNKNOWN, WORDS, ZERO
from bilateral.panel.row_lookup import (
    NOWHERE,
    MissingRows,
    SourceStates,
    fill_no_row,
    fill_no_row_of_states,
    find_dyads,
    find_states,
)
from tests.panel.test_grid import FIRST, LAST, grid, rows_of, stays

WIDTH = LAST - FIRST + 1
LABELS = np.arange(1, 7)  # one more than the state systems that are drawn have
SORTS = st.lists(
    st.sampled_from([ZERO, UNKNOWN, NOT_OBSERVED, NOT_APPLICABLE]), min_size=WIDTH, max_size=WIDTH
)
KEYS = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(0, WIDTH - 1)), unique=True
)


def columns(keys):
    """Turn keys into three arrays."""
    table = np.array(keys, dtype=np.int32).reshape(-1, 3)
    return Ends(*table.T)


def states_of(found, shift):
    """Say for each place of a grid which label it is; with a shift some years are of another."""
    table = np.repeat(np.searchsorted(LABELS, found.codes)[:, None], WIDTH, axis=1)
    table[:, ::2] += shift
    return SourceStates(LABELS, np.where(table < len(LABELS), table, NOWHERE).astype(np.int32))


def named(found, shift):
    """Give the labels of each row of a grid, as `states_of` says, by plain arithmetic."""
    for a, b, year in rows_of(found):
        more = shift if (year - FIRST) % 2 == 0 else 0
        ends = [code + more - 1 for code in (a, b)]
        yield (*(end if end < len(LABELS) else None for end in ends), year - FIRST)


@given(st.lists(stays(), max_size=6), KEYS, st.integers(0, 2), st.booleans(), st.booleans())
def test_each_row_takes_the_row_of_its_states_and_year(members, keys, shift, mirrored, turned):
    """Whatever the codes, each row finds its own; mirrored, else that of the other direction."""
    found = grid(members, (FIRST, LAST))
    taken, doubled, opposite = find_dyads(
        found, states_of(found, shift), columns(keys), mirrored=mirrored, turned=turned
    )
    known = {key: number for number, key in enumerate(keys)}
    expected = []
    for a, b, year in named(found, shift):
        way = (b, a, year) if turned else (a, b, year)
        back = (way[1], way[0], year)
        expected.append(known.get(way, known.get(back, NOWHERE) if mirrored else NOWHERE))
    assert taken.tolist() == expected
    assert len(doubled) == 0
    back = [known.get((b, a, year), NOWHERE) for a, b, year in keys]
    assert (opposite.tolist() if mirrored else opposite) == (back if mirrored else None)


@given(st.lists(stays(), max_size=6), KEYS)
def test_states_of_the_grid_itself_need_no_table(members, keys):
    """The short way of the panel's own codes finds what the long way finds."""
    found = grid(members, (FIRST, LAST))
    size = len(found.codes)
    inside = [key for key in keys if key[0] < size and key[1] < size]
    table = np.repeat(np.arange(size, dtype=np.int32)[:, None], WIDTH, axis=1)
    short, *_ = find_dyads(found, SourceStates(found.codes), columns(inside))
    long, *_ = find_dyads(found, SourceStates(found.codes, table), columns(inside))
    assert short.tolist() == long.tolist()


@given(KEYS.filter(len), st.data())
def test_keys_that_stand_twice_are_found(keys, data):
    """A row that stands again further down is named, and no other."""
    twice = data.draw(st.sampled_from(keys))
    found = grid([], (FIRST, LAST))
    _, doubled, _ = find_dyads(found, SourceStates(LABELS), columns([*keys, twice]))
    assert doubled.tolist() == [keys.index(twice)]


@given(
    st.lists(stays(), max_size=6),
    KEYS,
    st.integers(0, 2),
    SORTS,
    st.none() | st.sets(st.integers(0, 5)),
)
def test_silence_is_of_its_year_and_nobody_looks_at_strangers(members, keys, shift, sorts, looked):
    """Without a row the year says why; of states that the source does not know, nothing is said."""
    found, states = grid(members, (FIRST, LAST)), None
    states = states_of(found, shift)
    taken, *_ = find_dyads(found, states, columns(keys))
    senders = None if looked is None else np.isin(np.arange(len(LABELS)), list(looked))
    places = fill_no_row(found, states, taken, len(keys), MissingRows(np.array(sorts), senders))
    for place, row, (a, b, year) in zip(places, taken, named(found, shift), strict=True):
        if row != NOWHERE:
            assert place == row
            continue
        seen = a is not None and b is not None and (looked is None or a in looked)
        assert WORDS[place - len(keys)] == WORDS[sorts[year] if seen else NOT_OBSERVED]


@given(st.lists(stays(), max_size=6), KEYS, st.integers(0, 2), SORTS)
def test_states_take_the_row_of_their_year(members, keys, shift, sorts):
    """The same of single states: each place and year, its row, or why there is none."""
    found = grid(members, (FIRST, LAST))
    states = states_of(found, shift)
    singles = list(dict.fromkeys((a, year) for a, _, year in keys))
    state, year = np.array(singles, dtype=np.int32).reshape(-1, 2).T
    taken, doubled, _ = find_states(found, states, state, year)
    places = fill_no_row_of_states(states, taken, len(singles), MissingRows(np.array(sorts)))
    assert len(doubled) == 0
    for (place, since), number in np.ndenumerate(places):
        label = states.table[place, since]
        if label == NOWHERE:
            assert number == len(singles) + NOT_OBSERVED
        elif (label, since) in singles:
            assert number == singles.index((label, since))
        else:
            assert number == len(singles) + sorts[since]
