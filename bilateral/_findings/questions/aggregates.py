"""Answers that gather ties: how many, how much, what they are, what goes both ways."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from operator import attrgetter
from typing import Any

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.figures.combine import combine
from bilateral._findings.figures.comparable import comparable
from bilateral._findings.figures.figure import Figure
from bilateral._findings.grouping import grouped
from bilateral._findings.questions.answers import (
    SILENT,
    Answer,
    at_least,
    ids_of,
    label,
    name_of,
    nothing,
    silent,
)
from bilateral._findings.questions.rules import FIGURES_ONLY, Rule, Where
from bilateral._findings.questions.silence import silence
from bilateral._findings.tie_view import IN, MUTUAL, OUT, TieView
from bilateral._findings.words import few
from bilateral.text.lists import pluralize
from bilateral.vocabulary import measure_label, topic_label, unit_label, units_of

Group = tuple[str | None, ...]
MORE = "there may be more"


def count(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Count records: every tie is one, a part of another too."""
    groups = grouped(found, partial(_split, rule))
    numbers = {_named(rule, key, case): len(ties) for key, ties in groups.items()}
    number = float(sum(numbers.values()))
    why = at_least(MORE, rule, case)
    return Answer(
        words=_each(numbers, lambda number: pluralize(number, "record")),
        value=_each(numbers, str),
        lower=number,
        upper=None if why else number,
        ids=ids_of(found),
        why=why,
        unsafe=bool(why),
    )


def listing(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Name what is there, in the words that the rule wants to be shown."""
    show = SHOWN[rule.show or "title"]
    names_of = {
        _named(rule, key, case): names
        for key, ties in grouped(found, partial(_split, rule)).items()
        if (names := list(dict.fromkeys(name for tie in ties if (name := show(tie)))))
    }
    if not names_of:
        why = f"no {(rule.show or 'title').replace('_', ' ')} is recorded"
        return Answer("not told", SILENT, ids=ids_of(found), why=why, unsafe=True)
    return Answer(
        words=_each(names_of, few),
        value=_each(names_of, ", ".join),
        ids=ids_of(tie for tie in found if show(tie)),
        why=at_least(MORE, rule, case),
    )


def total(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Put figures together as far as they may be, apart for each unit, stage and time."""
    where, ties = rule.where, {tie.id: tie for tie in found}
    figures = [
        figure for figure in case.figures if figure.tie in ties and _is_wanted(figure, where)
    ]
    if not figures:
        if not found:
            return nothing(rule, case)
        words = f"no figure in {pluralize(len(found), 'tie')} of this sort"
        return silent(words, silence(case, where))
    groups = combine(
        figures,
        case.linked,
        by=lambda figure: (*_split(rule, ties[figure.tie]), *comparable(figure)),
    )
    # Bounds are those of a single number; several groups have none in common.
    single = next(iter(groups.values()))[0] if len(groups) == 1 else None
    every = [figure for group in groups.values() for figure in group]
    why = at_least(MORE, rule, case)
    return Answer(
        words=_each(_sums(rule, groups, case), few),
        value="; ".join(dict.fromkeys(figure.words for figure in every)),
        lower=single.lower if single else None,
        upper=single.upper if single else None,
        unit="; ".join(dict.fromkeys(figure.unit for figure in figures)),
        ids=tuple(dict.fromkeys(figure.tie for figure in figures)),
        why=why,
        unsafe=bool(why),
    )


def only(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Name the sorts of tie that are recorded at some stage, and never beyond it."""
    at = rule.at or ()
    groups = grouped(found, attrgetter("topic", "direction"))
    kept = {key: ties for key, ties in groups.items() if {tie.stage for tie in ties} <= {*at}}
    look = silence(case, rule.where).words
    why = f"that nothing went further rests on silence: {look}" if look else ""
    if not kept:
        return Answer("nothing", value="none", ids=ids_of(found))
    named = [f"{label('topic', t, case)} ({label('direction', d, case)})" for t, d in kept]
    ids = ids_of(tie for ties in kept.values() for tie in ties)
    return Answer(few(named), value=", ".join(named), ids=ids, why=why, unsafe=bool(why))


def both_ways(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Name what goes out and comes in by ties of their own; what is done together stands apart."""
    column = (rule.by or ("topic",))[0]
    groups = grouped(found, attrgetter(column))
    # What is mutual goes both ways by itself; here two ties have to, so it is named apart.
    directions = {value: {tie.direction for tie in ties} for value, ties in groups.items()}
    kept = [value for value, seen in directions.items() if {OUT, IN} <= seen]
    together = [value for value, seen in directions.items() if seen == {MUTUAL}]
    if not kept and not together:
        return silent("nothing is recorded both ways", silence(case, rule.where))
    both, beside = ([label(column, value, case) for value in values] for values in (kept, together))
    rest = f"; done together: {few(beside)}" if beside else ""
    return Answer(
        words=f"{few(both) if both else 'nothing'}{rest}",
        value=", ".join(both) or "none",
        ids=ids_of(tie for tie in found if getattr(tie, column) in {*kept, *together}),
        why=at_least(MORE, rule, case),
    )


SHOWN: dict[str, Callable[[TieView], Any]] = {
    **{name: attrgetter(f"record.{name}") for name in ("title", "reason", "place", "field")},
    "topic": lambda tie: topic_label(tie.topic),
    "date": lambda tie: tie.date or (f"undated, told {tie.observed}" if tie.observed else None),
    "payer": lambda tie: tie.payer,
    "initiated_by": lambda tie: tie.record.initiated_by and name_of(tie.record.initiated_by),
}
"""What a list can name of a tie."""


def _split(rule: Rule, tie: TieView) -> Group:
    return tuple(getattr(tie, column) for column in rule.by)


def _named(rule: Rule, key: Sequence[Any], case: CaseIndex) -> str:
    return ", ".join(label(column, key[n], case) for n, column in enumerate(rule.by))


def _each(groups: dict[str, Any], write: Callable[[Any], str]) -> str:
    """Write each group behind its name; a single group without a name is written alone."""
    return "; ".join(
        f"{name}: {write(value)}" if name else write(value) for name, value in groups.items()
    )


def _is_wanted(figure: Figure, where: Where) -> bool:
    return all(
        (words := getattr(where, name)) is None or getattr(figure, name) in words
        for name in (*FIGURES_ONLY, "stage")
    )


def _sums(
    rule: Rule, groups: Mapping[Any, Sequence[Figure]], case: CaseIndex
) -> dict[str, list[str]]:
    """Write the figures of each group; what a figure was not split by stands behind it."""
    named = grouped(groups, lambda key: _named(rule, key, case))
    return {
        name: [_amount(figure, rule, case) for key in keys for figure in groups[key]]
        for name, keys in named.items()
    }


def _amount(figure: Figure, rule: Rule, case: CaseIndex) -> str:
    if not figure.is_number:
        return f"a group, {figure.words} ({label('topic', figure.topic, case)})"
    unit = f" {unit_label(figure.unit)} of" if len(units_of(figure.measure)) > 1 else ""
    details = [figure.time.replace("_", " ")] if figure.time != "total" else []
    if "stage" not in rule.by:
        details.append(figure.stage)
    rest = f" ({', '.join(details)})" if details else ""
    return f"{figure.words}{unit} {measure_label(figure.measure)}{rest}"
