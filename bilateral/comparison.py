"""A comparison of relationships that share a state: where findings, charts and reports meet."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from bilateral.bibliography import cite
from bilateral.card import card
from bilateral.contrast.caveats import caveats
from bilateral.contrast.claims import (
    discrepancy_claim,
    distinct_claim,
    profile_claim,
    shared_claim,
)
from bilateral.contrast.discrepancies import discrepancies
from bilateral.contrast.profile import profile, side_by_side
from bilateral.contrast.sorts import distinct, shared, sorts
from bilateral.display import html_table, text_table
from bilateral.errors import BilateralError, UnknownNameError, listed, unknown
from bilateral.finding import Finding
from bilateral.frames import tables
from bilateral.markup import element
from bilateral.membership import state
from bilateral.relationship import Relationship
from bilateral.sources import Source
from bilateral.writing import folder_at, write_whole

if TYPE_CHECKING:
    from bilateral.plots import Plots

FEWEST, MOST = 2, 6
Key = tuple[str, str]


def compare(*relationships: Relationship, focal: str | None = None) -> "Comparison":
    """Set relationships that share a state side by side.

    Parameters
    ----------
    *relationships : Relationship
        Two to six, each once.
    focal : str, optional
        The state from which directions are seen (``given`` and ``received``); needed only where
        the relationships share more than one.

    Returns
    -------
    Comparison

    Raises
    ------
    BilateralError
        When there are fewer than two or more than six, one stands twice, or they share no state.
    UnknownNameError
        When `focal` is not a state that all of them have.

    Examples
    --------
    >>> import bilateral as bl
    >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    >>> both.focal
    'CUB'
    """
    if not FEWEST <= len(relationships) <= MOST:
        msg = f"{len(relationships)} given; compare {FEWEST} to {MOST} relationships at once"
        raise BilateralError(msg)
    names = [relationship.id for relationship in relationships]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        msg = f"{listed(twice, 'and')} given twice; give each relationship once"
        raise BilateralError(msg)
    return Comparison(relationships=relationships, focal=_focal(relationships, focal))


def _focal(relationships: Sequence[Relationship], wanted: str | None) -> str:
    common = set.intersection(*(set(one.states) for one in relationships))
    if wanted is not None:
        if wanted not in common:
            raise UnknownNameError(unknown("shared state", wanted, common))
        return wanted
    if len(common) == 1:
        return common.pop()
    dyads = ", ".join(f"{one.id} ({' and '.join(one.states)})" for one in relationships)
    if common:
        msg = f"{dyads} share {listed(sorted(common), 'and')}; say which with focal='{min(common)}'"
    else:
        msg = (
            f"{dyads} share no state, so giving cannot be told from receiving; "
            "bilateral.tables([...]) lays them out dyad by dyad"
        )
    raise BilateralError(msg)


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Comparison:
    """Relationships side by side, seen from the state that they share. Made by `compare`.

    Every result is a `Finding`: a claim in words, a frame, warnings and the sources behind it.

    Attributes
    ----------
    relationships : tuple of Relationship
        The cases, in the order given.
    focal : str
        The state from which directions are seen.
    """

    relationships: tuple[Relationship, ...]
    focal: str

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """What to call each case: its id → its title."""
        return {one.id: one.title for one in self.relationships}

    def tables(self) -> dict[str, pd.DataFrame]:
        """Lay the records of all cases out as eight plain frames; see `bilateral.tables`."""
        return {name: frame.copy() for name, frame in self._tables.items()}

    def profile(self) -> Finding:
        """Count what each case holds: kind by case, in stages, directions and years.

        See `bilateral.contrast.profile.profile` for the columns. The counts are of records; they
        do not measure strength.
        """
        frame = profile(self._tables, focal=self.focal)
        claim = profile_claim(frame, self.titles)
        return self._finding("What each case holds", claim, frame, self._behind)

    def shared(self) -> Finding:
        """Tell which sorts of tie (kind, topic and direction) more than one case records."""
        frame = shared(self._sorts)
        claim = shared_claim(frame, len(self.relationships))
        return self._finding("What is shared", claim, frame, _listed_in(frame))

    def distinct(self) -> Finding:
        """Tell which sorts of tie one case alone records, and what the others hold instead."""
        frame = distinct(self._sorts)
        claim = distinct_claim(frame, self.titles)
        return self._finding("What one case alone has", claim, frame, _listed_in(frame))

    def discrepancies(self) -> Finding:
        """Tell where the sources speak against each other or themselves; nothing is settled."""
        frame = discrepancies(self._tables)
        claim = discrepancy_claim(frame, self.titles)
        sides = [*_keys_of(frame, "tie"), *_keys_of(frame, "other")]
        return self._finding("What the sources disagree about", claim, frame, sides)

    def findings(self) -> tuple[Finding, ...]:
        """Give every finding, in the order in which a report tells them."""
        return self.profile(), self.shared(), self.distinct(), self.discrepancies()

    def warnings(self) -> tuple[str, ...]:
        """Say what a reader must know before relying on the comparison."""
        return tuple(self._caveats["text"])

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Every source that a tie of the cases cites."""
        return self._sources_of(self._behind)

    @property
    def plot(self) -> "Plots":
        """The charts: ``comparison.plot.timeline()`` gives a `Chart`."""
        from bilateral.plots import Plots

        return Plots(self)

    def cite(self, format: str = "text") -> str:  # noqa: A002 (the word that users know)
        """Write the references of every source of the cases; a `Finding` cites its own."""
        return cite(self.sources, format)

    def save(self, folder: str | os.PathLike[str]) -> tuple[Path, ...]:
        """Write the charts, and the frames of the findings as CSV, into a folder.

        Parameters
        ----------
        folder : path
            Made if need be; files of the same names are replaced.

        Returns
        -------
        tuple of Path
            What was written.

        Raises
        ------
        BilateralError
            When the folder cannot be made or written to.
        """
        place = folder_at(folder)
        frames = {
            name: getattr(self, name)().frame
            for name in ("profile", "shared", "distinct", "discrepancies")
        }
        tables = {
            place / f"{name}.csv": frame.to_csv(index=False).encode()
            for name, frame in frames.items()
        }
        timeline = self.plot.timeline()
        pictures = [timeline.save(place / f"timeline.{form}") for form in ("svg", "png")]
        return (*pictures, *write_whole(tables))

    def __str__(self) -> str:
        table = text_table(side_by_side(self.profile().frame, self.titles))
        claims = "\n".join(f"- {claim}" for claim in self._claims())
        warnings = "\n".join(f"- {text}" for text in self.warnings())
        sources = "\n".join(f"- {line}" for line in self.cite().splitlines())
        blocks = [self._heading(), table, claims, f"Warnings\n{warnings}", f"Sources\n{sources}"]
        return "\n\n".join(blocks)

    def __repr__(self) -> str:
        return str(self)

    def _repr_html_(self) -> str:
        return card(
            element("h3", self._heading()),
            html_table(side_by_side(self.profile().frame, self.titles)),
            element("ul", *(element("li", claim) for claim in self._claims())),
            element("h4", "Warnings"),
            element("ul", *(element("li", text) for text in self.warnings()), class_="warnings"),
            element("h4", "Sources"),
            element("ul", *(element("li", line) for line in self.cite().splitlines())),
        )

    def _heading(self) -> str:
        return f"{' beside '.join(self.titles.values())}, seen from {state(self.focal).name}"

    def _claims(self) -> list[str]:
        return [finding.claim for finding in self.findings()[1:]]

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


def _keys_of(frame: pd.DataFrame, column: str) -> list[Key]:
    """Take the keys of ties from a frame that names one in a column."""
    return list(zip(frame["relationship"], frame[column], strict=True))


def _listed_in(frame: pd.DataFrame) -> list[Key]:
    """Take the keys of ties from a frame that lists several in one cell."""
    rows = zip(frame["relationship"], frame["ids"], strict=True)
    return [(case, tie) for case, ties in rows for tie in ties.split("; ")]
