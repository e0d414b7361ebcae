"""The meaning of no record or no figure: reported absent, zero, or silence."""

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.completeness import EXHAUSTIVE
from bilateral._findings.tie_view import IN, JOINT, OUT, TieType
from bilateral._states import state
from bilateral._states.in_sentence import in_sentence
from bilateral.coverage import NOT_MENTIONED


def record_without(case: CaseIndex, word: str, direction: str | None = None) -> str:
    """Return the meaning of neither a record nor a reported absence of a kind or topic.

    Returns
    -------
    {"zero", "not mentioned", "not covered by the sources", "left out by the filter"}
        Only exhaustive coverage gives a zero.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> laos = index_case(bl.load("cuba-laos"), "CUB")
    >>> record_without(laos, "sports.match"), record_without(laos, "trade.goods")
    ('not mentioned', 'not covered by the sources')
    """
    silence = case.silence(word, direction)
    words = dict.fromkeys((word.partition(".")[0], word))
    rank = case.completeness.rank(words, case.senders(direction or JOINT))
    return "zero" if silence == NOT_MENTIONED and rank == EXHAUSTIVE else silence


def record_each_way(case: CaseIndex, word: str) -> str:
    """Return the meaning of no record of a kind or topic, of each direction where they differ.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> record_each_way(index_case(bl.load("cuba-laos"), "CUB"), "trade.goods")
    'not covered by the sources'
    """
    each = {
        in_sentence(state(code).name): record_without(case, word, direction)
        for code, direction in zip(case.states, (OUT, IN), strict=True)
    }
    if len({*each.values()}) == 1:
        return record_without(case, word)
    return " and ".join(f"{meaning} from {name}" for name, meaning in each.items())


def record_of(case: CaseIndex, tie_type: TieType) -> str:
    """Return what a case has of a type of tie, in any direction.

    Returns
    -------
    str
        *recorded*, *reported absent*, or what `record_without` says.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> record_of(index_case(bl.load("cuba-laos"), "CUB"), ("trade", "trade.investment"))
    'reported absent'
    """
    if tie_type in case.recorded:
        return "recorded"
    return "reported absent" if tie_type in case.absent else record_without(case, tie_type[1])


def reason_of_figure(case: CaseIndex, tie_type: TieType, direction: str, stage: str) -> str:
    """Return why a case has no figure: see ``record`` in `bilateral._findings.quantities`."""
    ties = [tie for tie in case.recorded.get(tie_type, ()) if tie.direction == direction]
    if any((tie.stage or "unknown") == stage for tie in ties):
        return "no figure"
    if case.absences(tie_type, direction):
        return "reported absent"
    return record_without(case, tie_type[1], direction)


def record_of_kind(case: CaseIndex, kind: str, direction: str) -> str:
    """Return what a case has of a kind in one direction, for any topic and stage.

    A reported absence of one topic says nothing about the other topics of its kind.

    Returns
    -------
    str
        *recorded*, *only both ways*, or what `record_without` says.
    """
    there = {tie.direction for tie in case.records_of.get(kind, ())}
    if direction in there:
        return "recorded"
    return "only both ways" if JOINT in there else record_without(case, kind, direction)
