"""The contents of a brief."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bilateral._charts.saving import Drawing
from bilateral._findings.finding import Finding
from bilateral._states import State, state
from bilateral._states.state_systems import days_of_list
from bilateral._world.pair_comparison import PairComparison
from bilateral._world.series import series
from bilateral._world.variables import Variable, variables
from bilateral.comparison.card import kinds
from bilateral.comparison.single import alone
from bilateral.errors import DataSetError
from bilateral.relationship import Relationship
from bilateral.sources import Source
from bilateral.text.lists import join_list

MOST = 6
"""The number of trends."""
NEAREST = 6
"""The number of dyads most like the pair."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Contents:
    """The contents of a brief.

    Attributes
    ----------
    title : str
        The names of the two states.
    states : sequence of str
        A line about each: its names, and when it was a member of the list.
    records : sequence of (str, str)
        What was done in each kind by the records, if there are any: kind, and lines.
    trends : Drawing or None
        The chart of trends; None where nothing is known.
    ranks : Finding or None
    nearest : Finding or None
    agreement, scale : Finding or None
        Records next to data, where there are both.
    unknown : sequence of str
        What is not known, and why.
    missing : sequence of str
        Data sets that are not there, and how to have them.
    sources : tuple of Source
    """

    title: str
    states: Sequence[str]
    records: Sequence[tuple[str, str]]
    trends: Drawing | None
    ranks: Finding | None
    nearest: Finding | None
    agreement: Finding | None
    scale: Finding | None
    unknown: Sequence[str]
    missing: Sequence[str]
    sources: tuple[Source, ...]


def contents(
    pairs: PairComparison,
    relationship: Relationship | None,
    missing: Sequence[str],
    year: int | None,
) -> Contents:
    """Gather the contents of a brief on one pair."""
    [pair] = pairs.pairs
    numeric = [each for each in variables(pair.panel).values() if each.is_numeric]
    known = [each for each in numeric if any(part.known.any() for part in series(pair, [each]))]
    shown = [each.name for each in _telling(known)]
    found: dict[str, Finding | None] = dict.fromkeys(("ranks", "nearest", "agreement", "scale"))
    if shown:
        found["ranks"] = pairs.ranks(columns=shown, year=year)
        found["nearest"] = _or_none(pairs, "nearest", columns=shown, n=NEAREST, year=year)
    if relationship is not None and numeric:
        found["agreement"] = _or_none(pairs, "agreement")
        found["scale"] = _or_none(pairs, "scale")
    silent = [each.label for each in numeric if each not in known]
    parts = (finding for finding in found.values() if finding)
    records, cited = _records(relationship)
    sources = [*(source for part in parts for source in part.sources), *cited]
    return Contents(
        title=f"{pair.title[:1].upper()}{pair.title[1:]}",
        states=[_described(id_, pair.panel.system) for id_ in pair.ids],
        records=records,
        trends=pairs.plot.trends(columns=shown, title=None, footer=False).drawing()
        if shown
        else None,
        unknown=[f"Nothing is known of {join_list(silent)}."] if silent else [],
        missing=missing,
        sources=tuple({source.id: source for source in sources}.values()),
        **found,
    )


def _telling(known: Sequence[Variable]) -> list[Variable]:
    """Choose at most six variables: of each data set in turn, counts and measures before flags."""
    by_source: dict[str, list[Variable]] = {}
    for each in sorted(known, key=lambda variable: variable.column.type == "flag"):
        by_source.setdefault(each.parts[0][0].source, []).append(each)
    turns = [
        (turn, place, each)
        for place, several in enumerate(by_source.values())
        for turn, each in enumerate(several)
    ]
    chosen = {id(each) for _, _, each in sorted(turns, key=lambda turn: turn[:2])[:MOST]}
    return [each for each in known if id(each) in chosen]


def _or_none(pairs: PairComparison, name: str, **options: Any) -> Finding | None:
    """Return a finding, or None where the data have no answer."""
    try:
        found: Finding = getattr(pairs, name)(**options)
    except DataSetError:
        return None
    return None if found.frame.empty else found


def _records(
    relationship: Relationship | None,
) -> tuple[list[tuple[str, str]], tuple[Source, ...]]:
    """Return what was done in each kind, and the sources of the records."""
    if relationship is None:
        return [], ()
    case = alone(relationship)
    rows = kinds(case.index).astype(str).to_numpy().tolist()
    return [(" ".join(kind.split()), lines) for kind, lines in rows], case.sources


def _described(ids: str, system: str) -> str:
    """Write the name of a state, and when it was a member of the list."""
    return "; ".join(_member(state(id_), system) for id_ in ids.split("/"))


def _member(member: State, system: str) -> str:
    last_day = days_of_list(system).last
    years: list[list[int]] = []
    for span in sorted(spell.span for spell in member.spells if spell.system == system):
        first, last = (date.fromordinal(day).year for day in span)
        if years and first <= years[-1][1] + 1:
            years[-1][1] = last
        else:
            years.append([first, last])
    if not years:
        return f"{member.name}, no member of the interstate system"
    goes_on = years[-1][1] == date.fromordinal(last_day).year
    spans = [f"{first}\N{EN DASH}{last}" for first, last in years]
    if goes_on:
        spans[-1] = f"since {years[-1][0]}"
    return f"{member.name}, a member of the interstate system {join_list(spans)}"
