"""General questions for every case: with rules, answers of analysts, and a purpose."""

from collections.abc import Iterator
from typing import Any

from bilateral._findings.questions.rules import Rule
from bilateral.errors import unknown_name
from bilateral.field_types import Slug, Text
from bilateral.records import Problem, each, record
from bilateral.sources import Citation


@record
class Judgement:
    """An analyst's answer to a question about one case.

    Parameters
    ----------
    case : str
        The id of the relationship.
    words, value : str
        The answer, and its plain value, if any.
    reason : str
        How it follows from the evidence.
    coder : str
        The analyst.
    cites : sequence of Citation
        The passages that support it; needed unless `ties` names records that cite it.
    ties : sequence of str
        The ids of the ties that support it.
    part : str, optional
        The part of the question (its `say`) that it answers; the whole question if not given.
    """

    case: Slug
    words: Text
    reason: Text
    coder: Text
    value: Text | None = None
    cites: tuple[Citation, ...] = ()
    ties: tuple[Slug, ...] = ()
    part: Text | None = None

    def problems(self) -> Iterator[Problem]:
        """Check that an analyst's answer has evidence."""
        if self.cites == () and self.ties == ():
            yield Problem((), "an analyst's answer needs evidence; add cites or ties")


@record
class Question:
    """A general question that is asked about every case.

    Parameters
    ----------
    id : str
        A short name.
    text : str
        The question.
    why : str, optional
        What the question asks about.
    rules : sequence of Rule
        How it is answered from the records, part by part.
    answers : sequence of Judgement
        The answers of analysts.
    """

    id: Slug
    text: Text
    why: Text | None = None
    rules: tuple[Rule, ...] = ()
    answers: tuple[Judgement, ...] = ()

    def problems(self) -> Iterator[Problem]:
        """Check that a question has an answer, and parts with different names."""
        if self.rules == () and self.answers == ():
            yield Problem((), "nothing answers this question; add rules or answers")
        yield from _once(self, "rules", "say")
        parts = [rule.say for _, rule in each(self, "rules") if isinstance(rule.say, str)]
        for path, answer in each(self, "answers"):
            if isinstance(answer.part, str) and answer.part not in parts:
                yield Problem((*path, "part"), unknown_name("part", answer.part, parts))


@record
class Role:
    """The role of a case in the design: a typical one, one with the outcome, a contrast."""

    case: Slug
    role: Text


@record
class QuestionSet:
    """The questions of a structured, focused comparison, and their purpose.

    Parameters
    ----------
    class_of_events : str
        What the cases are cases of.
    objective : str
        What the comparison is to find out.
    roles : sequence of Role
        The role of each case.
    questions : sequence of Question
        At least one.

    References
    ----------
    George, A. L. and Bennett, A. (2005), Case Studies and Theory Development in the Social
    Sciences, chapter 3.
    """

    class_of_events: Text
    objective: Text
    roles: tuple[Role, ...] = ()
    questions: tuple[Question, ...]

    def problems(self) -> Iterator[Problem]:
        """Check that there are questions, each once, and one role for each case."""
        if self.questions == ():
            text = "there are no questions; add one with id, text and rules"
            yield Problem(("questions",), text)
        yield from _once(self, "questions", "id")
        yield from _once(self, "roles", "case")


def _once(record: Any, items: str, field: str) -> Iterator[Problem]:
    found: set[str] = set()
    for path, item in each(record, items):
        value = getattr(item, field)
        if value in found:
            yield Problem((*path, field), f"{value!r} is used twice; rename one")
        elif isinstance(value, str):
            found.add(value)
