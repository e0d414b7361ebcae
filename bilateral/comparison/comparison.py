"""A comparison of relationships: where findings, charts and reports meet."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from bilateral._findings.counting import listed_in
from bilateral._findings.discrepancies import discrepancies
from bilateral._findings.finding import Finding
from bilateral._findings.profile import profile, side_by_side
from bilateral._findings.record_summaries import (
    discrepancy_summary,
    distinct_summary,
    profile_summary,
    shared_summary,
)
from bilateral._findings.specs import HEADINGS
from bilateral._findings.tie_types import distinct, shared
from bilateral._findings.viewpoint import Focal, viewpoint
from bilateral.atomic_write import make_folder, write_whole
from bilateral.bibliography import references
from bilateral.comparison.cases import keys_of
from bilateral.comparison.measuring import Measuring
from bilateral.comparison.outline import picture_of
from bilateral.errors import BilateralError, quote_list, shorten
from bilateral.relationship import Relationship
from bilateral.text.html import card
from bilateral.text.tables import html_table, text_table

if TYPE_CHECKING:
    from bilateral.comparison.plots import Plots

FEWEST, MOST = 2, 6

FINDINGS = tuple(HEADINGS)
"""The methods that give a finding, in the order of a report."""


def compare(
    *relationships: Relationship, focal: Focal | None = None, by: str = "state"
) -> "Comparison":
    """Set relationships side by side, seen from a state that they share, or dyad by dyad.

    Parameters
    ----------
    *relationships : Relationship
        Two to six, each once.
    focal : str or mapping, optional
        The state from which directions are seen (``given`` and ``received``); needed only where
        the relationships share more than one. A mapping names one for each case by its id, and
        compares dyad by dyad.
    by : {"state", "dyad"}
        ``dyad`` for relationships that share no state: each is seen from the first of its two
        states, so that *out* is what this state sends. What the first states have in common, other
        than their place, is for the reader to say.

    Returns
    -------
    Comparison

    Raises
    ------
    BilateralError
        When something given is no relationship, there are fewer than two or more than six, one
        stands twice, or they share no state and are not compared dyad by dyad.
    UnknownNameError
        When `focal` is not a state that all of them have.

    Examples
    --------
    >>> import bilateral as bl
    >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    >>> both.focal
    'CUB'
    >>> pak, lao = both.relationships
    >>> bl.compare(pak, lao, focal={"cuba-pakistan": "PAK", "cuba-laos": "LAO"}).focal
    {'cuba-pakistan': 'PAK', 'cuba-laos': 'LAO'}
    """
    strange = [one for one in relationships if not isinstance(one, Relationship)]
    if strange:
        msg = f"{shorten(repr(strange[0]))} is no relationship; give what bl.load gives, one by one"
        raise BilateralError(msg)
    if not FEWEST <= len(relationships) <= MOST:
        msg = f"{len(relationships)} given; compare {FEWEST} to {MOST} relationships at once"
        raise BilateralError(msg)
    names = [relationship.id for relationship in relationships]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        msg = f"{quote_list(twice)} given twice; give each relationship once"
        raise BilateralError(msg)
    return Comparison(relationships=relationships, focal=viewpoint(relationships, focal, by))


class Comparison(Measuring):
    """Relationships side by side, seen from a state that they share or each from its own.

    Made by `compare`.

    Every result is a `Finding`: a claim in words, a frame, warnings and the sources behind it.

    Attributes
    ----------
    relationships : tuple of Relationship
        The cases, in the order given.
    focal : str or mapping
        The state from which directions are seen; dyad by dyad, the id of each case → its state.
    """

    def profile(self) -> Finding:
        """Count what each case holds: kind by case, in stages, directions and years.

        See `bilateral._findings.profile.profile` for the columns. The counts are of records; they
        do not measure strength.
        """
        frame = profile(self._tables, focal=self.focal, cases=self.titles)
        summary = profile_summary(frame, self.titles)
        return self._finding("profile", summary, frame, self._behind)

    def shared(self) -> Finding:
        """Tell which sorts of tie (kind, topic, direction) several cases record, or deny."""
        frame = shared(self._sorts)
        summary = shared_summary(frame, len(self.relationships))
        return self._finding("shared", summary, frame, listed_in(frame))

    def distinct(self) -> Finding:
        """Tell which sorts of tie one case alone has, or denies, and what the others hold."""
        frame = distinct(self._sorts)
        summary = distinct_summary(frame, self.titles)
        keys = [*listed_in(frame), *listed_in(frame, "other", "other_ids")]
        return self._finding("distinct", summary, frame, keys)

    def discrepancies(self) -> Finding:
        """Tell where the sources speak against each other or themselves; nothing is settled."""
        frame = discrepancies(self._tables)
        summary = discrepancy_summary(frame, self.titles)
        sides = [*keys_of(frame, "tie"), *keys_of(frame, "other")]
        return self._finding("discrepancies", summary, frame, sides)

    def findings(self) -> dict[str, Finding]:
        """Give every finding by the name of its method, in the order of a report."""
        return {name: getattr(self, name)() for name in FINDINGS}

    @property
    def plot(self) -> "Plots":
        """The charts: ``comparison.plot.timeline()`` gives a `Chart`."""
        from bilateral.comparison.plots import Plots

        return Plots(self)

    def report(self, path: str | os.PathLike[str]) -> Path:
        """Write everything as one page: findings that cite their ties, charts, tables, sources.

        Parameters
        ----------
        path : path
            An HTML file, which is replaced if it is there. It holds its pictures, has no scripts
            and asks nothing of the network; it prints on A4.

        Returns
        -------
        Path

        Raises
        ------
        BilateralError
            When it cannot be written.
        """
        [written] = write_whole({Path(path): self.plot.page().encode()})
        return written

    def save(self, folder: str | os.PathLike[str]) -> tuple[Path, ...]:
        """Write the report, every chart, and the frames of the findings as CSV, into a folder.

        Parameters
        ----------
        folder : path
            Made if need be; files of the same names are replaced.

        Returns
        -------
        tuple of Path
            What was written; beside each picture stands its data as JSON.

        Raises
        ------
        BilateralError
            When the folder cannot be made or written to.
        """
        place, plot = make_folder(folder), self.plot
        charts: dict[Path, bytes] = {}
        pictures = {}
        for name, chart in plot.every().items():
            path = place / f"{name}.svg"
            files = chart.files(path)
            pictures[name] = picture_of(chart, files[path])  # rendered once, shown twice
            charts |= files
        findings = self.findings()
        frames = {
            place / f"{name}.csv": finding.frame.to_csv(index=False).encode()
            for name, finding in findings.items()
        }
        report = {place / "report.html": plot.page(pictures, findings).encode()}
        written = write_whole({**report, **frames, **charts})
        return tuple(path for path in written if path.suffix != ".json")

    def __str__(self) -> str:
        table = text_table(side_by_side(self.profile().frame, self.titles))
        claims = "\n".join(f"- {claim}" for claim in self._summaries())
        warnings = "\n".join(f"- {text}" for text in self.warnings())
        sources = "\n".join(f"- {line}" for line in self.cite().splitlines())
        blocks = [self._heading(), table, claims, f"Warnings\n{warnings}", f"Sources\n{sources}"]
        return "\n\n".join(blocks)

    def __repr__(self) -> str:
        return str(self)

    def _repr_html_(self) -> str:
        return card(
            self._heading(),
            table=html_table(side_by_side(self.profile().frame, self.titles)),
            points=self._summaries(),
            warnings=self.warnings(),
            sources=references(self.sources),
        )

    def _summaries(self) -> list[str]:
        return [
            finding.summary for finding in (self.shared(), self.distinct(), self.discrepancies())
        ]
