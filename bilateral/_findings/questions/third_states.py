"""The answer to which third states took part."""

from collections.abc import Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.hostile_acts import name_of
from bilateral._findings.questions.answers import Answer, doubts, ids_of
from bilateral._findings.questions.rules import Rule
from bilateral._findings.summary.third_states import third
from bilateral._findings.tie_view import TieView
from bilateral.coverage import HIDDEN, NOT_MENTIONED


def third_states(_: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Name the states that took part and are not one of the two, with their roles."""
    thirds_of = _thirds(case, found)
    if not thirds_of:
        words = "no third state is named"
        return Answer(words, HIDDEN if case.filters else NOT_MENTIONED)
    roles = {
        name: [*dict.fromkeys(role for role, _ in parts if role)]
        for name, parts in thirds_of.items()
    }
    ties = [tie for parts in thirds_of.values() for _, tie in parts]
    return Answer(
        words="; ".join(f"{name} ({', '.join(of)})" if of else name for name, of in roles.items()),
        value=", ".join(roles),
        ids=ids_of(ties),
        why="; ".join(doubts(case, ties, ["participants"])),
    )


def _thirds(
    case: CaseIndex, found: Sequence[TieView]
) -> dict[str, list[tuple[str | None, TieView]]]:
    """Return who of third states took part, with each role and tie: a body is not its state."""
    thirds: dict[str, list[tuple[str | None, TieView]]] = {}
    for tie in found:
        for each in tie.record.participants:
            if (name := third(case, each, name_of)) and not tie.absent:
                thirds.setdefault(name, []).append((each.role, tie))
    return thirds
