"""Pairs of states compared on the columns of a panel, with their findings and charts."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import update_wrapper
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec

import pandas as pd

from bilateral._findings.finding import Finding
from bilateral._world.agreement import agreement
from bilateral._world.changes import changes
from bilateral._world.nearest import nearest
from bilateral._world.pairs import Pair, find_pairs
from bilateral._world.ranks import ranks
from bilateral._world.scale import scale
from bilateral._world.trends import trends
from bilateral.bibliography import cite
from bilateral.casefile.relationships import relationships
from bilateral.casefile.scaffold import slug
from bilateral.errors import DataSetError
from bilateral.panel.panel_data import PanelData
from bilateral.relationship import Relationship
from bilateral.sources import Source

if TYPE_CHECKING:
    from bilateral._world.plots import PairPlots

P = ParamSpec("P")


def data_finding(
    find: Callable[Concatenate[Sequence[Pair], P], Finding],
) -> Callable[Concatenate["PairComparison", P], Finding]:
    """Bind a finding on the data of pairs, from the file that defines it."""

    def method(comparison: "PairComparison", /, *args: P.args, **options: P.kwargs) -> Finding:
        return find(comparison.pairs, *args, **options)

    update_wrapper(method, find)
    return method


def record_finding(
    find: Callable[Concatenate[Sequence[Pair], Sequence[Relationship], P], Finding],
) -> Callable[Concatenate["PairComparison", P], Finding]:
    """Bind a finding that compares data with records, from the file that defines it."""

    def method(comparison: "PairComparison", /, *args: P.args, **options: P.kwargs) -> Finding:
        return find(comparison.pairs, comparison.relationships, *args, **options)

    update_wrapper(method, find)
    return method


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class PairComparison:
    """A comparison of pairs of states on the columns of a panel; made by `Panel.compare`.

    Every result is a `Finding`: a summary in words, a frame, warnings and the sources behind it.

    Attributes
    ----------
    panel : Panel
        The panel.
    pairs : tuple of Pair
        The pairs, in the order given.
    relationships : tuple of Relationship
        The records on each pair, if there are any: one for each pair, in the same order.
    """

    panel: PanelData
    pairs: tuple[Pair, ...]
    relationships: tuple[Relationship, ...] = ()

    trends = data_finding(trends)
    ranks = data_finding(ranks)
    changes = data_finding(changes)
    nearest = data_finding(nearest)
    agreement = record_finding(agreement)
    scale = record_finding(scale)

    def findings(self) -> dict[str, Finding]:
        """Return the findings that need no more than the pairs, and have an answer, by name."""
        found = {"trends": self.trends(), "ranks": self.ranks()}
        for name in ("agreement", "scale") if self.relationships else ():
            # Where no column is about what ties record, there is no such finding.
            with suppress(DataSetError):
                found[name] = getattr(self, name)()
        return found

    @property
    def plot(self) -> "PairPlots":
        """The charts: ``comparison.plot.trends()`` gives a `Chart`."""
        from bilateral._world.plots import PairPlots

        return PairPlots(self)

    @property
    def titles(self) -> dict[str, str]:
        """What each pair is called in a chart, by the id of its relationship or its own."""
        return {name: pair.title for name, pair in zip(self._ids, self.pairs, strict=True)}

    @property
    def _ids(self) -> list[str]:
        return [case.id for case in self.relationships] or [*map(_named_case, self.pairs)]

    def chart_frame(self, finding: Finding) -> pd.DataFrame:
        """Return the frame of a finding as a chart takes it: a pair by the id of its case."""
        by_pair = dict(zip((pair.id for pair in self.pairs), self._ids, strict=True))
        return finding.frame.assign(relationship=finding.frame["pair"].map(by_pair))

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of the list of members and of all columns."""
        return self.trends().sources

    def cite(self, format: str = "text") -> str:  # noqa: A002 (the word that users know)
        """Write the references of all sources; a `Finding` cites its own."""
        return cite(self.sources, format)

    def __str__(self) -> str:
        return str(self.trends())

    def __repr__(self) -> str:
        return str(self)

    def _repr_html_(self) -> str:
        return self.trends()._repr_html_()


def _named_case(pair: Pair) -> str:
    """Return the relationship of a pair that has a name, so of its colour too; else its own id."""
    slugs = [slug(name) for name in pair.names]
    names = {"-".join(slugs), "-".join(slugs[::-1])} & {*relationships()}
    return min(names, default=pair.id)


def compare_pairs(
    panel: PanelData,
    given: Sequence[Any],
    relationships: Sequence[Relationship] = (),
    *,
    fewest: int = 2,
) -> PairComparison:
    """Compare pairs of states on the columns of a panel."""
    return PairComparison(
        panel=panel,
        pairs=find_pairs(panel, given, fewest=fewest),
        relationships=tuple(relationships),
    )
