"""Rule on limits: what limits the ties, such as lack of money, distance or policy."""

from collections.abc import Iterator, Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.summary.grounds import clause
from bilateral._findings.summary.sentence import (
    AGREES,
    Sentence,
    Subject,
    difference_of,
    listed_clauses,
    sentence,
)
from bilateral._findings.summary.voice import Voice, topic_noun
from bilateral._findings.tie_view import TieView
from bilateral._findings.when import ended
from bilateral.text.lists import join_list

MONEY = ("financ", "econom", "fund", "money", "budget", "cost", "debt", "credit", "currency")
"""The beginnings of words for lack of money."""
MOST = 3


def limits(cases: Sequence[CaseIndex], voice: Voice) -> Iterator[Sentence]:
    """Write what limits ties or ended them, where a source says so."""
    found = {case.id: limited(case) for case in cases}
    is_shared = all(found.values()) and len(cases) > 1
    is_money = is_shared and all(any(map(is_about_money, ties)) for ties in found.values())
    if is_money:
        found = {case: [*filter(is_about_money, ties)] for case, ties in found.items()}
    clauses = [
        clause(case, join_list(phrases(found[case.id])), found[case.id], ("limit",))
        for case in cases
        if found[case.id]
    ]
    if not clauses:
        return
    opening = "the sources name limits to the ties"
    if is_money:
        opening = f"the sources name want of money as a limit in {voice.everywhere}"
    subject = Subject(first=f"{voice.between},")
    text = f"{opening}: {listed_clauses(clauses, subject, voice)}"
    yield sentence("limits", text, clauses, AGREES if is_money else difference_of(clauses, voice))


def limited(case: CaseIndex) -> list[TieView]:
    """Return the ties with a limit, lack of money first."""
    found = [tie for tie in case.ties if tie.record.limit and not tie.absent]
    return sorted(found, key=lambda tie: not is_about_money(tie))


def phrases(ties: Sequence[TieView]) -> list[str]:
    """Name up to three limits, each once, with what it limits."""
    by_limit: dict[str, list[str]] = {}
    for tie in ties:
        until = f", {ended(tie).replace('in ', 'until ', 1)}" if ended(tie) else ""
        by_limit.setdefault(str(tie.record.limit), []).append(f"{topic_noun(tie.topic)}{until}")
    each = [f"{limit} ({join_list(what[:MOST])})" for limit, what in by_limit.items()]
    return [*each[:MOST], "others"] if len(each) > MOST else each


def is_about_money(tie: TieView) -> bool:
    """Return whether a limit is lack of money.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.tie_view import view
    >>> is_about_money(view(bl.load("cuba-laos").tie("few-students-sent"), "CUB"))
    True
    """
    words = (tie.record.limit or "").casefold().split()
    return any(word.startswith(MONEY) for word in words)
