"""What stands on a report: sentences and answers with the records that bear them, and the rest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from bilateral.report.picture import Picture
from bilateral.text.html import Link

Key = tuple[str, str]
"""The id of a relationship, and that of one of its ties."""


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A sentence, and the ties that bear it."""

    text: str
    ties: tuple[Key, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Answer(Statement):
    """What is answered about one case; `doubt` says why confidence in it is low, if it is."""

    doubt: str = ""


@dataclass(frozen=True, kw_only=True)
class Part:
    """One thing that a question asks, and the answers for each case, in the order of the cases."""

    name: str
    answers: Sequence[Sequence[Answer]]


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question that is put to every case."""

    text: str
    parts: Sequence[Part]


@dataclass(frozen=True, kw_only=True)
class Cited:
    """A tie as it stands in the list of those that are cited: what it is, when, and in which place.

    Attributes
    ----------
    case : str
        What to call its relationship.
    place : str
        Where in which source it stands, and whose statement it is.
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
class Contents:
    """All that stands on a report.

    Attributes
    ----------
    title, made : str
        What it is about; when, and with which version, it was made.
    cases : sequence of str
        What to call the cases, in order.
    summary : sequence of Statement
        The paragraph that compares.
    card : pandas.DataFrame
        What was done in each kind: a row a kind, its name first, then a column a case.
    differences : sequence of str
        How the cases differ.
    pictures : sequence of Picture
        The charts that have something to compare.
    fonts : str
        The rules of CSS that bring the letters of the charts along.
    warnings : sequence of str
        What a reader must know first.
    questions : sequence of Question
        The structured comparison.
    unanswered : sequence of str
        What the structured comparison asks and the sources of no case report.
    ties : mapping of (str, str) to Cited
        Every tie that may be cited, case by case.
    data : sequence of DataUsed
        What all this rests on.
    files : sequence of str
        The names of the files that lie beside the page; may be empty.
    """

    title: str
    made: str
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
