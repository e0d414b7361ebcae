"""A relationship: two states, their ties, the sources of these, and what those speak about."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bilateral import markedyaml
from bilateral.bibliography import cite
from bilateral.card import card
from bilateral.checks import check
from bilateral.contrast.caveats import caveats, warnings_of
from bilateral.contrast.claims import counted, discrepancy_claim
from bilateral.contrast.discrepancies import discrepancies
from bilateral.contrast.headings import HEADINGS
from bilateral.contrast.totals import total
from bilateral.dates import Date
from bilateral.display import html_table
from bilateral.errors import BilateralError
from bilateral.facts import Fact
from bilateral.finding import Finding
from bilateral.frames import tables
from bilateral.grammar import Slug, StateId, Text
from bilateral.markedyaml.reading import MAX_SIZE, too_large
from bilateral.markup import element
from bilateral.records import Problem, held_to, plain, record
from bilateral.selection import Wanted, selected
from bilateral.sourcefile import named_as_csl
from bilateral.sources import Excuse, Source
from bilateral.ties import CLASS_OF, AnyTie, Tie
from bilateral.vocabulary import KINDS
from bilateral.window import Window
from bilateral.writing import write_whole

if TYPE_CHECKING:
    import pandas as pd

TOTAL_SHOWN = ("measure", "figure", "unit", "stage", "sender", "receiver", "not_told", "ids")
"""The columns of a total that a reader wants to see."""


@record
class Relationship:
    """A dyad with all its ties.

    Parameters
    ----------
    id : str
        A short name, such as ``cuba-laos``.
    title : str
        What people call it.
    states : pair of str
        The ids of the two states.
    ties : sequence of Tie
        What passes between them, each of the class of its kind.
    facts : sequence of Fact
        What the sources tell of one of the two alone.
    window : sequence of Window
        What the sources speak about; without it nothing can be said about silence.
    sources : sequence of Source
        Every source that a record cites.
    excused : sequence of Excuse
        Passages of the sources that no record needs to cite, and why.

    Raises
    ------
    CaseFileError
        With every fault: unknown words and states, links to nowhere, ids told twice …
    """

    id: Slug
    title: Text
    states: tuple[StateId, StateId]
    window: tuple[Window, ...] = ()
    ties: tuple[AnyTie, ...] = ()
    facts: tuple[Fact, ...] = ()
    excused: tuple[Excuse, ...] = ()
    sources: tuple[Source, ...] = ()

    def __post_init__(self) -> None:
        held_to(partial(_rule, self), self)

    def where(
        self,
        *,
        kind: Wanted = None,
        topic: Wanted = None,
        sender: Wanted = None,
        receiver: Wanted = None,
        status: Wanted = None,
        stage: Wanted = None,
        during: str | Date | None = None,
        surely: bool = False,
    ) -> "Relationship":
        """Keep the ties that fit; links to ties that do not are left out with them.

        Parameters
        ----------
        kind, topic, sender, receiver, status, stage : str or iterable of str, optional
            One value or several, of which a tie has to have one. An undirected tie has both its
            states at both ends.
        during : str or Date, optional
            Keeps what is *possibly* active then (EDTF: ``"1963/1990"``). A tie without any date
            possibly is.
        surely : bool
            Narrows `during` to what is surely active then.

        Returns
        -------
        Relationship
            A new one, with the same facts, window and sources.

        Raises
        ------
        UnknownNameError
            When a word is not one that a tie can have; near ones are offered.

        Examples
        --------
        >>> import bilateral as bl
        >>> given = bl.load("cuba-pakistan").where(kind="education", stage="delivered")
        >>> {tie.kind for tie in given.ties}
        {'education'}
        """
        kept = selected(
            self.ties,
            self.states,
            kind=kind,
            topic=topic,
            sender=sender,
            receiver=receiver,
            status=status,
            stage=stage,
            during=during,
            surely=surely,
        )
        return replace(self, ties=kept)

    def tables(self) -> "dict[str, pd.DataFrame]":
        """Lay all records out as eight plain frames; see `bilateral.tables`."""
        return tables([self])

    def to_frame(self) -> "pd.DataFrame":
        """Lay the ties out, one row a tie.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.load("cuba-laos").to_frame().loc[0, "relationship"]
        'cuba-laos'
        """
        return self.tables()["ties"]

    def quantities(self) -> "pd.DataFrame":
        """Lay the quantities out, one row each, with kind, topic and ends of their ties."""
        return self.tables()["quantities"]

    def facts_frame(self) -> "pd.DataFrame":
        """Lay the facts about single states out, one row a figure."""
        return self.tables()["facts"]

    def total(
        self,
        measure: str,
        *,
        unit: str | None = None,
        stage: str | None = None,
        sender: str | None = None,
        receiver: str | None = None,
    ) -> Finding:
        """Add up the figures of one measure, as far as they may be added up.

        See `bilateral.contrast.totals` for what is summed with what, and for the columns.

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
        >>> bl.load("cuba-pakistan").total("surgeries").claim
        'Surgeries delivered, Cuba to Pakistan: 5,925 operations.'
        """
        tables, titles = self.tables(), {self.id: self.title}
        found = total(tables, measure, unit=unit, stage=stage, sender=sender, receiver=receiver)
        ties = {name for ids in found.frame["ids"].dropna() for name in ids.split("; ")}
        return Finding(
            title=f"What is told of {measure} in all",
            claim=found.claim,
            frame=found.frame,
            columns=TOTAL_SHOWN,
            reason=found.reason,
            warnings=(*found.warnings, *warnings_of(caveats(tables, titles), about="coverage")),
            sources=self._behind([tie for tie in self.ties if tie.id in ties]),
        )

    def discrepancies(self) -> Finding:
        """Tell where the sources speak against each other or themselves; nothing is settled.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.load("cuba-pakistan").discrepancies().frame["on"].isin(["date"]).any()
        np.True_
        """
        frame = discrepancies(self.tables())
        ties = set(frame["tie"]) | set(frame["other"])
        return Finding(
            title=HEADINGS["discrepancies"].title,
            claim=discrepancy_claim(frame, {self.id: self.title}),
            frame=frame,
            columns=HEADINGS["discrepancies"].columns,
            reason="" if len(frame) else "no record is linked to another as contradicting it",
            sources=self._behind([tie for tie in self.ties if tie.id in ties]),
        )

    def cite(self, format: str = "text") -> str:  # noqa: A002 (the word that users know)
        """Write the references of its sources as text, ``bibtex`` or ``csl`` (JSON)."""
        return cite(self.sources, format)

    def _behind(self, ties: Iterable[Tie]) -> tuple[Source, ...]:
        used = {name for tie in ties for name in tie.sources}
        return tuple(source for source in self.sources if source.id in used)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write a case file that loads as an equal relationship, its sources in it.

        Every value is kept; comments and the layout of the file it came from are not, since a
        record does not hold them. The file is put in place whole, or not at all.

        Parameters
        ----------
        path : path
            Where to write; an existing file is replaced.

        Raises
        ------
        BilateralError
            When it cannot be written, or would be too large to be loaded again.
        """
        content = markedyaml.write(self._as_file()).encode()
        if len(content) > MAX_SIZE:
            raise BilateralError(too_large(len(content), "bytes"))
        write_whole({Path(path): content})

    def _as_file(self) -> dict[str, Any]:
        given: dict[str, Any] = plain(self)
        given["ties"] = [_ends_first(tie) for tie in given.get("ties", [])]
        given["sources"] = [named_as_csl(source) for source in given.get("sources", [])]
        return {name: value for name, value in given.items() if value}

    def __str__(self) -> str:
        there = [tie.kind for tie in self.ties if not tie.absent]
        told = ", ".join(f"{there.count(kind)} {kind}" for kind in KINDS if kind in there)
        absent = len(self.ties) - len(there)
        parts = [
            f"{counted(len(there), 'tie')} ({told or 'none'})",
            *([f"{absent} reported absent"] if absent else []),
            counted(len(self.facts), "fact"),
        ]
        return f"{self.title}: {', '.join(parts)}"

    def __repr__(self) -> str:
        return str(self)

    def _repr_html_(self) -> str:
        shown = self.to_frame()[["kind", "title", "sender", "receiver", "date", "status"]]
        return card(
            element("h3", self.title),
            element("p", str(self)),
            html_table(shown.fillna({"status": "reported absent", "date": "undated"})),
            element("h4", "Sources"),
            element("ul", *(element("li", line) for line in self.cite().splitlines())),
        )


def _rule(relationship: Relationship, _: Mapping[str, Any]) -> Iterator[Problem]:
    return check(plain(relationship), [source.id for source in relationship.sources])


def _ends_first(tie: dict[str, Any]) -> dict[str, Any]:
    """Move the ends before the title, where a reader looks for them."""
    words = [word for pair in CLASS_OF[tie["kind"]].ENDS for word in pair if word in tie]
    head = ("id", "kind", "form", "topic", *words)
    return {name: tie[name] for name in dict.fromkeys((*head, *tie))}
