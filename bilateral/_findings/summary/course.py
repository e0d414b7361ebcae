"""The course of relations: when they began, broke off and were resumed, and who says otherwise."""

from collections.abc import Iterator, Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.summary.grounds import depends_on, ids
from bilateral._findings.summary.sentence import Clause, Sentence, Subject, contrast
from bilateral._findings.summary.voice import Voice
from bilateral._findings.summary.when import began, ended

SUBJECT = Subject(first="{focal's} relations with {other}", later="those with {other}")


def course(cases: Sequence[CaseIndex], voice: Voice) -> Iterator[Sentence]:
    """Say how relations began, lapsed and resumed."""
    clauses = [clause for case in cases if (clause := read(case))]
    if clauses:
        yield contrast("course", clauses, SUBJECT, voice)


def read(case: CaseIndex) -> Clause | None:
    """Read the spells of relations of a case; None where there is none."""
    spells = [tie for tie in case.by_word.get("diplomatic.relations", ()) if not tie.absent]
    spells = sorted((tie for tie in spells if tie.date), key=lambda tie: tie.when.outer[:2])
    if not spells:
        return None
    first, *_ = spells
    until = f" and ended {ended(first)}" if ended(first) else ""
    return Clause(
        case=case,
        says=f"began {began(first)}{until}",
        ties=ids([first]),
        depends_on=depends_on(case, [first]),
    )
