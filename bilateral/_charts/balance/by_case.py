"""A balance in which each case is one row: all kinds by name, without years and figures."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bilateral._charts.balance.describe import SPOKEN, silence
from bilateral._charts.balance.read import ABSENT, FINANCE, Balances, Thing
from bilateral._charts.palette import INK, QUIET
from bilateral._charts.phrases import PHRASES
from bilateral._charts.table.content import Cell, Paragraph
from bilateral._charts.table.signs import cross
from bilateral.text.lists import join_list
from bilateral.ties import passes

LINES = 8
"""So much that it is not cut."""
NAMED_THERE = ("only both ways", "only finance")
"""Records of a direction of which the same row names the things."""


class Named(NamedTuple):
    """A thing with its kind."""

    kind: str
    thing: Thing


def cell_of_kinds(balances: Balances, case: str, direction: str, most: int) -> Cell:
    """Name what goes one way in a case: first what passes; then which kinds are silent.

    Parameters
    ----------
    balances : Balances
    case, direction : str
    most : int
        So many things; the others are counted, with their kinds.
    """
    every = [
        Named(kind, thing)
        for kind in balances.kinds_on_record
        for thing in balances.kinds[kind][case][direction].things
    ]
    # In a kind in which something passes, what is no gift says more than a visit does.
    every.sort(key=lambda named: (not passes(named.kind), not named.thing.is_done))
    name = f"{case}/{direction}"
    paragraphs = [*_paragraphs(every[:most], f"thing:{name}")]
    if more := every[most:]:
        kinds = ", ".join(dict.fromkeys(PHRASES.get(kind, kind) for kind, _ in more))
        text = f"{PHRASES['more'].format(count=len(more))} ({kinds})"
        paragraphs.append(Paragraph(text=text, gid=f"more:{name}", look={"color": QUIET}))
    if silent := _silences(balances, case, direction):
        look = {"color": QUIET}
        paragraphs.append(Paragraph(text=silent, gid=f"none:{name}", look=look, most=LINES))
    return Cell(paragraphs=paragraphs)


def _paragraphs(several: Sequence[Named], gid: str) -> Iterator[Paragraph]:
    """Set things of one stage, and on one sort of terms, in a paragraph; kinds stand behind."""
    groups: dict[tuple[str, str], list[Named]] = {}
    for named in several:
        aside = "" if named.thing.aside == FINANCE else named.thing.aside
        groups.setdefault((named.thing.stage, aside), []).append(named)
    for (stage, aside), group in groups.items():
        by_kind: dict[str, dict[str, None]] = {}
        for kind, thing in group:
            by_kind.setdefault(PHRASES.get(kind, kind), {})[thing.name] = None
        text = "; ".join(f"{join_list(names)} ({kind})" for kind, names in by_kind.items())
        short_of = stage.replace(" ", "_") if stage != "delivered" else aside
        if stage != "delivered" or aside in SPOKEN:
            text = PHRASES["with"].format(PHRASES[short_of], text)
        is_plan = stage not in ("delivered", ABSENT)
        look = {
            "color": QUIET if stage == ABSENT or (aside and not is_plan) else INK,
            "style": "italic" if is_plan else "normal",
        }
        sign = cross if stage == ABSENT else None
        yield Paragraph(text=text, gid=gid, look=look, sign=sign, most=LINES)


def _silences(balances: Balances, case: str, direction: str) -> str:
    """Say of which kinds nothing goes one way, and why.

    What the same row names needs no word: what is joint, and what is lent or invested.
    """
    by_reason: dict[str, list[str]] = {}
    for kind in balances.kinds_on_record:
        side = balances.kinds[kind][case][direction]
        if side.record not in NAMED_THERE and (reason := silence(side)):
            by_reason.setdefault(reason, []).append(PHRASES.get(kind, kind))
    return "; ".join(
        PHRASES["with"].format(reason, ", ".join(kinds)) for reason, kinds in by_reason.items()
    )
