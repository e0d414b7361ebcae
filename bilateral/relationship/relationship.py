"""A relationship: a dyad with all its ties, and what of it is wanted."""

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

from bilateral.arguments import Wanted, word
from bilateral.bibliography import cite
from bilateral.dates import Date
from bilateral.errors import UnknownNameError, unknown_name
from bilateral.records import record
from bilateral.relationship.bound import Bound
from bilateral.relationship.exclude import excludable, exclude, exclusions
from bilateral.relationship.record import RelationshipRecord
from bilateral.relationship.save_tables import save_tables
from bilateral.relationship.tables import tables
from bilateral.relationship.where import select
from bilateral.relationship.write import write_case
from bilateral.text.lists import pluralize
from bilateral.ties import KINDS, Tie

if TYPE_CHECKING:
    import pandas as pd


@record
class Relationship(Bound, RelationshipRecord):
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
    filters : sequence of Filter
        What was chosen of a larger relationship by `where`, `without` or a comparison, and what
        that left out; none of one as loaded.

    Raises
    ------
    CaseFileError
        With every fault: unknown words and states, links to nowhere, ids given twice …
    """

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
            A new one, with the same facts and sources. Its coverage is cut to the kinds, topics,
            sources and time that were chosen, and `filters` says what was chosen and left out, so
            that what is hidden is nowhere called missing.

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
        wanted = {
            "kind": kind,
            "topic": topic,
            "sender": sender,
            "receiver": receiver,
            "status": status,
            "stage": stage,
            "claimant": attributed_to,
            "source": source,
        }
        return select(self, wanted, during=during, surely=surely)

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
        6
        """
        unwanted = exclusions(
            excludable(self.ties),
            attributed_to=attributed_to,
            source=source,
            stage=stage,
            inferred=inferred,
        )
        return exclude(self, unwanted)

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

    def cite(self, format: str = "text") -> str:  # noqa: A002 (the word that users know)
        """Write the references of its sources as text, ``bibtex`` or ``csl`` (JSON)."""
        return cite(self.sources, format)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write a case file that loads as an equal relationship, its sources in it.

        Every value is kept, and so are the filters: what was chosen of a relationship loads as that
        choice. Comments and the layout of the file it came from are not, since a record does not
        hold them. The file is put in place whole, or not at all.

        Parameters
        ----------
        path : path
            Where to write; an existing file is replaced. One that ends in ``.parquet`` is such a
            file, from which `read_tables` reads; any other is YAML.

        Raises
        ------
        BilateralError
            When it cannot be written, or would be too large to be loaded again.
        MissingExtraError
            When a Parquet file is wanted and pyarrow is not installed.
        """
        if os.fspath(path).lower().endswith(".parquet"):
            save_tables([self], path)
        else:
            write_case(self, path)

    def __str__(self) -> str:
        """Say in a line what it holds; a reported absence enters no count."""
        there = [tie.kind for tie in self.ties if not tie.absent]
        kinds = ", ".join(f"{there.count(kind)} {kind}" for kind in KINDS if kind in there)
        absent = len(self.ties) - len(there)
        parts = [
            f"{pluralize(len(there), 'tie')} ({kinds or 'none'})",
            *([f"{absent} reported absent"] if absent else []),
            pluralize(len(self.facts), "fact"),
        ]
        chosen = "; ".join(entry.words for entry in self.filters)
        return f"{self.title}{f' ({chosen})' if chosen else ''}: {', '.join(parts)}"

    __repr__ = __str__
