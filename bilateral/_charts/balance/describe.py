"""What a balance says in words: its title, its description, and the notes below it."""

from collections.abc import Iterator, Sequence

from bilateral._charts.balance.read import Balances, Sides
from bilateral._charts.phrases import PHRASES
from bilateral._charts.room import if_short
from bilateral.text.lists import join_list

NAMED = ((3, True), (2, True), (1, True), (1, False))
"""How many things a title names for each direction, and whether it names a direction without any;
less where it would be too long."""


def title(balances: Balances) -> str:
    """Say what was delivered each way in each case, by name; else what the picture shows."""
    if not balances.recorded:
        return PHRASES["no_ties"]
    if any(
        balances.what(case, direction) for case in balances.cases for direction in ("out", "in")
    ):
        for most, all_ways in NAMED:
            clauses = (
                f"{name}: {_passing(balances, case, most, all_ways)}"
                for case, name in balances.cases.items()
            )
            if each := if_short(clauses):
                return each
    return PHRASES["balance_subject"].format(len(balances.cases))


def _passing(balances: Balances, case: str, most: int, all_ways: bool) -> str:
    """Name what goes each way; where something goes one way only, say so of the other."""
    found = {
        words: _listed(balances.what(case, direction), most)
        for direction, words in balances.directions.items()
        if direction != "joint"
    }
    none = PHRASES["nothing_delivered"]
    if not any(found.values()):
        return none
    return ", ".join(f"{what or none} {words}" for words, what in found.items() if what or all_ways)


def _listed(names: Sequence[str], most: int) -> str:
    """Name the first few things, and the number of the others."""
    more = len(names) - most
    if more <= 0:
        return join_list(names)
    return join_list([*names[:most], PHRASES["others"].format(more)])


def alt_text(balances: Balances) -> str:
    """Describe a balance by kind: what goes each way in each case, or why there is no number."""
    sentences = [
        f"{PHRASES.get(kind, kind)}: {'; '.join(_sides(sides, balances) for sides in rows)}."
        for kind, rows in balances.recorded.items()
    ]
    return " ".join([PHRASES["balance"], *sentences, *notes(balances)])


def _sides(sides: Sides, balances: Balances) -> str:
    out, back = balances.words[sides.kind]
    words = {
        "out": out or PHRASES["outward"],
        "joint": PHRASES["joint"],
        "in": back or PHRASES["inward"],
    }
    parts = [
        f"{words[direction]} {flow.said}"
        for direction, flow in sides.flows.items()
        if flow.word or flow.count is not None
    ]
    parts += [f"{sides.other} {PHRASES['on_other_terms']}"] if sides.other else []
    if sides.not_reported:
        parts.append(f"{sides.not_reported} {PHRASES['on_terms_not_reported']}")
    return f"{balances.cases[sides.case]} {', '.join(parts)}"


def notes(balances: Balances) -> Iterator[str]:
    """Name the kinds of which no case has a record, and write the balances of figures."""
    if balances.silent:
        kinds = ", ".join(PHRASES.get(kind, kind) for kind in balances.silent)
        yield PHRASES["silent_kinds"].format(kinds)
    yield from balances.figures
