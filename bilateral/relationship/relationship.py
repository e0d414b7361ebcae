"""A relationship: two states, their ties, the sources of these, and what those speak about."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from bilateral._findings.exclude import reduced
from bilateral._findings.exclude.exclusions import less, named
from bilateral._tables.tables import tables
from bilateral.arguments import Wanted, word
from bilateral.bibliography import cite
from bilateral.checks import check
from bilateral.coverage import Coverage
from bilateral.dates import Date
from bilateral.errors import UnknownNameError, unknown_name
from bilateral.facts import Fact
from bilateral.field_types import Slug, StateId, Text
from bilateral.records import Problem, held_to, plain, record
from bilateral.relationship.display import Telling
from bilateral.relationship.where import selected
from bilateral.relationship.write import file_away
from bilateral.sources import Excuse, Source
from bilateral.ties import AnyTie, Tie

if TYPE_CHECKING:
    import pandas as pd

    from bilateral.comparison.plots import CasePlots


@record
class Relationship(Telling):
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
    coverage : sequence of Coverage
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
    coverage: tuple[Coverage, ...] = ()
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
        attributed_to: Wanted = None,
        source: Wanted = None,
        during: str | Date | None = None,
        surely: bool = False,
    ) -> "Relationship":
        """Keep the ties that fit; links to ties that do not are left out with them.

        Parameters
        ----------
        kind, topic, sender, receiver, status, stage : str or iterable of str, optional
            One value or several, of which a tie has to have one. An undirected tie has both its
            states at both ends.
        attributed_to, source : str or iterable of str, optional
            Whose claims, and what stands in which sources, by their ids; other passages that a tie
            rests on do not matter. `without` leaves out what rests on nothing else.
        during : str or Date, optional
            Keeps what is *possibly* active then (EDTF: ``"1963/1990"``). A tie without any date
            possibly is.
        surely : bool
            Narrows `during` to what is surely active then.

        Returns
        -------
        Relationship
            A new one, with the same facts, coverage and sources.

        Raises
        ------
        UnknownNameError
            When a word is not one that a tie can have; near ones are offered.
        BilateralError
            When something given is no word.

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
            attributed_to=attributed_to,
            source=source,
            during=during,
            surely=surely,
        )
        return replace(self, ties=kept)

    def without(
        self,
        *,
        attributed_to: Wanted = None,
        source: Wanted = None,
        stage: Wanted = None,
        inferred: bool | str | Iterable[str] = False,
    ) -> "Relationship":
        """Give the same relationship on fewer claims, as `Comparison.without` does.

        Parameters
        ----------
        attributed_to, source, stage : str or iterable of str, optional
            Whose claims, which sources, and ties and figures of which stages to leave out. A tie
            stands as long as something else supports it.
        inferred : bool, str or iterable of str
            Takes back what is inferred and not said, all of it or that about some fields.

        Raises
        ------
        UnknownNameError
            When nothing here has such a name; near ones are offered.
        BilateralError
            When nothing is to be left out.

        Examples
        --------
        >>> import bilateral as bl
        >>> pak = bl.load("cuba-pakistan")
        >>> len(pak.ties) - len(pak.without(attributed_to="Gustavo Machín Gómez").ties)
        12
        """
        wanted = less(
            named(self.ties),
            attributed_to=attributed_to,
            source=source,
            stage=stage,
            inferred=inferred,
        )
        return reduced(self, wanted)

    def tie(self, id: str) -> Tie:  # noqa: A002 (the word of the records)
        """Give a tie by its id.

        Raises
        ------
        UnknownNameError
            When no tie has it; near ones are offered.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.load("cuba-laos").tie("relations-1974").title
        'Diplomatic relations'
        """
        known = {tie.id: tie for tie in self.ties}
        if word("id", id) not in known:
            raise UnknownNameError(unknown_name("tie", id, known))
        return known[id]

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

    @property
    def plot(self) -> "CasePlots":
        """The charts of one relationship: ``relationship.plot.timeline()`` gives a `Chart`.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.load("cuba-laos").plot.timeline().audit()
        ()
        """
        from bilateral.comparison.plots import CasePlots
        from bilateral.relationship.single_case import Alone

        return CasePlots(Alone(self))

    def cite(self, format: str = "text") -> str:  # noqa: A002 (the word that users know)
        """Write the references of its sources as text, ``bibtex`` or ``csl`` (JSON)."""
        return cite(self.sources, format)

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
        file_away(self, path)

    def __repr__(self) -> str:
        return str(self)


def _rule(relationship: Relationship, _: Mapping[str, Any]) -> Iterator[Problem]:
    return check(plain(relationship), [source.id for source in relationship.sources])
