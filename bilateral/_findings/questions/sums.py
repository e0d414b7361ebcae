"""Answers in figures: put together as far as they may be, with what they depend on."""

from collections.abc import Collection, Iterator, Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.figures.amounts import Amount, amounts, with_unit
from bilateral._findings.figures.figure import Figure
from bilateral._findings.figures.sums import overall
from bilateral._findings.grouping import grouped
from bilateral._findings.questions.answers import NOT_REPORTED, Answer, ids_of, inferred, several
from bilateral._findings.questions.columns import text_of
from bilateral._findings.questions.rules import FIGURES_ONLY, Rule
from bilateral._findings.tie_view import TieView
from bilateral._findings.words import few
from bilateral.vocabulary import adds_up, measure_label, topic_label


def total(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Put figures together as far as they may be; of one measure, or of each that adds up."""
    sums = {
        name: amounts(case, [it for tie in ties for it in tie.figures if _fits(it, rule)])
        for name, ties in split(rule, case, found).items()
    }
    every = [amount for group in sums.values() for amount in group]
    numbers = [amount for amount in every if amount.figure.is_number]
    if not numbers:
        topics = several(dict.fromkeys(topic_label(tie.topic) for tie in found))
        return Answer(f"no figure reported: {topics}", NOT_REPORTED, ids=ids_of(found))
    counted = {amount.figure.measure for amount in numbers}
    words = {name: _words(group, rule, case, counted) for name, group in sums.items() if group}
    # Bounds are those of a single number; several have none in common.
    single = numbers[0].figure if len(numbers) == 1 else None
    why = dict.fromkeys(text for amount in numbers for text in _doubts(amount, rule, case))
    return Answer(
        words="; ".join(f"{name}: {text}" if name else text for name, text in words.items()),
        value="; ".join(dict.fromkeys(amount.figure.words for amount in numbers)),
        lower=single.lower if single else None,
        upper=single.upper if single else None,
        unit="; ".join(dict.fromkeys(amount.figure.unit for amount in numbers)),
        ids=tuple(dict.fromkeys(tie for amount in every for tie in amount.ids)),
        why="; ".join(why),
    )


def split(rule: Rule, case: CaseIndex, ties: Sequence[TieView]) -> dict[str, list[TieView]]:
    """Part ties by the columns of a rule; a group is called by what it has in common."""
    return grouped(ties, lambda tie: ", ".join(text_of(column, tie, case) for column in rule.by))


def _doubts(amount: Amount, rule: Rule, case: CaseIndex) -> Iterator[str]:
    """Say on whose word, on which condition or reading an amount is what it is."""
    # What is inferred besides, of its date or stage, makes it no other number.
    bearing = [clause for clause in amount.depends_on if not clause.startswith("inferred")]
    chosen_by = ["topic"] if rule.where.topic else []
    bearing += inferred([case.by_id[tie] for tie in amount.ids], [*rule.by, *chosen_by])
    if bearing:
        yield f"{amount.words}: {few(bearing)}"


def _fits(figure: Figure, rule: Rule) -> bool:
    if rule.where.measure is None and not adds_up(figure.measure):
        return False
    return all(
        (words := getattr(rule.where, name)) is None or getattr(figure, name) in words
        for name in (*FIGURES_ONLY, "stage")
    )


def _words(group: Sequence[Amount], rule: Rule, case: CaseIndex, counted: Collection[str]) -> str:
    """Write the amounts of one group, with those without a number after them.

    What is counted too, here or in another group, is named by its record.
    """
    with_stage = not rule.where.stage and "stage" not in rule.by
    numbers = [amount for amount in group if amount.figure.is_number]
    known = [_amount(amount, with_stage=with_stage) for amount in numbers]
    missing: dict[str, list[str]] = {}
    for amount in group:
        if not amount.figure.is_number:
            titles = [case.by_id[tie].title for tie in amount.ids]
            which = titles if amount.figure.measure in counted else []
            missing.setdefault(measure_label(amount.figure.measure), []).extend(which)
    names = (f"{name} ({several(which)})" if which else name for name, which in missing.items())
    rest = f"number not reported: {several(names)}" if missing else ""
    return "; ".join(filter(None, (several(known), rest)))


def _amount(amount: Amount, *, with_stage: bool) -> str:
    """Write an amount, and that there is a group besides of which no number is given."""
    numbers = [figure for figure in amount.parts if figure.is_number]
    stage = f" ({amount.figure.stage})" if with_stage else ""
    rest = " (and a further group, number not reported)" if amount.silent else ""
    return f"{with_unit(overall(numbers))}{stage}{rest}"
