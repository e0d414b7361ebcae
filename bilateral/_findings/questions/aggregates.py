"""Answers that gather ties: how many, how much, what they are, what goes both ways."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any

from bilateral._findings.counting import above, leading_on
from bilateral._findings.evidence import Evidence, Piece
from bilateral._findings.figures import Figure
from bilateral._findings.figures.combine import put_together
from bilateral._findings.questions.answers import (
    SILENT,
    Reply,
    at_least,
    ids_of,
    label,
    name_of,
    nothing,
    silent,
)
from bilateral._findings.questions.rules import Rule, Where
from bilateral._findings.questions.silence import silence
from bilateral._findings.record_summaries import counted, in_words
from bilateral.vocabulary import measure_label, unit_label, units_of

Group = tuple[str | None, ...]
MORE = "there may be more"


def count(rule: Rule, held: Evidence, found: Sequence[Piece]) -> Reply:
    """Count records, a part beside its whole and the second record of one event not at all."""
    groups = _grouped(rule, _single(rule, held, found))
    told = {_named(rule, key, held): len(ties) for key, ties in groups.items()}
    total = float(sum(told.values()))
    why = at_least(MORE, rule, held)
    return Reply(
        words=_each(told, lambda number: counted(number, "record")),
        value=_each(told, str),
        lower=total,
        upper=None if why else total,
        ids=ids_of(found),
        why=why,
        unsafe=bool(why),
    )


def listing(rule: Rule, held: Evidence, found: Sequence[Piece]) -> Reply:
    """Name what is there, in the words that the rule wants to be shown."""
    show = SHOWN[rule.show or "title"]
    told = {
        _named(rule, key, held): names
        for key, ties in _grouped(rule, found).items()
        if (names := list(dict.fromkeys(name for tie in ties if (name := show(tie, held)))))
    }
    if not told:
        why = f"no {(rule.show or 'title').replace('_', ' ')} is recorded"
        return Reply("not told", SILENT, ids=ids_of(found), why=why, unsafe=True)
    return Reply(
        words=_each(told, in_words),
        value=_each(told, ", ".join),
        ids=ids_of(tie for tie in found if show(tie, held)),
        why=at_least(MORE, rule, held),
    )


def total(rule: Rule, held: Evidence, found: Sequence[Piece]) -> Reply:
    """Put figures together as far as they may be, apart for each unit, stage and time."""
    where, ties = rule.where, {tie.id: tie for tie in found}
    figures = [one for one in held.figures if one.tie in ties and _is_wanted(one, where)]
    if not figures:
        if not found:
            return nothing(rule, held)
        words = f"no figure in {counted(len(found), 'tie')} of this sort"
        return silent(words, silence(held, where))
    groups = put_together(
        figures, held.linked, by=lambda one: (*_split(rule, ties[one.tie]), *_like(one))
    )
    told = {key: ones for (_, key), ones in groups.items()}
    one = next(iter(told.values()))[0] if len(told) == 1 else None
    why = at_least(MORE, rule, held)
    return Reply(
        words=_each(_sums(rule, told, held), in_words),
        value="; ".join(dict.fromkeys(one.words for ones in told.values() for one in ones)),
        lower=one.lower if one else None,
        upper=one.upper if one else None,
        unit="; ".join(dict.fromkeys(one.unit for one in figures)),
        ids=tuple(dict.fromkeys(one.tie for one in figures)),
        why=why,
        unsafe=bool(why),
    )


def only(rule: Rule, held: Evidence, found: Sequence[Piece]) -> Reply:
    """Name the sorts of tie that are recorded at some stage, and never beyond it."""
    at = rule.at or ()
    groups: dict[tuple[str, str], list[Piece]] = {}
    for tie in found:
        groups.setdefault((tie.topic, tie.direction), []).append(tie)
    kept = {key: ties for key, ties in groups.items() if {tie.stage for tie in ties} <= {*at}}
    look = silence(held, rule.where).words
    why = f"that nothing went further rests on silence: {look}" if look else ""
    if not kept:
        return Reply("nothing", value="none", ids=ids_of(found))
    named = [f"{label('topic', t, held)} ({label('direction', d, held)})" for t, d in kept]
    ids = ids_of(tie for ties in kept.values() for tie in ties)
    return Reply(in_words(named), value=", ".join(named), ids=ids, why=why, unsafe=bool(why))


def both_ways(rule: Rule, held: Evidence, found: Sequence[Piece]) -> Reply:
    """Name what goes out and comes in by ties of their own; what is done together stands apart."""
    column = (rule.by or ("topic",))[0]
    ways: dict[str, set[str]] = {}
    for tie in found:
        ways.setdefault(getattr(tie, column), set()).add(tie.direction)
    kept = [value for value, told in ways.items() if {"out", "in"} <= told]
    together = [value for value, told in ways.items() if told == {"mutual"}]
    if not kept and not together:
        return silent("nothing is recorded both ways", silence(held, rule.where))
    both, beside = ([label(column, one, held) for one in values] for values in (kept, together))
    rest = f"; done together: {in_words(beside)}" if beside else ""
    return Reply(
        words=f"{in_words(both) if both else 'nothing'}{rest}",
        value=", ".join(both) or "none",
        ids=ids_of(tie for tie in found if getattr(tie, column) in {*kept, *together}),
        why=at_least(MORE, rule, held),
    )


def _field(name: str) -> Callable[[Piece, Evidence], Any]:
    return lambda tie, _: getattr(tie, name)


SHOWN: dict[str, Callable[[Piece, Evidence], Any]] = {
    **{name: _field(name) for name in ("title", "reason", "place", "field")},
    "topic": lambda tie, held: label("topic", tie.topic, held),
    "date": lambda tie, _: tie.date or (f"undated, told {tie.observed}" if tie.observed else None),
    "payer": lambda tie, _: tie.payer,
    "initiated_by": lambda tie, _: name_of(tie.initiated_by) if tie.initiated_by else None,
}
"""What a list can name of a tie."""


def _single(rule: Rule, held: Evidence, found: Sequence[Piece]) -> list[Piece]:
    """Leave parts out that stand beside their whole in one group, and second records."""
    case = held.case
    onward = leading_on(
        ((case, tie, to, rel, certainty) for tie, rel, to, certainty in held.links),
        {(case, tie.id): place for place, tie in enumerate(held.ties)},
    )
    cells = {(case, tie.id): _split(rule, tie) for tie in found}
    return [
        tie
        for tie in found
        if not any(
            one in cells and cells[one] == cells[case, tie.id]
            for one in above((case, tie.id), onward)
        )
    ]


def _grouped(rule: Rule, found: Iterable[Piece]) -> dict[Group, list[Piece]]:
    groups: dict[Group, list[Piece]] = {}
    for tie in found:
        groups.setdefault(_split(rule, tie), []).append(tie)
    return groups


def _split(rule: Rule, tie: Piece) -> Group:
    return tuple(getattr(tie, column) for column in rule.by)


def _named(rule: Rule, key: Sequence[Any], held: Evidence) -> str:
    return ", ".join(label(column, key[n], held) for n, column in enumerate(rule.by))


def _each(told: dict[str, Any], write: Callable[[Any], str]) -> str:
    """Write each group behind its name; a single group without a name is written alone."""
    return "; ".join(
        f"{name}: {write(value)}" if name else write(value) for name, value in told.items()
    )


def _is_wanted(figure: Figure, where: Where) -> bool:
    return all(
        (words := getattr(where, name)) is None or getattr(figure, name) in words
        for name in ("measure", "unit", "time")
    ) and (where.stage is None or figure.stage in where.stage)


def _like(figure: Figure) -> tuple[Hashable, ...]:
    return (figure.measure, figure.unit, figure.stage, figure.time, figure.topic, figure.direction)


def _sums(rule: Rule, told: Mapping[Any, Sequence[Figure]], held: Evidence) -> dict[str, list[str]]:
    """Write the figures of each group; what a figure was not split by stands behind it."""
    found: dict[str, list[str]] = {}
    for key, ones in told.items():
        name = _named(rule, key, held)
        found.setdefault(name, []).extend(_amount(one, rule, held) for one in ones)
    return found


def _amount(figure: Figure, rule: Rule, held: Evidence) -> str:
    if not figure.is_number:
        return f"a number {figure.words} ({label('topic', figure.topic, held)})"
    unit = f" {unit_label(figure.unit)} of" if len(units_of(figure.measure)) > 1 else ""
    told = [figure.time.replace("_", " ")] if figure.time != "total" else []
    if "stage" not in rule.by:
        told.append(figure.stage or "unknown")
    rest = f" ({', '.join(told)})" if told else ""
    return f"{figure.words}{unit} {measure_label(figure.measure)}{rest}"
