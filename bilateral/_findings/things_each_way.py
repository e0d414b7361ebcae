"""The things that go each way between two states, or are joint: by name, for a balance."""

from collections.abc import Iterable, Iterator
from typing import Any

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.counting import FINANCE, flow_category
from bilateral._findings.endings import OF_CONFLICT
from bilateral._findings.grouping import grouped
from bilateral._findings.named_things import named_things, without_doubtful_claims
from bilateral._findings.result import joined
from bilateral._findings.tie_view import JOINT, TieView
from bilateral._findings.years import years
from bilateral.ties import directions_of, passes
from bilateral.vocabulary import topic_label

FIGURES = 2
"""So many figures of a thing are written."""
STAGES = ("delivered", "agreed", "planned", "stopped", "unknown")
"""The stages in the order in which things are named."""
ABSENT = "reported absent"
"""The stage of what a source says is not there."""


def thing_rows(case: CaseIndex, kind: str) -> Iterator[dict[str, Any]]:
    """Name what passes or is joint of a kind, by side and stage, and what is reported absent.

    Returns
    -------
    iterator of dict
        The rows with basis *things* of a balance, as far as they are filled.
    """
    of_kind = [tie for tie in case.by_word.get(kind, ()) if is_friendly(tie)]
    absent = [tie for tie in of_kind if tie.absent]
    records = without_doubtful_claims(case, [tie for tie in of_kind if not tie.absent])
    for (aside, stage, direction), ties in sorted(grouped(records, _place).items(), key=_order):
        for each in named_things(case, ties):
            thing = (direction, aside or None, stage, each.name, each.words(FIGURES))
            yield _row(case, kind, thing, each.ids)
    for tie in absent:
        name = topic_label(tie.topic)
        words = f"{name} {years([tie]) if tie.date else ''}".rstrip()
        yield _row(case, kind, (tie.direction, None, ABSENT, name, words), [tie.id])


def _row(
    case: CaseIndex, kind: str, thing: tuple[str | None, ...], ids: Iterable[str]
) -> dict[str, Any]:
    named = dict(zip(("direction", "aside", "stage", "thing", "words"), thing, strict=True))
    ends = dict(zip(("out_word", "in_word"), directions_of(kind), strict=True))
    head = {"relationship": case.id, "kind": kind, "basis": "things", "ids": joined(ids)}
    return {**head, **ends, **named}


def _place(tie: TieView) -> tuple[str, str, str]:
    """Say on which side a tie counts, or why on none; what is joint is given by nobody."""
    found = category(tie)
    aside = found == FINANCE or found != tie.direction != JOINT
    return found if aside else "", tie.stage or "unknown", tie.direction


def _order(item: tuple[tuple[str, str, str], object]) -> tuple[str, int]:
    aside, stage, _ = item[0]
    return aside, STAGES.index(stage)


def category(tie: TieView) -> str:
    """Say where a tie counts: see `flow_category`."""
    return flow_category(tie.topic, tie.terms, tie.direction)


def is_friendly(tie: TieView) -> bool:
    """Say whether a tie can go one way as a gift or a good: not of a conflict or its end.

    What is neither for nor against the other state, as a raid on its soil, is no gift either.
    """
    is_act = tie.tone == "neutral" and passes(tie.kind)
    return not (tie.is_hostile or is_act or tie.topic in OF_CONFLICT)


def friendly(case: CaseIndex, kind: str) -> list[TieView]:
    """Give the records of a kind that can go one way: none of a conflict or its end."""
    return [tie for tie in case.records_of.get(kind, ()) if is_friendly(tie)]
