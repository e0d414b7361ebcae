"""What figures of one measure come to in all, where they may be added up, and in which bounds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.figures.combine import PARTS, SUM, Links, combine, overall
from bilateral._findings.figures.figure import STATED, Figure
from bilateral._findings.result import Result, columns, joined, ties_in
from bilateral._findings.tie_view import IN, MUTUAL
from bilateral._states import state as state_of
from bilateral.arguments import word
from bilateral.errors import BilateralError, UnknownNameError, unknown_name
from bilateral.vocabulary import STAGES, adds_up, codes, measure_label, unit_label

COLUMNS = columns(
    "relationship measure unit stage sender receiver reciprocal:flag figure value:number "
    "lower:number upper:number bound figures:count not_told note ids"
)
SHOWN = "measure figure unit stage sender receiver not_told ids"
"""The columns of a total that a reader wants to see."""

TIMES = {"at_a_date": "at a date", "per_year": "per year", "distinct": "of different things"}


class Sums(NamedTuple):
    """What figures have to agree in to be summed, besides the measure."""

    unit: str
    stage: str
    sender: str
    receiver: str
    reciprocal: bool


def total(
    case: CaseIndex,
    measure: str,
    *,
    unit: str | None = None,
    stage: str | None = None,
    sender: str | None = None,
    receiver: str | None = None,
) -> Result:
    """Add up the figures of one measure, as far as they may be added up.

    Only totals are, of one unit, stage and direction. A part is left out beside its whole; a whole
    that is not told is at least the sum of its known parts. Figures that contradict each other, or
    tell of one event, count once, and the bounds span them. Figures whose periods may share a day
    are not summed: they come to at least the greatest, at most all of them together. What is not
    told leaves the sum without an upper bound. Where there is nothing, there is a reason, no zero.

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
        With a row for each unit, stage and direction, since only within these anything is summed.
        ``figure`` is in words, ``value`` the number where there is one, ``lower`` and ``upper`` the
        ends between which it lies; ``figures`` counts what it rests on, ``not_told`` names the ties
        that give no number, ``note`` shows the working.

    Raises
    ------
    UnknownNameError
        When a word is not known; near ones are offered.
    BilateralError
        When the measure does not add up, or none of the figures is a total; the text names them.

    Examples
    --------
    >>> import bilateral as bl
    >>> bl.load("cuba-laos").total("students", stage="delivered").summary
    'Students delivered, Cuba to Laos: at least 27 persons.'
    """
    wanted = {"unit": unit, "stage": stage, "sender": sender, "receiver": receiver}
    word("measure", measure)
    for name, value in wanted.items():
        if value is not None:
            word(name, value)
    figures = [figure for figure in case.figures if figure.measure == measure]
    _check(measure, figures, unit, stage)
    for name in ("sender", "receiver"):
        known = set() if case.is_empty else set(case.states)
        if known and wanted[name] is not None and wanted[name] not in known:
            raise UnknownNameError(unknown_name(name, wanted[name], known))
    chosen = [figure for figure in figures if _fits(_sums(figure, case), wanted)]
    totals = [figure for figure in chosen if figure.time == "total"]
    # What does not apply is no gap in a sum, and must not take away its upper bound.
    summed = [figure for figure in totals if figure.missing != "not_applicable"]
    others = [figure for figure in chosen if figure.time != "total"]
    if others and not summed:
        msg = f"no figure of {measure!r} is a total, and only totals are summed: {_named(others)}"
        raise BilateralError(msg)
    groups = combine(summed, _closed(case.linked), by=lambda figure: _sums(figure, case))
    return _in_all(case, measure, groups, others)


def _check(measure: str, figures: Sequence[Figure], unit: str | None, stage: str | None) -> None:
    measures = codes("measures")
    if measure not in measures:
        raise UnknownNameError(unknown_name("measure", measure, measures))
    if unit is not None and unit not in measures[measure]["units"]:
        raise UnknownNameError(unknown_name(f"unit of {measure}", unit, measures[measure]["units"]))
    if stage is not None and stage not in STAGES:
        raise UnknownNameError(unknown_name("stage", stage, STAGES))
    if not adds_up(measure):
        msg = f"figures of {measure!r} do not add up{f': {_named(figures)}' if figures else ''}"
        raise BilateralError(msg)


def _sums(figure: Figure, case: CaseIndex) -> Sums:
    """Say with what a figure may be summed; the ends of what has no direction are in order."""
    is_mutual = figure.direction == MUTUAL
    ends = sorted(case.states) if is_mutual else case.states
    sender, receiver = ends[::-1] if figure.direction == IN else ends
    return Sums(figure.unit, figure.stage, sender, receiver, is_mutual)


def _fits(sums: Sums, wanted: Mapping[str, str | None]) -> bool:
    """Say whether each word is the one that is wanted, if one is."""
    for name, value in wanted.items():
        has = {getattr(sums, name)}
        if sums.reciprocal and name in ("sender", "receiver"):
            has = {sums.sender, sums.receiver}  # an undirected tie has both its states at both ends
        if value is not None and value not in has:
            return False
    return True


def _closed(links: Links) -> Links:
    """Lead each part to the wholes of its wholes too: what lies between may have no figure."""
    wholes = links.get("part_of", {})
    closed = {}
    for tie in wholes:
        found = list(wholes[tie])
        for whole in found:
            found += [above for above in wholes.get(whole, ()) if above not in found]
        closed[tie] = found
    return {**links, "part_of": closed}


def _in_all(
    case: CaseIndex,
    measure: str,
    groups: Mapping[Sums, list[Figure]],
    others: Sequence[Figure],
) -> Result:
    label = measure_label(measure)
    order = sorted(groups, key=lambda sums: (STAGES.index(sums.stage), *sums))
    rows = [{"relationship": case.id, **_line(groups[sums]), **sums._asdict()} for sums in order]
    warnings = [text for sums in order for text in _warnings(groups[sums])]
    if others:
        warnings.append(f"Not summed, for these are no totals: {_named(others)}.")
    reason = ""
    if all(row["lower"] is None and row["upper"] is None for row in rows):
        reason = f"no number of {label} is told" if rows else f"no figure of {label} is recorded"
    return Result(
        rows=rows,
        columns=COLUMNS,
        summary=" ".join(_sentence(label, sums, groups[sums]) for sums in order)
        or f"No total of {label} is recorded.",
        ties=ties_in(rows),
        reason=reason,
        warnings=dict.fromkeys(warnings),
    )


def _line(figures: Sequence[Figure]) -> dict[str, Any]:
    """Lay out what the figures of one sum come to."""
    whole = overall(figures)
    return {
        **whole._asdict(),
        "figure": whole.words,
        "value": whole.lower if whole.lower == whole.upper else None,
        "bound": whole.bound if whole.is_number else None,
        "figures": len(whole.rests_on),
        "not_told": joined(figure.tie for figure in figures if not figure.is_number),
        "note": joined(figure.note for figure in figures if figure.is_number),
        "ids": joined(tie for tie, _ in whole.rests_on),
    }


def _sentence(label: str, sums: Sums, figures: Sequence[Figure]) -> str:
    whole = overall(figures)
    first, second = (state_of(end).name for end in (sums.sender, sums.receiver))
    path = f"between {first} and {second}" if sums.reciprocal else f"{first} to {second}"
    return f"{label.capitalize()} {sums.stage}, {path}: {_with_unit(whole)}."


def _with_unit(figure: Figure) -> str:
    """Write a figure with its unit, where it is a number."""
    if not figure.is_number:
        return figure.words
    return f"{figure.words} {unit_label(figure.unit, many=figure.words != '1')}"


def _warnings(figures: Sequence[Figure]) -> Iterator[str]:
    """Say why the bounds of one sum are as wide as they are."""
    numbers = [figure for figure in figures if figure.is_number]
    untold = [figure for figure in figures if not figure.is_number]
    if len(numbers) > 1:
        yield f"Not summed, for their periods may share a day: {_named(numbers)}."
    for figure in numbers:
        if figure.basis == PARTS:
            yield f"A lower bound: of {figure.tie}, {figure.note}."
        elif figure.basis not in (STATED, SUM):
            yield f"Counted once: {figure.tie} is {figure.note or figure.basis}."
    if untold and numbers:
        yield f"A lower bound, for no number is told by {_named(untold)}."


def _named(figures: Iterable[Figure]) -> str:
    """Name figures by their ties, with what they say and what sort of number it is."""
    each = []
    for figure in figures:
        time = f" {TIMES[figure.time]}" if figure.time in TIMES else ""
        each.append(f"{figure.tie} ({_with_unit(figure)}{time})")
    return ", ".join(each)
