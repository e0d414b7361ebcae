"""The total of the figures of one measure, as far as they may be summed, with bounds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.figures.amounts import Amount, amounts, with_unit
from bilateral._findings.figures.combine import PARTS, TWINS
from bilateral._findings.figures.figure import TERMS, Figure
from bilateral._findings.result import Result, columns, joined, ties_in
from bilateral._findings.tie_view import IN, JOINT
from bilateral._states import state as state_of
from bilateral.arguments import word
from bilateral.errors import BilateralError, refuse_unknown
from bilateral.text.lists import join_list
from bilateral.vocabulary import STAGES, adds_up, codes, measure_label, topic_label

COLUMNS = columns(
    "relationship measure unit stage kind topic terms sender receiver reciprocal:flag figure "
    "value:number lower:number upper:number bound figures:count not_stated note depends_on ids"
)
SHOWN = "figure unit stage topic terms sender receiver depends_on not_stated ids"
"""The columns of a total that a reader wants to see."""


def total(
    case: CaseIndex,
    measure: str,
    *,
    unit: str | None = None,
    stage: str | None = None,
    sender: str | None = None,
    receiver: str | None = None,
) -> Result:
    """Return the total of the figures of one measure, as far as they may be summed.

    Only what is said to be a total is, of one unit, stage, kind and direction, on one sort of
    terms, and apart where it is lent; people are counted together whoever pays for them. A part is
    left out if its whole is there; a whole without a number is at least the sum of its known parts.
    Figures that contradict each other, or are of one event, count once, and the bounds span them.
    Figures whose periods may overlap are not added: they come to at least the greatest, at most all
    of them together; only people on different terms are, on the condition that these groups do not
    overlap. A figure without a number leaves the sum without an upper bound. What could not be
    added, as a rate or a number at a point in time, is named. Where there is nothing, there is a
    reason, not a zero.

    Parameters
    ----------
    measure : str
        What is counted.
    unit, stage, sender, receiver : str, optional
        Keep the figures of one unit, stage or direction; an undirected tie has both its states at
        both ends.

    Returns
    -------
    Result
        With a row for each amount: only within a row is anything added. ``figure`` is in words,
        ``value`` the number where there is one, ``lower`` and ``upper`` the ends between which it
        lies; ``figures`` counts what it rests on, ``not_stated`` names the ties that give no
        number, ``note`` shows the working, and ``depends_on`` says who claims it, what is inferred,
        what contradicts it, and on which condition it depends.

    Raises
    ------
    UnknownNameError
        When a word is not known; the message names similar ones.
    BilateralError
        When the measure does not add up, or none of its numbers is a total; the text names them.

    Examples
    --------
    >>> import bilateral as bl
    >>> bl.load("cuba-laos").total("students").summary[:48]
    'Delivered, Cuba to Laos: at least 40 students (s'
    """
    wanted = {"unit": unit, "stage": stage, "sender": sender, "receiver": receiver}
    word("measure", measure)
    for name, value in wanted.items():
        if value is not None:
            word(name, value)
    figures = [figure for figure in case.figures if figure.measure == measure]
    _check(case, measure, figures, wanted)
    chosen = [figure for figure in figures if _fits(figure, case, wanted)]
    # What does not apply is no gap in a sum.
    totals = [
        figure for figure in chosen if figure.time == "total" and figure.missing != "not_applicable"
    ]
    others = [figure for figure in chosen if figure.time != "total"]
    if not totals and any(figure.is_number for figure in others):
        msg = (
            f"no figure of {measure!r} is said to be a total, and only totals are added: "
            f"{_named(case, others)}; where one is, its record has to say 'time: total'"
        )
        raise BilateralError(msg)
    found = sorted(amounts(case, totals), key=lambda amount: _order(amount.figure, case))
    return _in_all(case, measure, found, others)


def _check(
    case: CaseIndex, measure: str, figures: Sequence[Figure], wanted: Mapping[str, str | None]
) -> None:
    measures, unit, stage = codes("measures"), wanted["unit"], wanted["stage"]
    refuse_unknown("measure", measure, measures)
    if unit is not None:
        refuse_unknown(f"unit of {measure}", unit, measures[measure]["units"])
    if stage is not None:
        refuse_unknown("stage", stage, STAGES)
    if not adds_up(measure):
        msg = (
            f"figures of {measure!r} do not add up{f': {_named(case, figures)}' if figures else ''}"
        )
        raise BilateralError(msg)
    known = set() if case.is_empty else set(case.states)
    for name in ("sender", "receiver"):
        end = wanted[name]
        if known and end is not None:
            refuse_unknown(name, end, known)


def _ends(figure: Figure, case: CaseIndex) -> tuple[str, str]:
    """Return sender and receiver; the ends of what has no direction are in order."""
    first, second = sorted(case.states) if figure.direction == JOINT else case.states
    return (second, first) if figure.direction == IN else (first, second)


def _fits(figure: Figure, case: CaseIndex, wanted: Mapping[str, str | None]) -> bool:
    """Return whether each word is the one required, if one is."""
    sender, receiver = _ends(figure, case)
    # An undirected tie has both its states at both ends.
    both = {sender, receiver} if figure.direction == JOINT else set()
    has = {
        "unit": {figure.unit},
        "stage": {figure.stage},
        "sender": {sender} | both,
        "receiver": {receiver} | both,
    }
    return all(value is None or value in has[name] for name, value in wanted.items())


def _order(figure: Figure, case: CaseIndex) -> tuple[Any, ...]:
    sort = (figure.unit, *_ends(figure, case), figure.direction == JOINT, *figure.sort)
    return STAGES.index(figure.stage), *sort


def _in_all(
    case: CaseIndex, measure: str, found: Sequence[Amount], others: Sequence[Figure]
) -> Result:
    label = measure_label(measure)
    rows = [_row(case, amount) for amount in found]
    warnings = [text for amount in found for text in _warnings(case, amount)]
    sentences = [_sentence(case, amount) for amount in found]
    sentences = sentences or [f"No total of {label} is recorded."]
    if others:
        sentences.append(f"Not added: {_named(case, others)}.")
    reason = ""
    if all(row["lower"] is None and row["upper"] is None for row in rows):
        is_recorded = bool(rows or others)
        missing = f"no figure of {label} is recorded"
        reason = f"no number of {label} is stated" if is_recorded else missing
    return Result(
        rows=rows,
        columns=COLUMNS,
        summary=" ".join(sentences),
        ties=[*ties_in(rows), *((case.id, figure.tie) for figure in others)],
        reason=reason,
        warnings=dict.fromkeys(warnings),
    )


def _row(case: CaseIndex, amount: Amount) -> dict[str, Any]:
    """Lay out an amount."""
    figure = amount.figure
    sender, receiver = _ends(figure, case)
    return {
        **figure._asdict(),
        "relationship": case.id,
        "topic": joined(amount.topics),
        "terms": joined(amount.terms),
        "sender": sender,
        "receiver": receiver,
        "reciprocal": figure.direction == JOINT,
        "figure": figure.words,
        "value": figure.lower if figure.lower == figure.upper else None,
        "bound": figure.bound if figure.is_number else None,
        "figures": len(figure.rests_on),
        "not_stated": joined(part.tie for part in amount.silent),
        "note": figure.note or None,
        "depends_on": joined(amount.depends_on),
        "ids": joined(amount.ids),
    }


def _sentence(case: CaseIndex, amount: Amount) -> str:
    """Write an amount with its direction, what it is of, its working and what it depends on."""
    figure = amount.figure
    first, second = (state_of(end).name for end in _ends(figure, case))
    is_mutual = figure.direction == JOINT
    path = f"between {first} and {second}" if is_mutual else f"{first} to {second}"
    stage = "stage not known" if figure.stage == "unknown" else figure.stage
    about = [join_list(map(topic_label, amount.topics))]
    if figure.note and figure.note not in amount.depends_on:
        about.append(figure.note)
    elif len(amount.terms) == 1 and amount.terms[0] in TERMS:
        about.append(TERMS[amount.terms[0]])
    clauses = f", {'; '.join(amount.depends_on)}" if amount.depends_on else ""
    return f"{stage.capitalize()}, {path}: {amount.words} ({'; '.join(about)}){clauses}."


def _warnings(case: CaseIndex, amount: Amount) -> Iterator[str]:
    """Say why the bounds of one amount are as wide as they are."""
    numbers = [figure for figure in amount.parts if figure.is_number]
    if len(numbers) > 1:
        yield f"Not added, for their periods may overlap: {_named(case, numbers)}."
    for figure in numbers:
        if figure.basis == PARTS:
            yield f"A lower bound: {case.by_id[figure.tie].title}, {figure.note}."
        elif figure.basis == TWINS:
            yield f"Counted once: {case.by_id[figure.tie].title}, {figure.note or figure.basis}."
    if amount.silent and numbers:
        yield f"A lower bound, for no number is stated by {_named(case, amount.silent)}."


def _named(case: CaseIndex, figures: Iterable[Figure]) -> str:
    """Name figures by the titles of their ties, with what they say."""
    return "; ".join(f"{with_unit(figure)} ({case.by_id[figure.tie].title})" for figure in figures)
