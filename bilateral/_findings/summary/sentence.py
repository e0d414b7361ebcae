"""A sentence of the summary, made of clauses, with the records that support it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from bilateral._findings.case_index import CaseIndex, Key
from bilateral._findings.summary.voice import Voice

LEADS, DIFFERS, ONE_SIDED, AGREES, LAST = 2.0, 1.0, 0.5, 0.0, -1.0
"""How much the cases differ in a sentence: it opens the paragraph; all have records, but different
ones; some have records and others not; all have the same; it closes the paragraph."""

LONG = 60
"""A clause longer than this is not joined to another by *while*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """What a rule says about one case, and the records that support it.

    Attributes
    ----------
    case : CaseIndex
        The case.
    says : str
        The words, without the subject: *began in 1955 and lapsed from 1990 to 2005*.
    ties : tuple of str
        The ids of the ties that support it; none if it says that there is nothing.
    depends_on : tuple of str
        What it depends on, from `grounds.depends_on`.
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
        The ties that support it: case and id.
    depends_on : tuple of str
        What it depends on: inferred fields, named claimants, missing dates, contradictions.
    difference : float
        How much the cases differ in it: the greatest differences come first.
    cases : tuple of str
        The cases that it is about; those of its ties, if not given.
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
    """The subject of the clauses of a sentence, as templates for `Voice.fill`.

    Attributes
    ----------
    first : str
        The subject at the start of the sentence: ``{focal's} relations with {other}``.
    later : str
        The subject for a further case, if it differs: ``those to {other}``. It may leave out the
        focal state, since it is used only if all cases share it, or it has ``{between}``.
    """

    first: str
    later: str = ""


def contrast(
    rule: str,
    clauses: Iterable[Clause | None],
    subject: Subject,
    voice: Voice,
    difference: float | None = None,
) -> Iterator[Sentence]:
    """Write one sentence about each case: equal clauses together, different ones in order.

    Parameters
    ----------
    clauses : iterable of Clause or None
        One for each case, in order, None where nothing is said; if all are None, there is no
        sentence. Those with the same words are combined; those without ties come last.
    difference : float, optional
        How much the cases differ; if not given, `AGREES` where all say the same, `ONE_SIDED` where
        some have no ties or no clause, else `DIFFERS`.
    """
    said = [clause for clause in clauses if clause]
    if said:
        ordered = sorted(said, key=lambda clause: not clause.ties)
        text = joined_clauses(ordered, subject, voice)
        yield sentence(
            rule, text, said, difference_of(said, voice) if difference is None else difference
        )


def difference_of(clauses: Sequence[Clause], voice: Voice) -> float:
    """Return how much the cases differ, by whether all have ties and the same words."""
    if len(clauses) < len(voice.cases) or not all(clause.ties for clause in clauses):
        return ONE_SIDED
    return AGREES if len({clause.says for clause in clauses}) == 1 else DIFFERS


def joined_clauses(clauses: Sequence[Clause], subject: Subject, voice: Voice) -> str:
    """Write clauses in order, those with the same words together."""
    return joined(_with_subjects(clauses, subject, voice))


def listed_clauses(clauses: Sequence[Clause], subject: Subject, voice: Voice) -> str:
    """Write clauses without a verb, as a list: *while* would need one."""
    return "; ".join(_with_subjects(clauses, subject, voice))


def _with_subjects(clauses: Sequence[Clause], subject: Subject, voice: Voice) -> list[str]:
    groups: dict[str, list[Clause]] = {}
    for clause in clauses:
        groups.setdefault(clause.says, []).append(clause)
    can_shorten = voice.shares_focal or "{between}" in subject.later
    later = (can_shorten and subject.later) or subject.first
    return [
        f"{voice.fill(later if n else subject.first, _cases(group))} {says}"
        for n, (says, group) in enumerate(groups.items())
    ]


def side_by_side(rule: str, clauses: Sequence[Clause], voice: Voice) -> Iterator[Sentence]:
    """Write one sentence of clauses that name their states, in order."""
    if clauses:
        says = joined([clause.says for clause in clauses])
        yield sentence(rule, says, clauses, difference_of(clauses, voice))


def sentence(rule: str, text: str, clauses: Sequence[Clause], difference: float) -> Sentence:
    """Build a sentence from its words and its clauses."""
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
