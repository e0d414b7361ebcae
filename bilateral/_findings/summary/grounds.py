"""What sentences of the summary depend on, and the meaning of silence."""

from collections.abc import Collection, Iterable, Iterator

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.completeness import EXHAUSTIVE
from bilateral._findings.figures.amounts import Amount
from bilateral._findings.provenance import RESTS_ON
from bilateral._findings.summary.scale import conditions
from bilateral._findings.summary.sentence import Clause
from bilateral._findings.summary.voice import state_name
from bilateral._findings.tie_view import TieView
from bilateral.coverage import NOT_COVERED, NOT_MENTIONED
from bilateral.dates.gregorian import BEGINNING

NONE_FROM = "reported by no source from {}, though covered in full,"
NONE = "reported by no source, though the subject is covered in full"
"""The meaning of no such tie where a source is exhaustive."""


def depends_on(
    case: CaseIndex, ties: Iterable[TieView], fields: Collection[str] = ()
) -> tuple[str, ...]:
    """Return what a sentence about some ties depends on, in the words of `provenance.doubts`.

    Parameters
    ----------
    ties : iterable of TieView
        The ties that support it.
    fields : collection of str
        The fields that it reads besides those that every record depends on (date, status, links).
    """
    ties = list(ties)
    return tuple(dict.fromkeys(_doubts(case, ties, RESTS_ON.union(fields))))


def _doubts(case: CaseIndex, ties: list[TieView], fields: Collection[str]) -> Iterator[str]:
    for tie in ties:
        yield from (f"attributed to {name}" for name in tie.claimants)
    if any(tie.when.outer[0] <= BEGINNING for tie in ties):
        yield "undated"
    for tie in ties:
        inferred = (inference.of.partition(".")[0] for inference in tie.record.inferred)
        yield from (f"inferred: {field}" for field in inferred if field in fields)
    if not {tie.id for tie in ties}.isdisjoint(case.disputed("")):
        yield "contradicted"
    if case.is_narrowed:
        yield "filter"


def clause(
    case: CaseIndex,
    says: str,
    ties: Iterable[TieView] = (),
    fields: Collection[str] = (),
    *,
    figures: Iterable[Amount] = (),
) -> Clause:
    """Say something of a case, with the ties that support it and what it depends on.

    Parameters
    ----------
    fields : collection of str
        The fields that it reads besides those that every record depends on.
    figures : iterable of Amount
        The amounts whose conditions are its own.
    """
    kept = list(ties)
    return Clause(
        case=case,
        says=says,
        ties=tuple(dict.fromkeys(tie.id for tie in kept)),
        depends_on=(*conditions(figures), *depends_on(case, kept, fields)),
    )


def silence_each_way(case: CaseIndex, words: Iterable[str]) -> str:
    """Return the meaning of no such tie, from each state where it is not the same for both."""
    looked = [*words]
    each = {state: silence(case, looked, [state]) for state in case.states}
    if len({*each.values()}) == 1 or not all(each.values()):
        return silence(case, looked)
    parts = (f"{_from(meaning, state_name(state))}" for state, meaning in each.items())
    return " and ".join(parts)


def _from(meaning: str, name: str) -> str:
    return NONE_FROM.format(name) if meaning == NONE else f"{meaning} from {name}"


def silence(case: CaseIndex, words: Iterable[str], senders: Iterable[str] = ()) -> str:
    """Return the meaning of no tie of any of these kinds or topics.

    Parameters
    ----------
    words : iterable of str
        Kinds and topics: ``["trade"]``, ``["political", "political.visit"]``.
    senders : iterable of str
        The senders of such ties; both, if not given.

    Returns
    -------
    str
        `NOT_COVERED` where none of them is covered, `NONE` where all are covered in full, else
        `NOT_MENTIONED`; empty if a filter hides some: then nothing is known about them.
    """
    looked, directions = tuple(dict.fromkeys(words)), tuple(senders) or case.states
    if case.is_narrowed and not case.filters:
        return ""
    if any(entry.hides(word, tuple(senders)) for entry in case.filters for word in looked):
        return ""
    ranks = {
        case.completeness.rank((word, word.partition(".")[0]), directions)
        for word in dict.fromkeys(words)
    }
    if ranks <= {None}:
        return NOT_COVERED
    return NONE if ranks == {EXHAUSTIVE} else NOT_MENTIONED
