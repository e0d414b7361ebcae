"""What a comparison comes to, in single conclusions that can be told apart and compared."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from bilateral._findings.evidence import Evidence
from bilateral._findings.figure_summaries import signed
from bilateral._findings.figures import Figure
from bilateral._findings.figures.combine import put_together
from bilateral._findings.presence import presence
from bilateral._findings.quantities import like
from bilateral._findings.questions.answering import answer
from bilateral._findings.questions.answers import ANSWERED, Reply
from bilateral._findings.questions.questionset import QuestionSet
from bilateral._findings.questions.rules import Rule
from bilateral._findings.record_summaries import counted
from bilateral._findings.sensitivity.reckoning import balances_of, plans_of
from bilateral._findings.similarity import items, scores
from bilateral._findings.similarity.gower import label_of_figure
from bilateral.vocabulary import is_ordinal, measure_label, topic_label

LOST, WON, FEWER, OTHER, NONE = "lost", "won", "fewer", "other", "none"
NOTHING = "nothing"
GATHERING = ("list", "count", "spells", "any", "only", "both_ways", "one_claim", "chains")
"""What these take gets shorter when ties are left out, without becoming another answer."""

Key: TypeAlias = tuple[str, str | None, str]
"""A finding, the case it is about (None for several) and what of it."""


class Conclusion(NamedTuple):
    """One thing that a finding says.

    Attributes
    ----------
    words : str
        What it says.
    is_answer : bool
        Whether it is something, and not that nothing is known.
    ids : frozenset of str, or None
        The ties that it gathers; None where it is no gathering.
    cases : tuple of str
        The cases that it is about.
    """

    words: str
    is_answer: bool
    cases: tuple[str, ...]
    ids: frozenset[str] | None = None


Conclusions: TypeAlias = dict[Key, Conclusion]


class Change(NamedTuple):
    """A conclusion that is another one when something is left out."""

    finding: str
    relationship: str | None
    item: str
    was: str
    becomes: str
    change: str


def of_case(held: Evidence, asked: QuestionSet) -> Conclusions:
    """Conclude on one case by itself: answers, contradictions, figures, balances and plans."""
    found: Conclusions = {}
    for question in asked.questions:
        for rule in question.rules:
            key = ("questions", held.case, f"{question.id}: {rule.say}")
            found[key] = _answered(answer(rule, held), rule, held.case)
    found |= _contradictions(held) | _balances(held) | _plans(held)
    figures: dict[str, list[Figure]] = {}
    amounts = [figure for figure in held.figures if not is_ordinal(figure.measure)]
    for ones in put_together(amounts, held.linked, by=like).values():
        figures.setdefault(label_of_figure(ones[0], stage=False), []).extend(ones)
    for item, ones in figures.items():
        words = "; ".join(f"{one.words} ({one.stage or 'unknown'})" for one in ones)
        is_told = any(one.is_number for one in ones)
        found["quantities", held.case, item] = Conclusion(words, is_told, (held.case,))
    return found


def of_all(cases: Sequence[Evidence]) -> Conclusions:
    """Conclude what can be said of cases beside each other: what they have, how alike they are."""
    found: Conclusions = {}
    for (_, topic, way), records in presence(cases).items():
        for case, record in records.items():
            one = Conclusion(record, record != "no record", (case,))
            found["sorts", case, f"{topic_label(topic)}, {way}"] = one
    for score in scores(items(cases), [held.case for held in cases]):
        pair = (score.first, score.second)
        words = "undefined" if score.similarity is None else f"{score.similarity:.2f}"
        one = Conclusion(words, score.similarity is not None, pair)
        found["similarity", None, f"{score.measure} of {' and '.join(pair)}"] = one
    return found


def changes(before: Mapping[Key, Conclusion], after: Mapping[Key, Conclusion]) -> Iterator[Change]:
    """Tell what is concluded otherwise: *lost*, *won*, *fewer* of the same, or *other*.

    Examples
    --------
    >>> key = ("questions", "a", "aid: reasons")
    >>> one = Conclusion("an earthquake", True, ("a",), frozenset({"relief"}))
    >>> next(changes({key: one}, {key: Conclusion("no record", False, ("a",))})).change
    'lost'
    """
    for key in dict.fromkeys([*before, *after]):
        here = before.get(key, Conclusion(NOTHING, is_answer=False, cases=()))
        there = after.get(key, Conclusion(NOTHING, is_answer=False, cases=()))
        change = _change(here, there)
        if change != NONE:
            yield Change(*key, here.words, there.words, change)


def _contradictions(held: Evidence) -> Conclusions:
    """Count the pairs of ties that contradict each other, told from one side or from both."""
    pairs = {frozenset((tie, to)) for tie, rel, to, _ in held.links if rel == "contradicts"}
    ids = frozenset("/".join(sorted(pair)) for pair in pairs)
    one = Conclusion(counted(len(ids), "contradiction"), bool(ids), (held.case,), ids)
    return {("discrepancies", held.case, "what contradicts what"): one}


def _balances(held: Evidence) -> Conclusions:
    """Conclude what is given and received, kind by kind, and what balances figures have."""
    found: Conclusions = {}
    for row in balances_of(held):
        if row["basis"] == "ties":
            sides = [f"{row[f'{way}_word']} {row[f'{way}_figure']}" for way in ("out", "in")]
            item, words = row["kind"], ", ".join(sides)
            is_told = "recorded" in (row["out_record"], row["in_record"])
        else:
            label = measure_label(row["measure"])
            item = f"{row['kind']}: {label} ({row['unit']}, {row['stage']}, {row['time']})"
            lower, upper = row["balance_lower"], row["balance_upper"]
            is_told = lower is not None
            words = signed(lower, upper) if is_told else row["reason"]
        found["balance", held.case, item] = Conclusion(words, is_told, (held.case,))
    return found


def _plans(held: Evidence) -> Conclusions:
    """Conclude how far each figure has come that is followed from plan to delivery."""
    last = {(row["plan"], row["topic"], row["measure"]): row for row in plans_of(held)}
    return {
        (
            "delivery",
            held.case,
            f"{topic_label(row['topic'])}: {measure_label(row['measure'])}",
        ): Conclusion(row["says"], row["share"] is not None, (held.case,))
        for row in last.values()
    }


def _answered(told: Reply, rule: Rule, case: str) -> Conclusion:
    is_gathering = rule.take in GATHERING
    words = told.value if is_gathering and told.value else told.words
    ids = frozenset(told.ids) if is_gathering else None
    return Conclusion(words, told.state == ANSWERED, (case,), ids)


def _change(one: Conclusion, other: Conclusion) -> str:
    if one.words == other.words or not (one.is_answer or other.is_answer):
        return NONE
    if one.is_answer != other.is_answer:
        return LOST if one.is_answer else WON
    if one.ids is not None and other.ids is not None and other.ids < one.ids:
        return FEWER
    return OTHER
