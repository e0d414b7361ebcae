"""An answer to a part of a question: the ties that a rule reads, and the reasons for doubt."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from operator import itemgetter
from typing import NamedTuple

from bilateral._findings.case_index import CaseIndex, is_about
from bilateral._findings.endings import OF_CONFLICT
from bilateral._findings.grouping import grouped
from bilateral._findings.questions.columns import fields_read
from bilateral._findings.questions.rules import WORDS, Rule, Where, reads_terms
from bilateral._findings.tie_view import TieView
from bilateral._findings.words import few
from bilateral.relationship.exclude.exclusions import field_of
from bilateral.text.lists import join_list
from bilateral.text.names import speaker

ANSWERED, ABSENT, ZERO = "answered", "reported absent", "zero"
NOT_REPORTED = "not reported"
ANSWERS = (ANSWERED, ABSENT, ZERO)
"""The states that are answers; the others are reasons why there is none."""

HIGH, LOW = "high", "low"

TESTS: Mapping[str, Callable[[TieView], bool]] = {
    "attributed": lambda tie: bool(tie.claimants),
    "inferred": lambda tie: bool(tie.record.inferred),
    "dated": lambda tie: (tie.when.start_earliest, tie.when.start_latest) != (None, None),
}
"""The conditions of a rule on how a record is coded, with their tests."""

MOST = 8
"""The number of things named in an answer; of more, the first and the number of the rest."""

FIELD_NAMES = {"date.start": "start of the date", "date.end": "end of the date"}
"""What a part of a field is called in words, where an answer may rest on it alone."""

several = partial(join_list, most=MOST)
"""Names the parts of an answer."""


class Answer(NamedTuple):
    """The answer from the records of one case.

    Attributes
    ----------
    words : str
        The answer, or why there is none.
    state : str
        One of `ANSWERS`; else *not reported* (there are records, and none says it), *not
        mentioned*, *not covered by the sources* or *left out by the filter*.
    value : str or None
        The plain value, if any.
    lower, upper : float or None
        The bounds, if it is a number.
    unit : str or None
        The unit.
    ids : tuple of str
        The ties behind it.
    why : str
        Why confidence in it is low; empty if it is high.
    """

    words: str
    state: str = ANSWERED
    value: str | None = None
    lower: float | None = None
    upper: float | None = None
    unit: str | None = None
    ids: tuple[str, ...] = ()
    why: str = ""

    @property
    def confidence(self) -> str | None:
        """High or low; None if there is no answer."""
        if self.state not in ANSWERS:
            return None
        return LOW if self.why else HIGH


def chosen(case: CaseIndex, rule: Rule) -> list[TieView]:
    """Return the ties of a case that match a rule.

    Hostile ties are not gifts, have no terms and are not bonds: a rule about these
    leaves them out, unless it asks for the tone.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> case = index_case(bl.load("cuba-laos"), "CUB")
    >>> [tie.id for tie in chosen(case, Rule(say="it", take="list", where={"absent": True}))]
    ['no-cuban-investment']
    """
    return without_hostile(fitting(case, rule.where), rule)


def without_hostile(ties: list[TieView], rule: Rule) -> list[TieView]:
    """Leave out what is hostile, or ends it, if a rule is about bonds or terms, unless it asks."""
    if reads_terms(rule):
        ties = [tie for tie in ties if tie.topic not in OF_CONFLICT]
    if rule.where.tone is None and (rule.take == "both_ways" or reads_terms(rule)):
        return [tie for tie in ties if not tie.is_hostile]
    return ties


def fitting(case: CaseIndex, where: Where) -> list[TieView]:
    """Return the ties that match every condition."""
    words = where.topic or where.kind
    ties = case.by_word.get(words[0], ()) if words and len(words) == 1 else case.ties
    left_out = where.not_topic or ()
    ties = [tie for tie in ties if tie.absent == where.absent and tie.topic not in left_out]
    for name in WORDS:
        if allowed := getattr(where, name):
            ties = [tie for tie in ties if getattr(tie, name) in allowed]
    for name, test in TESTS.items():
        if (flag := getattr(where, name)) is not None:
            ties = [tie for tie in ties if test(tie) == flag]
    return ties


def linked_with(case: CaseIndex, found: Sequence[TieView]) -> list[TieView]:
    """Return the ties that a link joins to some of these, but those that are hostile or absent."""
    wanted = {tie.id for tie in found}
    pairs = [(tie, link.to) for tie, link in case.links if link.rel != "contradicts"]
    ends = dict.fromkeys(end for pair in pairs if wanted.intersection(pair) for end in pair)
    ties = [case.by_id[end] for end in ends if end not in wanted]
    return [tie for tie in ties if not (tie.is_hostile or tie.absent)]


def doubts(case: CaseIndex, ties: Iterable[TieView], columns: Iterable[str]) -> list[str]:
    """Return why an answer from these ties has low confidence.

    Parameters
    ----------
    columns : iterable of str
        The columns that the answer reads: if one is inferred or contradicted, the answer could be
        different.
    """
    ties, columns = list(ties), set(columns)
    read = {"absent"}.union(*(map(field_of, fields_read(columns, tie)) for tie in ties))
    reasons = []
    if ties and all(tie.claimants for tie in ties):
        speakers = dict.fromkeys(name for tie in ties for name in tie.claimants)
        reasons.append(f"on the statement of {few(map(speaker, speakers))} alone")
    if against := _against(case, {tie.id for tie in ties}, read):
        reasons.append(f"contradicted by {few(case.by_id[tie].title for tie in against)}")
    return [*reasons, *inferred(ties, columns)]


def _against(case: CaseIndex, ties: set[str], fields: Iterable[str]) -> dict[str, None]:
    """Return what contradicts some ties on the columns read."""
    found: dict[str, None] = {}
    for tie, link in case.links:
        if link.rel == "contradicts" and any(is_about(link.on, field) for field in fields):
            found |= {here: None for here, to in ((tie, link.to), (link.to, tie)) if to in ties}
    return found


def inferred(ties: Sequence[TieView], columns: Iterable[str]) -> Iterator[str]:
    """Write which columns are inferred for most of the ties; for a single tie, how."""
    read = set[str]().union(*(fields_read(columns, tie) for tie in ties))
    inferences = [
        (FIELD_NAMES.get(inference.of, field_of(inference.of)), tie, inference.because)
        for tie in ties
        for inference in tie.record.inferred
        if any(_is_of(inference.of, field) for field in read)
    ]
    for field, those in grouped(inferences, itemgetter(0)).items():
        titles = dict.fromkeys(tie.title for _, tie, _ in those)
        if 2 * len(titles) < len(ties):
            continue
        if len(ties) == 1:
            yield f"{field} inferred ({those[0][2].rstrip('.')})"
        else:
            yield f"{field} inferred{'' if len(titles) == len(ties) else f' for {few(titles)}'}"


def _is_of(path: str, field: str) -> bool:
    """Say whether what is inferred at a path bears on a field, or on a side of it."""
    return f"{path}.".startswith(f"{field}.") or f"{field}.".startswith(f"{path}.")


def in_turn(clauses: Iterable[str]) -> str:
    """Write several clauses as a list.

    Examples
    --------
    >>> in_turn(["1955 to 1990", "since 2005"]), in_turn("abcdefghij")
    ('1955 to 1990; since 2005', 'a; b; c; d; e; f; g; 3 more')
    """
    every = [*clauses]
    if len(every) > MOST:
        every = [*every[: MOST - 1], f"{len(every) - MOST + 1} more"]
    return "; ".join(every)


def ids_of(ties: Iterable[TieView]) -> tuple[str, ...]:
    """Name ties, each once."""
    return tuple(dict.fromkeys(tie.id for tie in ties))
