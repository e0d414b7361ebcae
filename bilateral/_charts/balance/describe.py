"""What a balance says in words: its title, its description, and each cell."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from bilateral._charts.balance.read import Balances, Delivery, Side, Thing
from bilateral._charts.page import LONGEST
from bilateral._charts.phrases import PHRASES
from bilateral._charts.room import if_short
from bilateral.text.lists import join_list

SPOKEN = ("other_terms", "terms_not_reported")
"""Why things count on no side, where the words of a thing say so."""


def title(balances: Balances) -> str:
    """Say all that was delivered each way in each case; of many cases, in how many.

    By name, or by kind where the names are too many for a title: none is left out. Where it would
    still be too long, nothing is said of a direction in which nothing was delivered.
    """
    if not balances.kinds_on_record:
        return PHRASES["no_ties"]
    cases = balances.cases
    delivered = {
        side: {case: balances.delivered(case, side) for case in cases} for side in ("out", "in")
    }
    counts = [sum(map(bool, by_case.values())) for by_case in delivered.values()]
    if any(counts):
        for name, every in ((_thing, True), (_kind, True), (_kind, False)):
            each = {case: _passing(balances, delivered, case, name, every) for case in cases}
            if text := if_short(f"{cases[case]}: {words}" for case, words in each.items()):
                return text
        ends = (balances.directions["out"], balances.directions["in"])
        if all(dict(ways) == dict(balances.directions) for ways in balances.ways.values()):
            return PHRASES["balance_of_many"].format(*ends, *counts, len(cases))
    named = if_short(cases.values(), LONGEST * 0.7)
    return PHRASES["balance_subject"].format(named or PHRASES["cases"].format(len(cases)))


def _passing(
    balances: Balances,
    delivered: Mapping[str, Mapping[str, Sequence[Delivery]]],
    case: str,
    name: Callable[[Delivery], str],
    every: bool,
) -> str:
    """Name what goes each way in a case; where nothing does, say so, both ways or in one word."""
    none = PHRASES["nothing_delivered"]
    found = {
        balances.ways[case][side]: join_list(dict.fromkeys(map(name, by_case[case])))
        for side, by_case in delivered.items()
    }
    if not any(found.values()):
        return none
    return ", ".join(f"{what or none} {words}" for words, what in found.items() if what or every)


def _thing(delivery: Delivery) -> str:
    return delivery.name


def _kind(delivery: Delivery) -> str:
    return PHRASES.get(f"passing_{delivery.kind}") or PHRASES.get(delivery.kind, delivery.kind)


def in_words(thing: Thing) -> str:
    """Write a thing with what it is short of: not delivered, no gift, or not there."""
    if thing.stage != "delivered":
        return PHRASES["with"].format(PHRASES[thing.stage.replace(" ", "_")], thing.words)
    # On which terms something is only planned matters less than that it is planned.
    return (
        PHRASES["with"].format(PHRASES[thing.aside], thing.words)
        if _is_aside(thing)
        else thing.words
    )


def _is_aside(thing: Thing) -> bool:
    return thing.aside in SPOKEN


def silence(side: Side) -> str:
    """Say why nothing stands on a side; nothing where a source does not ask for it."""
    record = side.record
    return "" if side.things or record in ("", "recorded") else PHRASES[record.replace(" ", "_")]


def alt_text(balances: Balances) -> str:
    """Describe a balance kind by kind: what goes each way in each case, or why nothing does."""
    sentences = [
        f"{PHRASES.get(kind, kind)}: {'; '.join(_cases(balances, kind))}."
        for kind in balances.kinds_on_record
    ]
    return " ".join([PHRASES["balance"], *sentences, *notes(balances)])


def _cases(balances: Balances, kind: str) -> Iterator[str]:
    for case, sides in balances.kinds[kind].items():
        parts = [
            f"{balances.ways[case][direction]}: {words}"
            for direction, side in sides.items()
            if (words := "; ".join(map(in_words, side.things)) or silence(side))
        ]
        if parts:
            yield f"{balances.cases[case]}, {', '.join(parts)}"


def notes(balances: Balances) -> Iterator[str]:
    """Name the kinds of which no case has a record, and those with nothing but hostile ties."""
    others = [kind for kind in balances.kinds if kind not in balances.kinds_on_record]
    hostile = [kind for kind in others if balances.is_hostile(kind)]
    silent = [kind for kind in others if kind not in hostile]
    for phrase, kinds in (("hostile_kinds", hostile), ("silent_kinds", silent)):
        if kinds:
            yield PHRASES[phrase].format(", ".join(PHRASES.get(kind, kind) for kind in kinds))
