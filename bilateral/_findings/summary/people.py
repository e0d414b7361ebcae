"""Rule on study: how many people went, who paid, and how many are planned."""

from collections.abc import Iterator, Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.figures.amounts import Amount, amounts
from bilateral._findings.figures.figure import Figure
from bilateral._findings.figures.sums import CONFLICT
from bilateral._findings.summary.assistance import STUDY
from bilateral._findings.summary.deeds import how_far
from bilateral._findings.summary.grounds import clause, silence
from bilateral._findings.summary.scale import MOST
from bilateral._findings.summary.sentence import Clause, Sentence, Subject, contrast
from bilateral._findings.summary.things import by_account, series, times
from bilateral._findings.summary.voice import Voice
from bilateral._findings.tie_view import IN, OUT, TieView
from bilateral.dates.in_words import between
from bilateral.text.lists import join_list
from bilateral.vocabulary import measure_label

SUBJECTS = {
    OUT: Subject(first="students from {other} in {focal}", later="those from {other}"),
    IN: Subject(first="students from {focal} in {other}", later="those in {other}"),
}
STUDENTS = "students"
LATER = ("graduates", "first-years-completed")
"""Measures that count the same people at a later time."""
MEASURES = (STUDENTS, "trainees", "scholarships", *LATER)
"""Measures that count students, the most informative first."""
STAGES = {"delivered": "", "stopped": "", "agreed": " agreed", "planned": " planned"}
"""The words after a number of each stage, in order."""
WENT = ("delivered", "stopped")


def people(cases: Sequence[CaseIndex], voice: Voice) -> Iterator[Sentence]:
    """Write how many people of one side study with the other."""
    rest = [case for case in cases if not _learning(case, OUT) and not _learning(case, IN)]
    for direction, subject in SUBJECTS.items():
        if any(_counts(case, direction) for case in cases):
            clauses = (read(case, direction) for case in cases if _learning(case, direction))
            # Where cases share no state, nothing says which side of another case would teach.
            silent = rest if voice.shares_focal else []
            without = (_without(case, direction) for case in silent)
            yield from contrast("people", [*clauses, *without], subject, voice)
            rest = []  # written once


def read(case: CaseIndex, direction: str) -> Clause:
    """Read who studies with the side that teaches."""
    ties = _learning(case, direction)
    counts = _counts(case, direction)
    if counts and _is_of_students(counts[0]):
        counts = [each for each in counts if each.figure.measure not in LATER]
    counts = counts[:MOST]
    used = [case.by_id[tie] for each in counts for tie in each.ids] or ties
    return clause(case, _says(case, ties, counts), used, ["quantities"], figures=counts)


def _without(case: CaseIndex, direction: str) -> Clause | None:
    """Write why no students are reported; None if a filter may hide them."""
    why = silence(case, ["education"], case.senders(direction))
    return clause(case, f"are {why}") if why else None


def _says(case: CaseIndex, ties: Sequence[TieView], counts: Sequence[Amount]) -> str:
    """Write how many students there are, with places, graduates and plans."""
    went = any(tie.stage in WENT for tie in ties)
    students = [each for each in counts[:1] if _is_of_students(each)]
    number = [
        _versions(case, each) or f"{_verb(case, each)} {_number(case, each, is_named=False)}"
        for each in students
    ]
    says = number[0] if number else "are not counted" if went else f"are only {how_far(ties)}"
    are_alike = not went and len({each.figure.stage for each in counts}) == 1
    extras = series(
        _number(case, each, is_named=True, is_staged=not are_alike)
        for each in counts
        if each not in students
    )
    return f"{says}{', with' if went else ':'} {extras}" if extras else says


def _versions(case: CaseIndex, each: Amount) -> str:
    """Write the numbers of records that report one thing differently, each with who says it."""
    figure = each.figure
    if not any(words.startswith(CONFLICT) for words in figure.conditions):
        return ""
    versions = []
    for tie, n in figure.rests_on:
        version = case.by_id[tie].figures[n]
        account = by_account(case, [case.by_id[tie]])
        versions.append(f"as {version.words} {_time(case, version)}".rstrip() + account)
    verb = "were" if _is_over(case, each) else "are"
    return f"{verb} reported {join_list(dict.fromkeys(versions))}"


def _verb(case: CaseIndex, each: Amount) -> str:
    """Write of what is over in the past tense."""
    return "numbered" if _is_over(case, each) else "number"


def _is_over(case: CaseIndex, each: Amount) -> bool:
    return any(case.by_id[tie].status in ("ended", "broken_off") for tie in each.ids)


def _is_of_students(each: Amount) -> bool:
    return each.figure.measure == STUDENTS and each.figure.stage in WENT


def _learning(case: CaseIndex, direction: str) -> list[TieView]:
    """Return the records of study in one direction."""
    return [
        tie
        for tie in case.ties
        if tie.topic in STUDY and tie.direction == direction and not tie.absent
    ]


def _counts(case: CaseIndex, direction: str) -> list[Amount]:
    """Return the amounts of students, the most informative first."""
    figures = [
        figure
        for tie in _learning(case, direction)
        for figure in tie.figures
        if figure.measure in MEASURES and figure.stage in STAGES
    ]
    return sorted((each for each in amounts(case, figures) if each.figure.is_number), key=_rank)


def _rank(each: Amount) -> tuple[int, int]:
    return MEASURES.index(each.figure.measure), [*STAGES].index(each.figure.stage)


def _number(case: CaseIndex, each: Amount, *, is_named: bool, is_staged: bool = True) -> str:
    """Write a number with its stage, date and condition, and who paid for some."""
    known = [part for part in each.parts if part.is_number]
    # A group without a number makes the sum a lower bound; next to a single number it is named.
    figure = known[0] if len(known) == 1 else each.figure
    ties = [case.by_id[tie] for tie in dict.fromkeys(tie for tie, _ in figure.rests_on)]
    name = f" {measure_label(figure.measure)}" if is_named else ""
    time = _time(case, figure)
    if STAGES[figure.stage] and "\N{EN DASH}" in time:
        time = f"for {time.removeprefix('in ')}"  # a plan for a period does not begin with it
    pace = " a year" if figure.time == "per_year" else ""
    stage = STAGES[figure.stage] if is_staged else ""
    words = f"{figure.words}{name}{pace}{stage} {time}".rstrip()
    more = " (and a further group)" if each.silent and len(known) == 1 else ""
    clauses = [
        f"{words}{more}",
        _stopped(ties) if figure.stage == "stopped" else "",
        *figure.conditions,
        *_alone(case, ties, figure),
    ]
    return f"{', '.join(filter(None, clauses))}{by_account(case, ties)}"


def _stopped(ties: Sequence[TieView]) -> str:
    """Say how the study of those who were counted was stopped."""
    return (
        f"whose study was later {join_list(dict.fromkeys(str(tie.status) for tie in ties), 'or')}"
    )


def _time(case: CaseIndex, figure: Figure) -> str:
    """Write the date of a number: its date, or else that of its ties."""
    ties = [case.by_id[tie] for tie in dict.fromkeys(tie for tie, _ in figure.rests_on)]
    if len(figure.rests_on) > 1 or figure.date == ties[0].date:
        return times(ties)
    return between(figure.when.start_earliest, figure.when.end_latest, fine=True)


def _alone(case: CaseIndex, ties: Sequence[TieView], whole: Figure) -> list[str]:
    """Write how many of those counted paid for themselves, if others did not."""
    paying = [tie for tie in ties if tie.terms == "self_funded"]
    if not paying:
        return []
    if len(paying) == len(ties):
        return ["at their own expense"]
    same = [
        figure
        for tie in paying
        for figure in tie.figures
        if (figure.measure, figure.stage) == (whole.measure, whole.stage)
    ]
    numbers = [part.figure for part in amounts(case, same) if part.figure.is_number]
    return [f"{figure.words} of them at their own expense" for figure in numbers[:1]]
