"""The contents of a report: sentences and answers with their records, and the rest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from bilateral.report.picture import Picture
from bilateral.text.html import Link

Key = tuple[str, str]
"""The id of a relationship, and the id of a tie."""


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A sentence, and the ties that support it."""

    text: str
    ties: tuple[Key, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Answer(Statement):
    """The answer about one case; `doubt` says why confidence in it is low, if it is."""

    doubt: str = ""


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part of a question, and the answers for each case, in the order of the cases."""

    name: str
    answers: Sequence[Sequence[Answer]]


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question that is asked about every case."""

    text: str
    parts: Sequence[Part]


@dataclass(frozen=True, kw_only=True)
class Cited:
    """A tie in the list of cited ties: what it is, when, and its place in a source.

    Attributes
    ----------
    case : str
        The title of its relationship.
    place : str
        The source and the place in it, and whose statement it is.
    """

    case: str
    title: str
    when: str
    place: str


@dataclass(frozen=True, kw_only=True)
class DataUsed:
    """A source of a case, in the version that was used."""

    number: int
    source: Link
    case: str
    records: str
    as_of: str
    accessed: str
    coverage: str


@dataclass(frozen=True, kw_only=True)
class DataPart:
    """One finding on the data of the pairs: its title, its summary, and its warnings."""

    title: str
    summary: str
    warnings: Sequence[str] = ()


@dataclass(frozen=True, kw_only=True)
class Contents:
    """The contents of a report.

    Attributes
    ----------
    title, origin : str
        Its title; the date and the version with which it was made.
    cases : sequence of str
        The titles of the cases, in order.
    summary : sequence of Statement
        The comparing paragraph.
    card : pandas.DataFrame
        What was done in each kind: a row for each kind, with its name and a column for each case.
    differences : sequence of str
        How the cases differ.
    pictures : sequence of Picture
        The charts that have something to compare.
    fonts : str
        The CSS rules with the fonts of the charts.
    warnings : sequence of str
        The limitations.
    questions : sequence of Question
        The structured comparison.
    unanswered : sequence of str
        What the structured comparison asks and no source reports.
    ties : mapping of (str, str) to Cited
        Every tie that may be cited, case by case.
    data : sequence of DataUsed
        The sources of all this.
    in_data : sequence of DataPart
        What data sets say of the pairs, if there are any.
    data_pictures : sequence of Picture
        The charts of them.
    data_sources : sequence of Link
        Their references.
    files : sequence of str
        The names of the files saved with the page; may be empty.
    """

    title: str
    origin: str
    cases: Sequence[str]
    summary: Sequence[Statement]
    card: pd.DataFrame
    differences: Sequence[str]
    pictures: Sequence[Picture]
    fonts: str
    warnings: Sequence[str]
    questions: Sequence[Question]
    unanswered: Sequence[str]
    ties: Mapping[Key, Cited]
    data: Sequence[DataUsed]
    in_data: Sequence[DataPart] = ()
    data_pictures: Sequence[Picture] = ()
    data_sources: Sequence[Link] = ()
    files: Sequence[str] = ()

    @property
    def statements(self) -> list[Statement]:
        """Every sentence and answer that cites ties, in the order of the page."""
        answers = (
            answer
            for question in self.questions
            for part in question.parts
            for of_case in part.answers
            for answer in of_case
        )
        return [*self.summary, *answers]
