"""What a balance says in words: its title, its description, and each cell."""

from collections.abc import Iterator, Sequence

from bilateral._charts.balance.read import Balances, Side, Thing
from bilateral._charts.page import LONGEST
from bilateral._charts.phrases import PHRASES
from bilateral._charts.room import if_short
from bilateral.text.lists import join_list

NAMED = ((3, True), (2, True), (1, True), (1, False))
"""How many things a title names for each direction, and whether it names a direction without any;
less where it would be too long."""


def title(balances: Balances) -> str:
    """Say what was delivered each way in each case, by name; of many cases, in how many."""
    if not balances.kinds_on_record:
        return PHRASES["no_ties"]
    cases = balances.cases
    delivering = {
        direction: [case for case in cases if balances.delivered(case, direction)]
        for direction in ("out", "in")
    }
    if any(delivering.values()):
        for most, every in NAMED:
            clauses = (
                f"{name}: {_passing(balances, case, most, every)}" for case, name in cases.items()
            )
            if each := if_short(clauses):
                return each
        counts = (len(delivering["out"]), len(delivering["in"]))
        ends = (balances.directions["out"], balances.directions["in"])
        return PHRASES["balance_of_many"].format(*ends, *counts, len(cases))
    named = if_short(cases.values(), LONGEST * 0.7)
    return PHRASES["balance_subject"].format(named or PHRASES["cases"].format(len(cases)))


def _passing(balances: Balances, case: str, most: int, every: bool) -> str:
    """Name what goes each way; where something goes one way only, say so of the other."""
    none = PHRASES["nothing_delivered"]
    found = {
        balances.directions[direction]: _listed(balances.delivered(case, direction), most)
        for direction in ("out", "in")
    }
    if not any(found.values()):
        return none
    return ", ".join(f"{what or none} {words}" for words, what in found.items() if what or every)


def _listed(names: Sequence[str], most: int) -> str:
    """Name the first few things, and the number of the others."""
    known = list(dict.fromkeys(names))
    return join_list(known if len(known) <= most else [*known[:most], PHRASES["others"]])


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
    return thing.aside in ("other_terms", "terms_not_reported")


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
            f"{balances.directions[direction]}: {words}"
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
