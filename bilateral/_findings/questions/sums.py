"""Answers in figures: put together as far as they may be, apart for each measure and unit."""

from collections.abc import Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.figures.combine import combine
from bilateral._findings.figures.figure import Figure
from bilateral._findings.grouping import grouped
from bilateral._findings.questions.answers import NOT_REPORTED, Answer, doubts, several
from bilateral._findings.questions.columns import text_of
from bilateral._findings.questions.rules import FIGURES_ONLY, Rule
from bilateral._findings.tie_view import TieView
from bilateral._findings.words import few
from bilateral.vocabulary import adds_up, measure_label, topic_label, unit_label, units_of

TIMES = {"at_a_date": "at a point in time", "per_year": "a year", "distinct": "different ones"}
AGREE_IN = ("measure", "unit", "stage", "time", "direction")
"""What figures have to agree in to be put together, besides what the rule splits them by."""


def total(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Put figures together as far as they may be; of one measure, or of each that adds up."""
    ties = {tie.id: tie for tie in found}
    figures = [figure for figure in case.figures if figure.tie in ties and _fits(figure, rule)]
    name_of = {tie.id: ", ".join(text_of(name, tie, case) for name in rule.by) for tie in found}
    sums = combine(
        figures,
        case.linked,
        by=lambda figure: (name_of[figure.tie], *(getattr(figure, name) for name in AGREE_IN)),
    )
    numbers = [figure for group in sums.values() for figure in group if figure.is_number]
    if not numbers:
        topics = several(dict.fromkeys(topic_label(tie.topic) for tie in found))
        return Answer(
            f"no figure reported: {topics}",
            NOT_REPORTED,
            ids=tuple(dict.fromkeys(tie.id for tie in found)),
        )
    named = grouped(sums, lambda key: str(key[0]))
    words = {
        name: _amounts([figure for key in keys for figure in sums[key]], rule)
        for name, keys in named.items()
    }
    # Bounds are those of a single number; several have none in common.
    single = numbers[0] if len(numbers) == 1 else None
    return Answer(
        words="; ".join(f"{name}: {text}" if name else text for name, text in words.items()),
        value="; ".join(dict.fromkeys(figure.words for figure in numbers)),
        lower=single.lower if single else None,
        upper=single.upper if single else None,
        unit="; ".join(dict.fromkeys(figure.unit for figure in numbers)),
        ids=tuple(dict.fromkeys(figure.tie for figure in figures)),
        why="; ".join(dict.fromkeys(text for figure in numbers for text in _doubts(figure, case))),
    )


def _fits(figure: Figure, rule: Rule) -> bool:
    if rule.where.measure is None and not adds_up(figure.measure):
        return False
    return all(
        (words := getattr(rule.where, name)) is None or getattr(figure, name) in words
        for name in (*FIGURES_ONLY, "stage")
    )


def _amounts(figures: Sequence[Figure], rule: Rule) -> str:
    """Write the figures of one group; of how many things no number is given stands behind them."""
    amounts = [_amount(figure, rule) for figure in figures if figure.is_number]
    numbers = {figure.measure for figure in figures if figure.is_number}
    missing = {
        f"further {measure_label(figure.measure)}"
        if figure.measure in numbers
        else measure_label(figure.measure): None
        for figure in figures
        if not figure.is_number
    }
    rest = f"number not reported: {several(missing)}" if missing else ""
    return "; ".join(filter(None, (several(amounts), rest)))


def _amount(figure: Figure, rule: Rule) -> str:
    unit = f" {unit_label(figure.unit)} of" if len(units_of(figure.measure)) > 1 else ""
    details = [TIMES[figure.time]] if figure.time in TIMES else []
    if not rule.where.stage and "stage" not in rule.by:
        details.append(figure.stage)
    rest = f" ({', '.join(details)})" if details else ""
    return f"{figure.words}{unit} {measure_label(figure.measure)}{rest}"


def _doubts(figure: Figure, case: CaseIndex) -> list[str]:
    """Say on whose word, inference or condition a figure rests."""
    amount = f"{figure.words} {measure_label(figure.measure)}"
    behind = [case.by_id[tie] for tie in dict.fromkeys(tie for tie, _ in figure.rests_on)]
    reasons = [*doubts(case, behind, ["quantities"]), *getattr(figure, "conditions", ())]
    return [f"{amount}: {few(reasons)}"] if reasons else []
