"""A relationship: a dyad with all its ties, and the part of it that is selected."""

import os
from typing import TYPE_CHECKING

from bilateral.arguments import word
from bilateral.bibliography import cite
from bilateral.errors import refuse_unknown
from bilateral.records import record
from bilateral.relationship.bound import Bound
from bilateral.relationship.exclude.without import without
from bilateral.relationship.record import RelationshipRecord
from bilateral.relationship.save_tables import save_tables
from bilateral.relationship.where import where
from bilateral.relationship.write import write_case
from bilateral.text.html import visible
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
        Its title.
    states : pair of str
        The ids of the two states.
    ties : sequence of Tie
        The ties between them, each of the class of its kind.
    facts : sequence of Fact
        What the sources report about one of the two alone.
    coverage : sequence of Coverage
        What the sources cover; without it nothing can be concluded from silence.
    sources : sequence of Source
        Every source that a record cites.
    excused : sequence of Excuse
        Passages of the sources that no record needs to cite, and why.
    filters : sequence of Filter
        What `where`, `without` or a comparison selected from a larger relationship, and what
        they left out; empty for a relationship as loaded.

    Raises
    ------
    CaseFileError
        With all errors: unknown words and states, links to missing ties, ids used twice …
    """

    # Each of these is written in the module of its name.
    where = where
    without = without

    def tie(self, id: str) -> Tie:  # noqa: A002 (the word of the records)
        """Return a tie by its id.

        Raises
        ------
        UnknownNameError
            If no tie has this id; the message names similar ones.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.load("cuba-laos").tie("relations-1974").title
        'Diplomatic relations'
        """
        known = {tie.id: tie for tie in self.ties}
        refuse_unknown("tie", word("id", id), known)
        return known[id]

    def tables(self) -> "dict[str, pd.DataFrame]":
        """Return all records as eight plain frames; see `bilateral.tables`."""
        from bilateral.relationship.tables import tables  # late, as pandas is not always needed

        return tables([self])

    def to_frame(self) -> "pd.DataFrame":
        """Return a frame with a row for each tie.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.load("cuba-laos").to_frame().loc[0, "relationship"]
        'cuba-laos'
        """
        return self.tables()["ties"]

    def quantities(self) -> "pd.DataFrame":
        """Return a frame with a row for each quantity, with kind, topic and ends of its tie."""
        return self.tables()["quantities"]

    def facts_frame(self) -> "pd.DataFrame":
        """Return a frame with a row for each figure of the facts about single states."""
        return self.tables()["facts"]

    def cite(self, format: str = "text") -> str:  # noqa: A002 (the word that users know)
        """Write the references of its sources as text, ``bibtex`` or ``csl`` (JSON)."""
        return cite(self.sources, format)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write a case file that loads as an equal relationship, with its sources.

        Every value is kept, including the filters: a selection loads as the same
        selection. Comments and the layout of the original file are not kept, since a record does
        not store them. The file is written completely or not at all.

        Parameters
        ----------
        path : path
            Where to write; an existing file is replaced. A path that ends in ``.parquet`` gives a
            Parquet file, which `read_tables` reads; any other gives YAML.

        Raises
        ------
        BilateralError
            If it cannot be written, or would be too large to load again.
        MissingExtraError
            If the file is a Parquet file and pyarrow is not installed.
        """
        if os.fspath(path).lower().endswith(".parquet"):
            save_tables([self], path)
        else:
            write_case(self, path)

    def __repr__(self) -> str:
        """Write the contents in a line; a reported absence is not a record."""
        kinds = [tie.kind for tie in self.ties if not tie.absent]
        each = ", ".join(f"{kinds.count(kind)} {kind}" for kind in KINDS if kind in kinds)
        absent = len(self.ties) - len(kinds)
        parts = [
            f"{pluralize(len(kinds), 'record')}{f' ({each})' if each else ''}",
            *([f"{absent} reported absent"] if absent else []),
            pluralize(len(self.facts), "fact"),
        ]
        chosen = "; ".join(entry.words for entry in self.filters)
        return visible(f"{self.title}{f' ({chosen})' if chosen else ''}: {', '.join(parts)}")
