"""What a relationship tells of itself: a line, a card, its totals and its contradictions."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

from bilateral._findings.caveats import caveats, warnings_of
from bilateral._findings.counting import listed_in
from bilateral._findings.discrepancies import discrepancies
from bilateral._findings.figures.totals import total
from bilateral._findings.finding import Finding
from bilateral._findings.record_summaries import counted, discrepancy_summary
from bilateral._findings.specs import HEADINGS
from bilateral.bibliography import references
from bilateral.facts import Fact
from bilateral.sources import Source
from bilateral.text.html import card
from bilateral.text.tables import html_table
from bilateral.ties import Tie
from bilateral.vocabulary import KINDS

if TYPE_CHECKING:
    import pandas as pd

TOTAL_SHOWN = ("measure", "figure", "unit", "stage", "sender", "receiver", "not_told", "ids")
"""The columns of a total that a reader wants to see."""
SHOWN = ["id", "kind", "title", "sender", "receiver", "date", "status"]
"""The columns of the ties that a card shows."""


class Case(Protocol):
    """What has ties and sources: a relationship."""

    @property
    def id(self) -> str:
        """Its short name."""

    @property
    def title(self) -> str:
        """What people call it."""

    @property
    def ties(self) -> Sequence[Tie]:
        """What passes between its states."""

    @property
    def facts(self) -> Sequence[Fact]:
        """What is told of one of them alone."""

    @property
    def sources(self) -> Sequence[Source]:
        """Every source that a record cites."""

    def tables(self) -> "dict[str, pd.DataFrame]":
        """Lay all records out as frames."""

    def cite(self) -> str:
        """Write the references of the sources."""


class Telling:
    """What a relationship tells of itself, as findings, as a line and as a card."""

    __slots__ = ()

    def total(
        self: Case,
        measure: str,
        *,
        unit: str | None = None,
        stage: str | None = None,
        sender: str | None = None,
        receiver: str | None = None,
    ) -> Finding:
        """Add up the figures of one measure, as far as they may be added up.

        See `bilateral._findings.figures.totals` for what is summed with what, and for the columns.

        Parameters
        ----------
        measure : str
            What is counted.
        unit, stage, sender, receiver : str, optional
            Keep the figures of one unit, stage or direction.

        Raises
        ------
        UnknownNameError
            When a word is not known; near ones are offered.
        BilateralError
            When the measure does not add up, or none of its figures is a total.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.load("cuba-pakistan").total("surgeries").summary
        'Surgeries delivered, Cuba to Pakistan: 5,925 operations.'
        """
        tables = self.tables()
        found = total(tables, measure, unit=unit, stage=stage, sender=sender, receiver=receiver)
        coverage = warnings_of(caveats(tables, {self.id: self.title}), about="coverage")
        return Finding(
            title=f"What is told of {measure} in all",
            summary=found.summary,
            frame=found.frame,
            columns=TOTAL_SHOWN,
            reason=found.reason,
            warnings=(*found.warnings, *coverage),
            sources=behind(self, (tie for _, tie in listed_in(found.frame))),
        )

    def discrepancies(self: Case) -> Finding:
        """Tell where the sources speak against each other or themselves; nothing is settled.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.load("cuba-pakistan").discrepancies().frame["on"].isin(["date"]).any()
        np.True_
        """
        frame = discrepancies(self.tables())
        title, columns = HEADINGS["discrepancies"]
        return Finding(
            title=title,
            summary=discrepancy_summary(frame, {self.id: self.title}),
            frame=frame,
            columns=columns,
            reason="" if len(frame) else "no record is linked to another as contradicting it",
            sources=behind(self, {*frame["tie"], *frame["other"]}),
        )

    def __str__(self: Case) -> str:
        """Say in a line what it holds; a reported absence enters no count."""
        there = [tie.kind for tie in self.ties if not tie.absent]
        told = ", ".join(f"{there.count(kind)} {kind}" for kind in KINDS if kind in there)
        absent = len(self.ties) - len(there)
        parts = [
            f"{counted(len(there), 'tie')} ({told or 'none'})",
            *([f"{absent} reported absent"] if absent else []),
            counted(len(self.facts), "fact"),
        ]
        return f"{self.title}: {', '.join(parts)}"

    def _repr_html_(self: Case) -> str:
        """Show it in a notebook: its ties, by the ids under which they are had, and its sources."""
        shown = self.tables()["ties"][SHOWN]
        return card(
            self.title,
            summary=str(self),
            table=html_table(shown.fillna({"status": "reported absent", "date": "undated"})),
            sources=references(self.sources),
        )


def behind(case: Case, ties: Iterable[str]) -> tuple[Source, ...]:
    """Give the sources that some ties rest on, by their ids."""
    wanted = set(ties)
    used = {name for tie in case.ties if tie.id in wanted for name in tie.sources}
    return tuple(source for source in case.sources if source.id in used)
