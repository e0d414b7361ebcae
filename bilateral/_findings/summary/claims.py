"""Claimants, named by their office, and what they say against other records."""

from collections.abc import Iterable

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.ranks import rank_of
from bilateral._findings.summary.voice import possessive, state_name
from bilateral._findings.tie_view import TieView
from bilateral._findings.when import began
from bilateral.text.lists import join_list
from bilateral.text.names import speaker
from bilateral.text.numbers import format_number
from bilateral.vocabulary import unit_label

KNOWN_BY_OFFICE = frozenset(
    {"head-of-state", "head-of-government", "foreign-minister", "speaker", "ambassador"}
)
"""Ranks that one person has at a time: the office identifies the person."""


def claimant(case: CaseIndex, name: str, *, brief: bool = False) -> str:
    """Name a claimant: by the office, if one person has it; else by name, and body if not brief.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> pakistan = index_case(bl.load("cuba-pakistan"), "CUB")
    >>> claimant(pakistan, "Gustavo Machín Gómez"), claimant(pakistan, "S. M. Raza")
    ("Cuba's ambassador", 'S. M. Raza of the Higher Education Commission')
    """
    for participant in (each for tie in case.ties for each in tie.record.participants):
        state = state_name(participant.state) if participant.state else ""
        if participant.name == name:
            rank = rank_of(participant)
            if rank and rank.id in KNOWN_BY_OFFICE and state:
                return f"{possessive(state)} {rank.label}"
            if participant.body and not brief:
                return f"{name} of the {participant.body}"
        if participant.body == name and not participant.name and state:
            return f"{possessive(state)} {name}"
    return speaker(name)


def claimants(case: CaseIndex, tie: TieView) -> str:
    """Name all claimants of a tie; empty if a source states it itself."""
    return join_list(dict.fromkeys(claimant(case, name) for name in tie.claimants))


def opponents(case: CaseIndex, ties: Iterable[TieView]) -> list[TieView]:
    """Return the ties that contradict some of these, or are contradicted by them."""
    wanted = {tie.id for tie in ties}
    found = [
        other
        for tie, link in case.links
        if link.rel == "contradicts"
        for side, other in ((tie, link.to), (link.to, tie))
        if side in wanted and other not in wanted
    ]
    return [case.by_id[other] for other in dict.fromkeys(found)]


def other_version(case: CaseIndex, tie: TieView, thing: str) -> str:
    """Write what a tie that contradicts others says instead, and who says it.

    Parameters
    ----------
    thing : str
        The subject of the ties, in the plural: *relations*.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> pakistan = index_case(bl.load("cuba-pakistan"), "CUB")
    >>> other_version(pakistan, pakistan.by_id["relations-52-years"], "relations")
    "Cuba's ambassador speaks of 52 years of relations"
    """
    speaker, verb = claimants(case, tie) or "another record", "speaks"
    if len(tie.claimants) > 1:
        verb = "speak"
    for figure in tie.figures:
        if figure.measure == "duration" and figure.value is not None:
            unit = unit_label(figure.unit, many=figure.value != 1)
            return f"{speaker} {verb} of {format_number(figure.value)} {unit} of {thing}"
    if tie.absent:
        return f"{speaker} {verb} of none"
    since = began(tie)
    return f"{speaker} {verb} of a beginning {since}" if since else f"{speaker} {verb} otherwise"
