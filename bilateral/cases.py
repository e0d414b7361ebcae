"""Cases side by side: their records, what to beware of in them, and the sources behind both."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from bilateral.bibliography import cite
from bilateral.contrast.caveats import caveats
from bilateral.contrast.sorts import sorts
from bilateral.contrast.viewpoint import Focal, seen_from
from bilateral.finding import Finding
from bilateral.frames import tables
from bilateral.membership import state
from bilateral.relationship import Relationship
from bilateral.sources import Source

Key = tuple[str, str]


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Cases:
    """Relationships side by side, and the state or the states from which they are seen.

    Attributes
    ----------
    relationships : tuple of Relationship
        The cases, in the order given.
    focal : str or mapping
        The state from which directions are seen; dyad by dyad, the id of each case → its state.
    """

    relationships: tuple[Relationship, ...]
    focal: Focal

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """What to call each case: its id → its title."""
        return {one.id: one.title for one in self.relationships}

    def tables(self) -> dict[str, pd.DataFrame]:
        """Lay the records of all cases out as eight plain frames; see `bilateral.tables`."""
        return {name: frame.copy() for name, frame in self._tables.items()}

    def warnings(self) -> tuple[str, ...]:
        """Say what a reader must know before relying on the comparison."""
        return tuple(self._caveats["text"])

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Every source that a tie of the cases cites."""
        return self._sources_of(self._behind)

    def cite(self, format: str = "text") -> str:  # noqa: A002 (the word that users know)
        """Write the references of every source of the cases; a `Finding` cites its own."""
        return cite(self.sources, format)

    @cached_property
    def _tables(self) -> dict[str, pd.DataFrame]:
        return tables(self.relationships)

    @cached_property
    def _sorts(self) -> pd.DataFrame:
        return sorts(self._tables, focal=self.focal)

    @cached_property
    def _caveats(self) -> pd.DataFrame:
        return caveats(self._tables, self.titles)

    @cached_property
    def _behind(self) -> Mapping[Key, tuple[str, ...]]:
        """The sources behind each tie: relationship and id → ids of sources."""
        return {(one.id, tie.id): tie.sources for one in self.relationships for tie in one.ties}

    def _heading(self) -> str:
        titles = " beside ".join(self.titles.values())
        if isinstance(self.focal, str):
            return f"{titles}, seen from {state(self.focal).name}"
        seen = (state(seen_from(self.focal, case)).name for case in self.titles)
        return f"{titles}, dyad by dyad, seen from {', '.join(seen)}"

    def _finding(self, title: str, claim: str, frame: pd.DataFrame, keys: Iterable[Key]) -> Finding:
        """Make a finding; `keys` are the ties that it rests on, and so its sources."""
        return Finding(
            title=title,
            claim=claim,
            frame=frame,
            reason="" if len(frame) else claim,
            warnings=self.warnings(),
            sources=self._sources_of(keys),
        )

    def _sources_of(self, keys: Iterable[Key]) -> tuple[Source, ...]:
        used = {source for key in keys for source in self._behind[key]}
        known = {source.id: source for one in self.relationships for source in one.sources}
        return tuple(source for name, source in known.items() if name in used)
