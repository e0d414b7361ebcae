"""What a balance says in words: its title, its description, and the notes below it."""

from collections.abc import Iterator, Sequence

from bilateral._charts.balance.read import Balances, Sides
from bilateral._charts.phrases import PHRASES
from bilateral._charts.room import if_short


def title(balances: Balances) -> str:
    """Say how many ties go each way in each case; of more than two, in all of them together."""
    cases = list(balances.cases)
    if not balances.recorded:
        return PHRASES["no_ties"]
    each = if_short(f"{balances.cases[case]}: {_sums(balances, [case])}" for case in cases)
    return each or PHRASES["balance_all"].format(len(cases), _sums(balances, cases))


def _sums(balances: Balances, cases: Sequence[str]) -> str:
    """Count the ties of each direction; one in which no case has any on record is left out."""
    sums = {
        word: balances.total(cases, direction) for direction, word in balances.directions.items()
    }
    known = [(count, word) for word, count in sums.items() if count is not None]
    each = [f"{count} {word}" for count, word in known]
    if each:
        each[0] = PHRASES["reported_ties"].format(*known[0])
        return ", ".join(each)
    rows = [sides for sides in balances.rows if sides.case in cases]
    aside = {
        "on_other_terms": sum(sides.other for sides in rows),
        "on_terms_not_told": sum(sides.untold for sides in rows),
    }
    each = [
        PHRASES["reported_ties"].format(count, PHRASES[name])
        for name, count in aside.items()
        if count
    ]
    return ", ".join(each) or PHRASES["no_ties"]


def alt_text(balances: Balances) -> str:
    """Describe a balance kind by kind: what goes each way in each case, or why no number stands."""
    sentences = [
        f"{PHRASES.get(kind, kind)}: {'; '.join(_sides(sides, balances) for sides in rows)}."
        for kind, rows in balances.recorded.items()
    ]
    return " ".join([PHRASES["balance"], *sentences, *notes(balances)])


def _sides(sides: Sides, balances: Balances) -> str:
    out, back = balances.words[sides.kind]
    words = {
        "out": out or PHRASES["outward"],
        "mutual": PHRASES["mutual"],
        "in": back or PHRASES["inward"],
    }
    parts = [
        f"{words[direction]} {flow.said}"
        for direction, flow in sides.flows.items()
        if flow.word or flow.count is not None
    ]
    parts += [f"{sides.other} {PHRASES['on_other_terms']}"] if sides.other else []
    parts += [f"{sides.untold} {PHRASES['on_terms_not_told']}"] if sides.untold else []
    return f"{balances.cases[sides.case]} {', '.join(parts)}"


def notes(balances: Balances) -> Iterator[str]:
    """Name the kinds of which no case tells anything, and tell the balances of figures."""
    if balances.silent:
        kinds = ", ".join(PHRASES.get(kind, kind) for kind in balances.silent)
        yield PHRASES["silent_kinds"].format(kinds)
    yield from balances.figures
