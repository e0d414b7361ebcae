"""From plan to delivery: how much of what was planned or agreed is told to have been delivered."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from bilateral.contrast.chains import hanging_together
from bilateral.contrast.counting import directions, read_rows, typed
from bilateral.contrast.figures import Figure, figures, in_words
from bilateral.contrast.figures.summing import Links, linked, overall, put_together
from bilateral.contrast.ground import Ground
from bilateral.contrast.viewpoint import Focal
from bilateral.vocabulary import STAGES, is_ordinal

COLUMNS = (
    *("relationship", "ladder", "kind", "topic", "direction", "measure", "unit", "time", "rung"),
    *("figure", "value", "lower", "upper", "bound", "date", "share", "as_of", "says", "unsafe"),
    *("is_safe", "attributed_to", "ids"),
)
IMPLEMENTS = "implements"
Row = tuple[Any, ...]
Sort = tuple[str, ...]


def ladder(tables: Mapping[str, pd.DataFrame], *, focal: Focal) -> pd.DataFrame:
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
        One row for each rung (*planned*, *agreed*, *delivered*, *stopped*) of each ladder: ties
        that links *implements* hold together, with figures of one ``measure, unit, time`` and
        direction at two stages at least. ``figure`` is in words, ``lower`` and ``upper`` its
        interval; where a further tie of the rung has no such figure, it is a lower bound.
        ``share`` is the least share of the first rung that is told to have come so far: the lower
        bound here by the upper bound there; missing on the first rung and where either has none.
        ``as_of`` is the last day, as written, that the sources of the rung speak about; more may
        have come later. ``unsafe`` says why not to rely on the rung: it is attributed to somebody,
        undated, inferred or contradicted. ``is_safe`` is true where neither this rung nor the first
        is unsafe, and ``says`` puts it all into words.

    Examples
    --------
    >>> import bilateral as bl
    >>> frame = ladder(bl.load("cuba-pakistan").tables(), focal="CUB")
    >>> frame[["rung", "figure", "share", "as_of"]].to_numpy().tolist()
    [['planned', '1,000', nan, '2008-05'], ['delivered', 'at least 354', 0.354, '2008-05']]
    """
    rows = read_rows(tables["ties"], ["relationship", "id", "stage"])
    ways = directions(tables["ties"], focal)
    told = ((*row, way) for row, way in zip(rows, ways, strict=True))
    chained = Chained(read_rows(tables["links"], ["relationship", "tie", "rel", "to"]), told)
    held = figures(tables, focal=focal, of=chained.heads)
    found = ladders(held, linked(tables["links"]), chained, Ground.read(tables))
    flat = ["value", "lower", "upper", "share"]
    return typed(found, COLUMNS, counts=["ladder"], numbers=flat, flags=["is_safe"])


def ladders(held: Iterable[Figure], links: Links, chained: "Chained", ground: Ground) -> list[Row]:
    """Give the rows of all ladders from plain records.

    Parameters
    ----------
    held : iterable of Figure
        The figures of ties that are chained.
    links : mapping
        As `bilateral.contrast.figures.summing.linked` gives it.
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
            rungs = [_rung(stages[stage], chained, ground) for stage in STAGES if stage in stages]
            rows.extend(_row(numbers[case], one, rungs[0]) for one in rungs)
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
        self._rungs: dict[tuple[str, str, str, str], list[str]] = defaultdict(list)
        for case, tie, stage, way in told:
            if (case, tie) in self.heads:
                self._rungs[case, self.heads[case, tie], stage, way].append(tie)

    def sort(self, figure: Figure) -> tuple[Sort, str]:
        """Give what the figures of one ladder agree in, and the stage, which is the rung."""
        own = (figure.measure, figure.unit, figure.time, figure.direction)
        return (self.heads[figure.key], *own), figure.stage or "unknown"

    def beside(self, figure: Figure) -> list[str]:
        """Name all ties on the rung of a figure, those without such a figure too."""
        head = self.heads[figure.key]
        return self._rungs[figure.case, head, figure.stage or "unknown", figure.direction]


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of a ladder.

    Attributes
    ----------
    first : Figure
        The figure that says most.
    lower, upper, bound
        What all figures of the rung come to.
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


def _rung(told: Sequence[Figure], chained: Chained, ground: Ground) -> Rung:
    """Bound a rung by its figures, from below only where a tie on it has none."""
    lower, upper, bound = overall(told)
    ids = tuple(dict.fromkeys(tie for figure in told for tie, _ in figure.rests_on))
    if set(chained.beside(told[0])) - set(ids) and lower is not None:
        upper, bound = None, "at_least"
    keys = [(told[0].case, tie) for tie in ids]
    dates = dict.fromkeys(figure.date for figure in told if figure.date)
    places = [place for figure in told for place in figure.rests_on]
    return Rung(
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


def _row(number: int, rung: Rung, start: Rung) -> Row:
    figure = rung.first
    sort = (figure.kind, figure.topic, figure.direction, figure.measure, figure.unit, figure.time)
    share = None
    if rung is not start and rung.lower is not None and start.upper:
        share = rung.lower / start.upper
    both = [start] if rung is start else [start, rung]
    is_safe = not any(one.unsafe for one in both)
    value = rung.lower if rung.lower == rung.upper else None
    own = (rung.words, value, rung.lower, rung.upper, rung.bound, rung.date, share, rung.as_of)
    says = _says(rung, start, share, both)
    tail = ("; ".join(rung.unsafe) or None, is_safe, "; ".join(rung.claimants) or None)
    head = (figure.case, number, *sort, rung.stage)
    return (*head, *own, says, *tail, "; ".join(rung.ids))


def _says(rung: Rung, start: Rung, share: float | None, both: Sequence[Rung]) -> str:
    """Put a rung into words: at least so much, as of when, and whether that is safe."""
    if rung is start:
        told = f"{start.words} {start.stage}"
    elif share is None:
        told = f"{rung.words} {rung.stage}; of {start.words} {start.stage}, no share can be told"
    else:
        least = math.floor(share * 1000) / 10
        told = f"at least {least:g}% of {start.words} {start.stage} {rung.stage}"
    told += f", as of {rung.as_of}" if rung.as_of else ", as of no known date"
    doubts = [f"{one.stage} {', '.join(one.unsafe)}" for one in both if one.unsafe]
    return f"{told}; unsafe: {'; '.join(doubts)}" if doubts else told
