"""Single conclusions of a comparison, which can be compared one by one."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from bilateral._findings.balance import figure_rows, tie_row
from bilateral._findings.case_index import CaseIndex
from bilateral._findings.delivery import delivery_rows
from bilateral._findings.figures.comparable import comparable_figures
from bilateral._findings.grouping import grouped
from bilateral._findings.hostile_acts import name_of
from bilateral._findings.questions.answers import ANSWERED
from bilateral._findings.questions.questionset import QuestionSet
from bilateral._findings.questions.rules import Rule
from bilateral._findings.questions.takes import answer
from bilateral._findings.similarity import WIDE, items, scores
from bilateral._findings.similarity.gower import label_of_figure
from bilateral._findings.tie_types import records_by_type
from bilateral._findings.tie_view import TieView
from bilateral._findings.words import format_balance
from bilateral.coverage import SILENCES
from bilateral.text.lists import pluralize
from bilateral.ties import KINDS
from bilateral.vocabulary import is_amount, measure_label, topic_label

LOST, WON, FEWER, OTHER, NONE = "lost", "won", "fewer", "other", "none"
NOTHING = "nothing"
GATHERING = (*("list", "count", "spells", "gaps", "any", "only", "both_ways", "voice", "chains"),)
"""Their answers narrow when ties are left out, without becoming different answers."""

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


UNCONCLUDED = Conclusion(NOTHING, is_answer=False, cases=())

Conclusions: TypeAlias = dict[Key, Conclusion]


class Change(NamedTuple):
    """A conclusion that is another one when something is left out."""

    finding: str
    relationship: str | None
    item: str
    was: str
    becomes: str
    change: str


class Part(NamedTuple):
    """A part of what is concluded on one case by itself.

    Attributes
    ----------
    words : tuple of str
        The kinds or topics of ties that it looks at; all where none is named.
    conclude : callable
        Concludes it on a case.
    follows_links : bool
        Whether it looks at what such ties are linked to as well, by way of others.
    """

    words: tuple[str, ...]
    conclude: Callable[[CaseIndex], Conclusions]
    follows_links: bool = True

    def is_touched_by(self, ties: Iterable[TieView]) -> bool:
        """Return whether these ties are among those that it looks at."""
        return not self.words or any(
            tie.kind in self.words or tie.topic in self.words for tie in ties
        )


def parts_of(question_set: QuestionSet) -> list[Part]:
    """Part what is concluded on a case: answers, contradictions, balances, plans and figures."""
    rules = [
        Part(
            rule.where.topic or rule.where.kind or (),
            partial(_answer, question.id, rule),
            follows_links=rule.take in ("count", "chains"),
        )
        for question in question_set.questions
        for rule in question.rules
    ]
    balances = [
        Part((kind,), partial(conclude, kind), follows_links=conclude is _balance_of_ties)
        for conclude in (_balance_of_ties, _balances_of_figures)
        for kind in KINDS
    ]
    return [*rules, Part((), _contradictions), *balances, Part((), _plans), Part((), _quantities)]


def of_all(cases: Sequence[CaseIndex]) -> Conclusions:
    """Conclude what can be said of cases side by side: what they have, how alike they are."""
    found: Conclusions = {}
    types = records_by_type(cases)
    for (_, topic), records in types.items():
        for case, record in records.items():
            conclusion = Conclusion(_spoken(record), record not in SILENCES, (case,))
            found["types", case, topic_label(topic)] = conclusion
    for score in scores(items(cases, types), [case.id for case in cases]):
        pair = (score["first"], score["second"])
        is_narrow = bool(score["used"]) and score["upper"] - score["lower"] < WIDE
        words = f"{score['lower']:.2f} to {score['upper']:.2f}" if score["used"] else NOTHING
        # Wide bounds say that the sources do not say enough: that is no answer.
        found["similarity", None, f"{score['measure']} of {' and '.join(pair)}"] = Conclusion(
            words, is_narrow, pair
        )
    return found


def changes(before: Mapping[Key, Conclusion], after: Mapping[Key, Conclusion]) -> Iterator[Change]:
    """Tell what is concluded otherwise: *lost*, *won*, *fewer* of the same, or *other*.

    Examples
    --------
    >>> key = ("questions", "a", "aid: reasons")
    >>> why = Conclusion("an earthquake", True, ("a",), frozenset({"relief"}))
    >>> next(changes({key: why}, {key: Conclusion("no record", False, ("a",))})).change
    'lost'
    """
    for key in {**before, **after}:
        here, there = before.get(key, UNCONCLUDED), after.get(key, UNCONCLUDED)
        # What was not concluded again is the very same.
        if here is not there and (change := _change(here, there)) != NONE:
            yield Change(*key, here.words, there.words, change)


def _contradictions(case: CaseIndex) -> Conclusions:
    """Count the pairs of ties that contradict each other, recorded on one side or on both."""
    pairs = {frozenset((tie, link.to)) for tie, link in case.links if link.rel == "contradicts"}
    ids = frozenset("/".join(sorted(pair)) for pair in pairs)
    words = pluralize(len(ids), "pair") if ids else NOTHING
    conclusion = Conclusion(words, bool(ids), (case.id,), ids)
    return {("discrepancies", case.id, "conflicting statements"): conclusion}


def _quantities(case: CaseIndex) -> Conclusions:
    """Conclude what each figure comes to, whatever its stage."""
    every = (figure for group in comparable_figures(case).values() for figure in group)
    amounts = (figure for figure in every if is_amount(figure.measure))
    return {
        ("quantities", case.id, item): Conclusion(
            "; ".join(f"{figure.words} ({figure.stage})" for figure in group),
            any(figure.is_number for figure in group),
            (case.id,),
        )
        for item, group in grouped(amounts, partial(label_of_figure, stage=False)).items()
    }


def _balance_of_ties(kind: str, case: CaseIndex) -> Conclusions:
    """Conclude what is given and received of a kind."""
    row = tie_row(case, kind)
    sides = ((row[f"{side}_word"], row[f"{side}_figure"]) for side in ("out", "in"))
    words = ", ".join(f"{word} {_spoken(figure)}" for word, figure in sides)
    is_known = "recorded" in (row["out_record"], row["in_record"])
    return {("balance", case.id, kind): Conclusion(words, is_known, (case.id,))}


def _balances_of_figures(kind: str, case: CaseIndex) -> Conclusions:
    """Conclude what balances the figures of a kind have."""
    found: Conclusions = {}
    states = [*map(name_of, case.states)]
    for row in figure_rows(case, kind):
        label = measure_label(row["measure"])
        item = f"{kind}: {label} ({row['unit']}, {row['stage']}, {row['time']})"
        lower, upper = row["balance_lower"], row["balance_upper"]
        words = row["reason"] if lower is None else format_balance(lower, upper, states)
        found["balance", case.id, item] = Conclusion(words, lower is not None, (case.id,))
    return found


def _plans(case: CaseIndex) -> Conclusions:
    """Conclude how far each plan has come, by the ties of its first step."""
    return {
        ("delivery", case.id, f"{topic_label(steps[0]['topic'])}: {steps[0]['ids']}"): Conclusion(
            "; ".join(row["says"] for row in steps), is_answer=True, cases=(case.id,)
        )
        for steps in grouped(delivery_rows(case), itemgetter("plan")).values()
    }


def _answer(question: str, rule: Rule, case: CaseIndex) -> Conclusions:
    found = answer(rule, case)
    is_gathering = rule.take in GATHERING
    words = found.value if is_gathering and found.value else found.words
    ids = frozenset(found.ids) if is_gathering else None
    conclusion = Conclusion(words, found.state == ANSWERED, (case.id,), ids)
    return {("questions", case.id, f"{question}: {rule.say}"): conclusion}


def _spoken(record: str) -> str:
    """Take all silences for one: that something was left out here is known."""
    return NOTHING if record in SILENCES else record


def _change(before: Conclusion, after: Conclusion) -> str:
    # From silence to another silence is no change: neither was an answer.
    if before.words == after.words or not (before.is_answer or after.is_answer):
        return NONE
    if before.is_answer != after.is_answer:
        return LOST if before.is_answer else WON
    if before.ids is not None and after.ids is not None and after.ids < before.ids:
        return FEWER
    return OTHER
