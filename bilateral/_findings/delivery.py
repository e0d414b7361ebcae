"""From plan to delivery: how much of what was planned or agreed is told to have been delivered."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from bilateral._findings.chains import hanging_together
from bilateral._findings.counting import directions, read_rows, typed
from bilateral._findings.figures import Figure, figures, in_words
from bilateral._findings.figures.combine import Links, linked, overall, put_together
from bilateral._findings.provenance import Ground
from bilateral._findings.viewpoint import Focal
from bilateral.vocabulary import STAGES, is_ordinal

COLUMNS = (
    *("relationship", "plan", "kind", "topic", "direction", "measure", "unit", "time", "step"),
    *("figure", "value", "lower", "upper", "bound", "date", "share", "as_of", "says", "unsafe"),
    *("is_safe", "attributed_to", "ids"),
)
IMPLEMENTS = "implements"
Row = tuple[Any, ...]
Sort = tuple[str, ...]


def delivery(tables: Mapping[str, pd.DataFrame], *, focal: Focal) -> pd.DataFrame:
    """Follow figures from plan to delivery, along what implements what.

    Parameters
    ----------
    tables : mapping of str to pandas.DataFrame
        As `bilateral.tables` gives them.
    focal : str or mapping
        The state from which directions are seen.

    Returns
    -------
    pandas.DataFrame
        One row for each step (*planned*, *agreed*, *delivered*, *stopped*) of each plan: ties
        that links *implements* hold together, with figures of one ``measure, unit, time`` and
        direction at two stages at least. ``figure`` is in words, ``lower`` and ``upper`` its
        interval; where a further tie of the step has no such figure, it is a lower bound.
        ``share`` is the least share of the first step that is told to have come so far: the lower
        bound here by the upper bound there; missing on the first step and where either has none.
        ``as_of`` is the last day, as written, that the sources of the step speak about; more may
        have come later. ``unsafe`` says why not to rely on the step: it is attributed to somebody,
        undated, inferred or contradicted. ``is_safe`` is true where neither this step nor the first
        is unsafe, and ``says`` puts it all into words.

    Examples
    --------
    >>> import bilateral as bl
    >>> frame = delivery(bl.load("cuba-pakistan").tables(), focal="CUB")
    >>> frame[["step", "figure", "share", "as_of"]].to_numpy().tolist()
    [['planned', '1,000', nan, '2008-05'], ['delivered', 'at least 354', 0.354, '2008-05']]
    """
    rows = read_rows(tables["ties"], ["relationship", "id", "stage"])
    ways = directions(tables["ties"], focal)
    told = ((*row, way) for row, way in zip(rows, ways, strict=True))
    chained = Chained(read_rows(tables["links"], ["relationship", "tie", "rel", "to"]), told)
    held = figures(tables, focal=focal, of=chained.heads)
    found = plans(held, linked(tables["links"]), chained, Ground.read(tables))
    flat = ["value", "lower", "upper", "share"]
    return typed(found, COLUMNS, counts=["plan"], numbers=flat, flags=["is_safe"])


def plans(held: Iterable[Figure], links: Links, chained: "Chained", ground: Ground) -> list[Row]:
    """Give the rows of all plans from plain records.

    Parameters
    ----------
    held : iterable of Figure
        The figures of ties that are chained.
    links : mapping
        As `bilateral._findings.figures.combine.linked` gives it.
    chained : Chained
        Which ties hang together.
    ground : Ground
        What the figures stand on.
    """
    amounts = [figure for figure in held if not is_ordinal(figure.measure)]
    found: dict[tuple[str, Sort], dict[str, list[Figure]]] = defaultdict(dict)
    for (case, (sort, stage)), told in put_together(amounts, links, by=chained.sort).items():
        found[case, sort][stage] = told
    rows: list[Row] = []
    numbers: dict[str, int] = defaultdict(int)
    for (case, _), stages in found.items():
        if len(stages) > 1:
            numbers[case] += 1
            steps = [_step(stages[stage], chained, ground) for stage in STAGES if stage in stages]
            rows.extend(_row(numbers[case], one, steps[0]) for one in steps)
    return rows


class Chained:
    """The ties that links *implements* hold together.

    Parameters
    ----------
    links : iterable of tuple
        ``relationship, tie, rel, to`` of each link.
    told : iterable of tuple
        ``relationship, id, stage, direction`` of each tie.
    """

    def __init__(self, links: Iterable[Sequence[Any]], told: Iterable[Sequence[Any]]) -> None:
        before: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for case, tie, rel, to in links:
            if rel == IMPLEMENTS:
                before[case][tie].append(to)
        self.heads = {
            (case, tie): head
            for case, links_ in before.items()
            for tie, head in hanging_together(links_).items()
        }
        self._steps: dict[tuple[str, str, str, str], list[str]] = defaultdict(list)
        for case, tie, stage, way in told:
            if (case, tie) in self.heads:
                self._steps[case, self.heads[case, tie], stage, way].append(tie)

    def sort(self, figure: Figure) -> tuple[Sort, str]:
        """Give what the figures of one plan agree in, and the stage, which is the step."""
        own = (figure.measure, figure.unit, figure.time, figure.direction)
        return (self.heads[figure.key], *own), figure.stage or "unknown"

    def beside(self, figure: Figure) -> list[str]:
        """Name all ties on the step of a figure, those without such a figure too."""
        head = self.heads[figure.key]
        return self._steps[figure.case, head, figure.stage or "unknown", figure.direction]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a plan.

    Attributes
    ----------
    first : Figure
        The figure that says most.
    lower, upper, bound
        What all figures of the step come to.
    ids : tuple of str
        The ties behind it.
    date, as_of : str or None
        When it was, and up to when its sources speak, as written.
    claimants : tuple of str
        Who claims it.
    unsafe : tuple of str
        Why not to rely on it.
    """

    first: Figure
    lower: float | None
    upper: float | None
    bound: str | None
    ids: tuple[str, ...]
    date: str | None
    as_of: str | None
    claimants: tuple[str, ...]
    unsafe: tuple[str, ...]

    @property
    def stage(self) -> str:
        """Its stage."""
        return self.first.stage or "unknown"

    @property
    def words(self) -> str:
        """Write its figure as in a sentence."""
        return in_words(self.lower, self.upper, self.bound, self.first.missing)


def _step(told: Sequence[Figure], chained: Chained, ground: Ground) -> Step:
    """Bound a step by its figures, from below only where a tie on it has none."""
    lower, upper, bound = overall(told)
    ids = tuple(dict.fromkeys(tie for figure in told for tie, _ in figure.rests_on))
    if set(chained.beside(told[0])) - set(ids) and lower is not None:
        upper, bound = None, "at_least"
    keys = [(told[0].case, tie) for tie in ids]
    dates = dict.fromkeys(figure.date for figure in told if figure.date)
    places = [place for figure in told for place in figure.rests_on]
    return Step(
        first=told[0],
        lower=lower,
        upper=upper,
        bound=bound,
        ids=ids,
        date="; ".join(dates) or None,
        as_of=ground.as_of(keys),
        claimants=ground.claimants(keys),
        unsafe=tuple(ground.against(told[0].case, places)),
    )


def _row(number: int, step: Step, start: Step) -> Row:
    figure = step.first
    sort = (figure.kind, figure.topic, figure.direction, figure.measure, figure.unit, figure.time)
    share = None
    if step is not start and step.lower is not None and start.upper:
        share = step.lower / start.upper
    both = [start] if step is start else [start, step]
    is_safe = not any(one.unsafe for one in both)
    value = step.lower if step.lower == step.upper else None
    own = (step.words, value, step.lower, step.upper, step.bound, step.date, share, step.as_of)
    says = _says(step, start, share, both)
    tail = ("; ".join(step.unsafe) or None, is_safe, "; ".join(step.claimants) or None)
    head = (figure.case, number, *sort, step.stage)
    return (*head, *own, says, *tail, "; ".join(step.ids))


def _says(step: Step, start: Step, share: float | None, both: Sequence[Step]) -> str:
    """Put a step into words: at least so much, as of when, and whether that is safe."""
    if step is start:
        told = f"{start.words} {start.stage}"
    elif share is None:
        told = f"{step.words} {step.stage}; of {start.words} {start.stage}, no share can be told"
    else:
        least = math.floor(share * 1000) / 10
        told = f"at least {least:g}% of {start.words} {start.stage} {step.stage}"
    told += f", as of {step.as_of}" if step.as_of else ", as of no known date"
    doubts = [f"{one.stage} {', '.join(one.unsafe)}" for one in both if one.unsafe]
    return f"{told}; unsafe: {'; '.join(doubts)}" if doubts else told
