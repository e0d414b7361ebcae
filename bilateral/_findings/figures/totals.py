"""What figures of one measure come to in all, where they may be added up, and in which bounds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from bilateral._findings.completeness import states_of
from bilateral._findings.counting import IN, MUTUAL, typed
from bilateral._findings.figures import Figure, figures, in_words
from bilateral._findings.figures.combine import PARTS, STATED, Links, linked, overall, put_together
from bilateral._states import state as state_of
from bilateral.arguments import word
from bilateral.errors import BilateralError, UnknownNameError, unknown_name
from bilateral.vocabulary import STAGES, adds_up, codes, measure_label, unit_label

COLUMNS = (
    *("relationship", "measure", "unit", "stage", "sender", "receiver", "reciprocal"),
    *("figure", "value", "lower", "upper", "bound", "figures", "not_told", "note", "ids"),
)
TIMES = {"at_a_date": "at a date", "per_year": "per year", "distinct": "of different things"}
Tables = Mapping[str, pd.DataFrame]


class Total(NamedTuple):
    """What figures come to, in a frame and in words.

    Attributes
    ----------
    frame : pandas.DataFrame
        A row for each case, unit, stage and direction, since only within these anything is summed.
        ``figure`` is in words, ``value`` the number where there is one, ``lower`` and ``upper`` the
        ends between which it lies; ``figures`` counts what it rests on, ``not_told`` names the ties
        that give no number, ``note`` shows the working.
    summary, reason : str
        The answer; why there is none, or nothing.
    warnings : tuple of str
        What was left out, and why bounds are as wide as they are.
    """

    frame: pd.DataFrame
    summary: str
    reason: str
    warnings: tuple[str, ...]


class Sort(NamedTuple):
    """What figures have to agree in to be summed, besides the case and the measure."""

    unit: str
    stage: str
    sender: str
    receiver: str
    reciprocal: bool


def total(
    tables: Tables,
    measure: str,
    *,
    unit: str | None = None,
    stage: str | None = None,
    sender: str | None = None,
    receiver: str | None = None,
) -> Total:
    """Add up the figures of one measure, as far as they may be added up.

    Only totals are, of one unit, stage and direction. A part is left out beside its whole; a whole
    that is not told is at least the sum of its known parts. Figures that contradict each other, or
    tell of one event, count once, and the bounds span them. Figures whose periods may share a day
    are not summed: they come to at least the greatest, at most all of them together. What is not
    told leaves the sum without an upper bound. Where there is nothing, there is a reason, no zero.

    Parameters
    ----------
    tables : mapping of str to pandas.DataFrame
        As `bilateral.tables` gives them.
    measure : str
        What is counted.
    unit, stage, sender, receiver : str, optional
        Keep the figures of one unit, stage or direction; an undirected tie has both its states at
        both ends.

    Raises
    ------
    UnknownNameError
        When a word is not known; near ones are offered.
    BilateralError
        When the measure does not add up, or none of the figures is a total; the text names them.

    Examples
    --------
    >>> import bilateral as bl
    >>> found = total(bl.load("cuba-laos").tables(), "students", stage="delivered")
    >>> found.summary
    'Students delivered, Cuba to Laos: at least 27 persons.'
    """
    given = {
        "measure": measure,
        "unit": unit,
        "stage": stage,
        "sender": sender,
        "receiver": receiver,
    }
    for name, one in given.items():
        if one is not None or name == "measure":
            word(name, one)
    ends = {case: sorted(states) for case, states in states_of(tables).items()}
    held = figures(tables, focal={case: states[0] for case, states in ends.items()})
    own = [(one, _sort(one, ends[one.case])) for one in held if one.measure == measure]
    _check(measure, [one for one, _ in own], unit, stage)
    for name, wanted in (("sender", sender), ("receiver", receiver)):
        known = {state for states in ends.values() for state in states}
        if known and wanted is not None and wanted not in known:
            raise UnknownNameError(unknown_name(name, wanted, known))
    wants = (unit, stage, sender, receiver)
    chosen = [one for one, sort in own if _fits(sort, wants)]
    summed = [one for one in chosen if one.time == "total" and one.missing != "not_applicable"]
    others = [one for one in chosen if one.time != "total"]
    if others and not summed:
        msg = f"no figure of {measure!r} is a total, and only totals are summed: {_told(others)}"
        raise BilateralError(msg)
    groups = put_together(
        summed, _closed(linked(tables["links"])), by=lambda one: _sort(one, ends[one.case])
    )
    return _in_all(measure, groups, others)


def _check(measure: str, held: Sequence[Figure], unit: str | None, stage: str | None) -> None:
    measures = codes("measures")
    if measure not in measures:
        raise UnknownNameError(unknown_name("measure", measure, measures))
    if unit is not None and unit not in measures[measure]["units"]:
        raise UnknownNameError(unknown_name(f"unit of {measure}", unit, measures[measure]["units"]))
    if stage is not None and stage not in STAGES:
        raise UnknownNameError(unknown_name("stage", stage, STAGES))
    if not adds_up(measure):
        msg = f"figures of {measure!r} do not add up{f': {_told(held)}' if held else ''}"
        raise BilateralError(msg)


def _sort(figure: Figure, ends: Sequence[str]) -> Sort:
    """Say with what a figure may be summed; it was read as seen from the first of the two ends."""
    sender, receiver = ends[::-1] if figure.direction == IN else ends
    stage = figure.stage or "unknown"
    return Sort(figure.unit, stage, sender, receiver, figure.direction == MUTUAL)


def _fits(sort: Sort, wants: Sequence[str | None]) -> bool:
    """Say whether each word is the one that is wanted, if one is."""
    if sort.reciprocal:  # it has both its states at both ends
        pair = {sort.sender, sort.receiver}
        return all(one in (None, own) for one, own in zip(wants[:2], sort, strict=False)) and all(
            end is None or end in pair for end in wants[2:]
        )
    return all(one in (None, own) for one, own in zip(wants, sort, strict=False))


def _closed(links: Links) -> Links:
    """Lead each part to the wholes of its wholes too: what lies between may have no figure."""
    wholes = links.get("part_of", {})
    closed = {}
    for key in wholes:
        found = list(wholes[key])
        for name in found:
            found += [one for one in wholes.get((key[0], name), ()) if one not in found]
        closed[key] = found
    return {**links, "part_of": closed}


def _in_all(
    measure: str, groups: Mapping[tuple[str, Sort], list[Figure]], others: Sequence[Figure]
) -> Total:
    label = measure_label(measure)
    order = sorted(groups, key=lambda key: (key[0], STAGES.index(key[1].stage), *key[1]))
    rows = [(case, measure, *sort, *_line(groups[case, sort])) for case, sort in order]
    frame = typed(
        rows,
        COLUMNS,
        counts=["figures"],
        numbers=["value", "lower", "upper"],
        flags=["reciprocal"],
    )
    claims = " ".join(_summary(label, sort, groups[case, sort]) for case, sort in order)
    warnings = [text for key in order for text in _warnings(groups[key])]
    if others:
        warnings.append(f"Not summed, for these are no totals: {_told(others)}.")
    reason = ""
    if frame[["lower", "upper"]].isna().all(axis=None):
        reason = f"no number of {label} is told" if rows else f"no figure of {label} is recorded"
    summary = claims or f"No total of {label} is recorded."
    return Total(frame, summary, reason, tuple(dict.fromkeys(warnings)))


def _line(told: Sequence[Figure]) -> tuple[Any, ...]:
    """Lay out what the figures of one sort come to."""
    lower, upper, bound = overall(told)
    untold = [one for one in told if not one.is_number]
    behind = list(dict.fromkeys(place for one in told for place in one.rests_on))
    return (
        in_words(lower, upper, bound, told[0].missing),
        lower if lower == upper else None,
        lower,
        upper,
        None if lower is None and upper is None else bound,
        len(behind),
        _joined(one.tie for one in untold),
        _joined(one.note for one in told if one.is_number),
        _joined(tie for tie, _ in behind),
    )


def _summary(label: str, sort: Sort, told: Sequence[Figure]) -> str:
    lower, upper, bound = overall(told)
    first, second = (state_of(one).name for one in (sort.sender, sort.receiver))
    way = f"between {first} and {second}" if sort.reciprocal else f"{first} to {second}"
    words = in_words(lower, upper, bound, told[0].missing)
    unit = "" if lower is None and upper is None else f" {unit_label(sort.unit, many=words != '1')}"
    return f"{label.capitalize()} {sort.stage}, {way}: {words}{unit}."


def _warnings(told: Sequence[Figure]) -> Iterator[str]:
    """Say why the bounds of one sum are as wide as they are."""
    numbers = [one for one in told if one.is_number]
    untold = [one for one in told if not one.is_number]
    if len(numbers) > 1:
        yield f"Not summed, for their periods may share a day: {_told(numbers)}."
    for one in numbers:
        if one.basis == PARTS:
            yield f"A lower bound: of {one.tie}, {one.note}."
        elif one.basis != STATED and one.basis != "sum of periods":
            yield f"Counted once: {one.tie} is {one.note or one.basis}."
    if untold and numbers:
        yield f"A lower bound, for no number is told by {_told(untold)}."


def _told(told: Iterable[Figure]) -> str:
    """Name figures by their ties, with what they say and what sort of number it is."""
    each = []
    for one in told:
        words = in_words(one.lower, one.upper, one.bound, one.missing)
        unit = f" {unit_label(one.unit, many=words != '1')}" if one.is_number else ""
        time = f" {TIMES[one.time]}" if one.time in TIMES else ""
        each.append(f"{one.tie} ({words}{unit}{time})")
    return ", ".join(each)


def _joined(words: Iterable[str]) -> str | None:
    return "; ".join(dict.fromkeys(filter(None, words))) or None
