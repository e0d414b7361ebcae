"""Read a file of general questions: YAML with rules and answers, or a list of errors."""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bilateral import yaml_lines
from bilateral._findings.questions.questionset import QuestionSet
from bilateral.errors import CaseFileError, Fault, unknown_name
from bilateral.records import Problem, dotted, partly
from bilateral.resources import QUESTIONS, folders_of_cases, shipped


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionFile:
    """Questions with their file, so that an error can name its line.

    Attributes
    ----------
    question_set : QuestionSet
        The questions.
    marked : Marked
        The plain values of the file and their lines.
    """

    question_set: QuestionSet
    marked: yaml_lines.Marked

    def check(self, ties: Mapping[str, Collection[str]], sources: Mapping[str, Any]) -> None:
        """Refuse analysts' answers that cite ties or sources that the cases do not have.

        Parameters
        ----------
        ties, sources : mapping of str to collection of str
            The ids of the ties, and of the sources, of each case. Answers about other cases are
            ignored: a file may serve many comparisons.

        Raises
        ------
        CaseFileError
            With all errors and their lines.
        """
        problems = list(_strangers(self.question_set, ties, sources))
        if problems:
            raise CaseFileError(_faults(problems, self.marked))


def question_file(path: str | os.PathLike[str] | None = None) -> QuestionFile:
    """Read a file of questions; or the shipped ones, with those of your own folders of cases.

    Parameters
    ----------
    path : path, optional
        The file; by default the shipped one, and ``questions.yaml`` in each folder that the
        environment variable ``BILATERAL_CASES`` names.

    Raises
    ------
    CaseFileError
        With all errors of the file, each with its line: unknown fields, rules, kinds, measures.

    Examples
    --------
    >>> question_file().question_set.questions[0].id
    'beginning'
    """
    if path is not None:
        return _read(Path(path))
    given = _read(shipped(QUESTIONS))
    for folder in folders_of_cases():
        if (folder / QUESTIONS).is_file():
            given = _together(given, _read(folder / QUESTIONS))
    return given


def _together(first: QuestionFile, more: QuestionFile) -> QuestionFile:
    """Add questions and roles to others, or refuse those that are there already."""
    problems = [
        Problem((field, place, name), f"{given!r} is used in {first.marked.file} too; rename it")
        for field, name in (("questions", "id"), ("roles", "case"))
        for place, item in enumerate(getattr(more.question_set, field))
        for given in [getattr(item, name)]
        if given in {getattr(it, name) for it in getattr(first.question_set, field)}
    ]
    if problems:
        raise CaseFileError(_faults(problems, more.marked))
    roles = (*first.question_set.roles, *more.question_set.roles)
    questions = (*first.question_set.questions, *more.question_set.questions)
    both = replace(first.question_set, roles=roles, questions=questions)
    return QuestionFile(question_set=both, marked=first.marked)


def _read(path: Path) -> QuestionFile:
    marked = yaml_lines.read_file(path)
    if not isinstance(marked.value, Mapping):
        text = "no questions; such a file has 'class_of_events:' and 'questions:'"
        raise CaseFileError([Fault(text=text, file=marked.file, line=1)])
    question_set, problems = partly(QuestionSet, marked.value)
    if problems or marked.faults:
        raise CaseFileError([*marked.faults, *_faults(dict.fromkeys(problems), marked)])
    return QuestionFile(question_set=question_set, marked=marked)


def _faults(problems: Iterable[Problem], marked: yaml_lines.Marked) -> list[Fault]:
    return [
        Fault(text=text, file=marked.file, line=marked.line(path), path=dotted(path))
        for path, text in problems
    ]


def _strangers(
    question_set: QuestionSet, ties: Mapping[str, Collection[str]], sources: Mapping[str, Any]
) -> Iterator[Problem]:
    for n, question in enumerate(question_set.questions):
        for m, answer in enumerate(question.answers):
            if answer.case not in ties:
                continue
            path, case = ("questions", n, "answers", m), answer.case
            for k, tie in enumerate(answer.ties):
                if tie not in ties[case]:
                    yield Problem(
                        (*path, "ties", k), unknown_name(f"tie of {case}", tie, ties[case])
                    )
            for k, cite in enumerate(answer.cites):
                if cite.source not in sources[case]:
                    text = unknown_name(f"source of {case}", cite.source, sources[case])
                    yield Problem((*path, "cites", k, "source"), text)
