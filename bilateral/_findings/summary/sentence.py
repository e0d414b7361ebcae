"""What a rule of the summary gives: a sentence, made of clauses, and the records that bear it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from bilateral._findings.case_index import CaseIndex, Key
from bilateral._findings.summary.voice import Voice

LEADS, DIFFERS, ONE_SIDED, AGREES, LAST = 2.0, 1.0, 0.5, 0.0, -1.0
"""How much the cases differ in a sentence: it leads the paragraph; all have what it tells, each
otherwise; some have it and others not; all have the same; it closes the paragraph."""

LONG = 60
"""A clause of more characters than this takes no other after a mere *while*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """What a rule reads of one case: what is said of it, and the records that bear it.

    Attributes
    ----------
    case : CaseIndex
        The case.
    says : str
        What is said, without its subject: *began in 1955 and lapsed from 1990 to 2005*.
    ties : tuple of str
        The ids of the ties that bear it; none where it says that there is nothing.
    depends_on : tuple of str
        What it depends on, as `grounds.depends_on` gives it.
    """

    case: CaseIndex
    says: str
    ties: tuple[str, ...] = ()
    depends_on: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys of its ties."""
        return tuple((self.case.id, tie) for tie in self.ties)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of the summary.

    Attributes
    ----------
    rule : str
        The rule that wrote it.
    text : str
        The sentence, capital and full stop included.
    ties : tuple of (str, str)
        The ties that bear it: case and id.
    depends_on : tuple of str
        What it depends on: inferred fields, named claimants, missing dates, contradictions.
    difference : float
        How much the cases differ in it: what differs most is said first.
    cases : tuple of str
        The cases that it speaks of; those of its ties, if not given.
    """

    rule: str
    text: str
    ties: tuple[Key, ...]
    depends_on: tuple[str, ...] = ()
    difference: float = DIFFERS
    cases: tuple[str, ...] = ()


Rule: TypeAlias = Callable[[Sequence[CaseIndex], Voice], Iterable[Sentence]]
"""A rule reads all cases and writes its sentences; its name is that of the function."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What the clauses of a sentence are about, as templates that `Voice.fill` fills in.

    Attributes
    ----------
    first : str
        As it opens the sentence: ``{focal's} relations with {other}``.
    later : str
        As it is taken up for a further case: ``those with {other}``. It may leave out the focal
        state, for it stands only where all cases share it.
    """

    first: str
    later: str


def contrast(
    rule: str,
    clauses: Sequence[Clause],
    subject: Subject,
    voice: Voice,
    difference: float | None = None,
) -> Sentence:
    """Write one sentence of what is said of each case: alike together, different side by side.

    Parameters
    ----------
    clauses : sequence of Clause
        One for each case of which something is to be said, in their order. Those that say the same
        are put together; those without ties come last.
    difference : float, optional
        How much the cases differ; if not given, `AGREES` where all say the same, `ONE_SIDED` where
        some have no ties or nothing is said of them, else `DIFFERS`.
    """
    if difference is None:
        difference = difference_of(clauses, voice)
    ordered = sorted(clauses, key=lambda clause: not clause.ties)
    return sentence(rule, joined_clauses(ordered, subject, voice), clauses, difference)


def difference_of(clauses: Sequence[Clause], voice: Voice) -> float:
    """Say how much cases differ: all must have ties, lest it be one-sided, and say the same."""
    if len(clauses) < len(voice.cases) or not all(clause.ties for clause in clauses):
        return ONE_SIDED
    return AGREES if len({clause.says for clause in clauses}) == 1 else DIFFERS


def joined_clauses(clauses: Sequence[Clause], subject: Subject, voice: Voice) -> str:
    """Write clauses side by side, those that say the same together."""
    groups: dict[str, list[Clause]] = {}
    for clause in clauses:
        groups.setdefault(clause.says, []).append(clause)
    later = subject.later if voice.shares_focal else subject.first
    return joined(
        [
            f"{voice.fill(later if n else subject.first, _cases(group))} {says}"
            for n, (says, group) in enumerate(groups.items())
        ]
    )


def side_by_side(rule: str, clauses: Sequence[Clause], voice: Voice) -> Sentence:
    """Write one sentence of clauses that name their states themselves, in their order."""
    says = joined([clause.says for clause in clauses])
    return sentence(rule, says, clauses, difference_of(clauses, voice))


def sentence(rule: str, text: str, clauses: Sequence[Clause], difference: float) -> Sentence:
    """Make a sentence of its words and of the clauses that bear it."""
    return Sentence(
        rule=rule,
        text=f"{text[:1].upper()}{text[1:]}.",
        ties=tuple(dict.fromkeys(key for clause in clauses for key in clause.keys)),
        depends_on=tuple(dict.fromkeys(word for clause in clauses for word in clause.depends_on)),
        difference=difference,
        cases=tuple(dict.fromkeys(clause.case.id for clause in clauses)),
    )


def joined(parts: Sequence[str]) -> str:
    """Join clauses: two short ones by *while*, others by semicolons.

    Examples
    --------
    >>> joined(["aid went out", "trade came in"]), joined(["a, then b", "c", "d"])
    ('aid went out, while trade came in', 'a, then b; c; d')
    """
    plain = len(parts) == 2 and len(parts[0]) <= LONG and not set(",;(") & set(parts[0])
    return (", while " if plain else "; ").join(parts)


def _cases(clauses: Iterable[Clause]) -> list[CaseIndex]:
    return [clause.case for clause in clauses]
