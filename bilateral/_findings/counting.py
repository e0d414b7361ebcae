"""Which records count, and what a count of none means."""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from bilateral._findings.viewpoint import Focal, seen_from
from bilateral.frame_columns import counts as of_counts
from bilateral.frame_columns import flags as of_flags
from bilateral.frame_columns import framed, plain
from bilateral.frame_columns import numbers as of_numbers
from bilateral.ties import GIVEN, directions_of, is_given

Key = tuple[str, str]
OUT, IN, MUTUAL = "out", "in", "mutual"
"""The directions of a tie, seen from the focal state of its case."""

OTHER, UNTOLD = "other_terms", "terms_not_told"
"""In place of a direction: what is told to be no gift, and what is on terms that nobody tells."""


def which_count(
    ties: pd.DataFrame, links: pd.DataFrame, *, cell: Sequence[str] = ("kind", "stage")
) -> list[bool]:
    """Say of each tie whether it counts as a record, in a table of certain cells.

    What is reported absent does not count; neither does a part beside its whole, nor a later
    record of what surely is one event. (What only probably is one counts twice: leaving one out
    would settle a doubt in silence.) A part stands beside its whole where both fall into one cell:
    flights of a relief count with the relief as aid delivered, and an offer made at talks counts
    apart from them, for it is planned and they took place.

    Parameters
    ----------
    ties, links : pandas.DataFrame
        As `bilateral.tables` gives them.
    cell : sequence of str
        The columns of `ties` that make up a cell of the table, besides the relationship.

    Returns
    -------
    list of bool
        One for each row of `ties`.

    Examples
    --------
    >>> from bilateral.relationship.tables import tables
    >>> empty = tables([])
    >>> which_count(empty["ties"], empty["links"])
    []
    """
    left_out = {*standing_in(ties, links, cell=cell)}
    keys = _keys(ties)
    left_out.update(itertools.compress(keys, ties["absent"].tolist()))
    return [key not in left_out for key in keys]


def standing_in(
    ties: pd.DataFrame, links: pd.DataFrame, *, cell: Sequence[str] = ("kind", "stage")
) -> dict[Key, list[str]]:
    """Name for each tie that is a part, or a second record, what stands for it in its cell.

    Parameters
    ----------
    ties, links, cell
        As for `which_count`.

    Returns
    -------
    dict
        ``(relationship, id)`` of the part → ids of the wholes.
    """
    cells = dict(zip(_keys(ties), read_rows(ties, cell), strict=True))
    columns = ["relationship", "tie", "to", "rel", "certainty"]
    return stood_for(cells, read_rows(links, columns))


def stood_for(cells: Mapping[Key, Any], links: Iterable[Sequence[Any]]) -> dict[Key, list[str]]:
    """Name what stands for a tie in its cell, as `standing_in` does, from plain records.

    Parameters
    ----------
    cells : mapping
        Case and id of every tie → its cell.
    links : iterable of tuple
        ``relationship, tie, to, rel, certainty`` of each link.

    Examples
    --------
    >>> cells = {("a", "relief"): "aid", ("a", "flights"): "aid"}
    >>> stood_for(cells, [("a", "flights", "relief", "part_of", None)])
    {('a', 'flights'): ['relief']}
    """
    onward = leading_on(links, {key: place for place, key in enumerate(cells)})
    return {
        key: found
        for key in onward
        if (found := [name for case, name in above(key, onward) if cells[case, name] == cells[key]])
    }


def leading_on(links: Iterable[Sequence[Any]], order: Mapping[Key, int]) -> dict[Key, list[Key]]:
    """Lead from each part to its wholes, and from each later record of one event to the first.

    Parameters
    ----------
    links : iterable of tuple
        ``relationship, tie, to, rel, certainty`` of each link.
    order : mapping
        The places of the ties.

    Examples
    --------
    >>> order = {("a", "relief"): 0, ("a", "flights"): 1}
    >>> leading_on([("a", "flights", "relief", "part_of", None)], order)
    {('a', 'flights'): [('a', 'relief')]}
    """
    onward: dict[Key, list[Key]] = {}
    for case, tie, to, rel, certainty in links:
        ends = [(case, tie), (case, to)]
        if rel == "same_event_as" and certainty == "sure":
            ends.sort(key=order.__getitem__, reverse=True)
        elif rel != "part_of":
            continue
        onward.setdefault(ends[0], []).append(ends[1])
    return onward


def above(key: Key, onward: Mapping[Key, Sequence[Key]]) -> list[Key]:
    """Walk from a tie to all that stands above it, near ones first.

    Examples
    --------
    >>> onward = {("a", "crew"): [("a", "flight")], ("a", "flight"): [("a", "relief")]}
    >>> above(("a", "crew"), onward)
    [('a', 'flight'), ('a', 'relief')]
    """
    reached: dict[Key, None] = {}
    ahead = [*onward.get(key, ())]
    for one in ahead:
        if one != key and one not in reached:
            reached[one] = None
            ahead += onward.get(one, ())
    return list(reached)


def _keys(ties: pd.DataFrame) -> list[Key]:
    return list(zip(ties["relationship"].tolist(), ties["id"].tolist(), strict=True))


def directions(ties: pd.DataFrame, focal: Focal) -> list[str]:
    """Say of each tie whether it leaves the focal state, reaches it, or goes both ways.

    Dyad by dyad, each case is seen from a state of its own.

    Examples
    --------
    >>> ties = pd.DataFrame({"sender": ["CUB", "LAO"], "reciprocal": [False, False]})
    >>> ties["relationship"] = "cuba-laos"
    >>> directions(ties, "CUB")
    ['out', 'in']
    """
    return [
        MUTUAL if is_mutual else OUT if sender == seen_from(focal, case) else IN
        for case, sender, is_mutual in read_rows(ties, ["relationship", "sender", "reciprocal"])
    ]


def account(kind: str, terms: str, way: str) -> str:
    """Say where a tie counts: in its direction, or on other terms, or on terms that are not told.

    Only what is given and received depends on its terms; of other kinds the question does not
    arise.

    Examples
    --------
    >>> account("aid", "grant", "out"), account("aid", "commercial", "out")
    ('out', 'other_terms')
    >>> account("aid", "not_stated", "out"), account("trade", "not_stated", "out")
    ('terms_not_told', 'out')
    """
    if directions_of(kind) != GIVEN or is_given(kind, terms):
        return way
    return UNTOLD if terms == "not_stated" else OTHER


def record_state(ties: int, absent: int, completeness: Any) -> str:
    """Say what the records of one kind in one case amount to, in one of four ways.

    Parameters
    ----------
    ties, absent : int
        How many records count, and how many absences are reported.
    completeness : str or missing
        How completely the sources look, by the best of them.

    Returns
    -------
    {"recorded", "reported absent", "zero", "no record"}
        Only an exhaustive source makes a zero of nothing.

    Examples
    --------
    >>> record_state(0, 0, "selective"), record_state(0, 0, "exhaustive"), record_state(0, 1, None)
    ('no record', 'zero', 'reported absent')
    """
    if ties:
        return "recorded"
    if absent:
        return "reported absent"
    return "zero" if completeness == "exhaustive" else "no record"


def listed_in(frame: pd.DataFrame, case: str = "relationship", ids: str = "ids") -> list[Key]:
    """Take the keys of ties from a frame that lists several in one cell, or none."""
    rows = read_rows(frame, [case, ids])
    return [(name, tie) for name, ties in rows if ties for tie in ties.split("; ")]


def case_names(tables: Mapping[str, pd.DataFrame]) -> list[str]:
    """Name the cases of some tables, in order; one without ties may have coverage still."""
    named = (tables[name]["relationship"].tolist() for name in ("ties", "coverage"))
    return list(dict.fromkeys(itertools.chain.from_iterable(named)))


def typed(
    rows: Sequence[Sequence[object]],
    columns: Sequence[str],
    *,
    counts: Iterable[str] = (),
    numbers: Iterable[str] = (),
    flags: Iterable[str] = (),
) -> pd.DataFrame:
    """Make a frame of texts, counts, numbers and flags from rows; a missing count stays missing.

    Examples
    --------
    >>> typed([("aid", 2), ("trade", None)], ["kind", "ties"], counts=["ties"])["ties"].to_list()
    [2, <NA>]
    """
    made = dict.fromkeys(counts, of_counts) | dict.fromkeys(numbers, of_numbers)
    made |= dict.fromkeys(flags, of_flags)
    values = zip(*rows, strict=True) if rows else ([] for _ in columns)
    return framed(dict(zip(columns, values, strict=True)), made)


def read_rows(frame: pd.DataFrame, columns: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """Read some columns row by row as plain values; what is missing is None.

    Examples
    --------
    >>> list(read_rows(pd.DataFrame({"tie": ["a"], "value": [float("nan")]}), ["tie", "value"]))
    [('a', None)]
    """
    return zip(*(plain(frame[name]) for name in columns), strict=True)


def read_records(frame: pd.DataFrame, columns: Sequence[str] = ()) -> list[dict[str, Any]]:
    """Read some columns, or all, as a mapping for each row; what is missing is None.

    Examples
    --------
    >>> read_records(pd.DataFrame({"tie": ["a"], "value": [float("nan")]}))
    [{'tie': 'a', 'value': None}]
    """
    names = columns or [str(name) for name in frame.columns]
    return [dict(zip(names, row, strict=True)) for row in read_rows(frame, names)]
