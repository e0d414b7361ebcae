"""From plan to delivery: how much of what was planned or agreed is told to have been delivered."""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from bilateral.contrast.chains import hanging_together
from bilateral.contrast.counting import Key, directions, read_rows, typed
from bilateral.contrast.discrepancies import FIGURES, disputed
from bilateral.contrast.figures import Figure, figures, in_words
from bilateral.contrast.moments import moment, moments
from bilateral.contrast.summing import linked, overall, put_together
from bilateral.contrast.viewpoint import Focal
from bilateral.dates.gregorian import BEGINNING
from bilateral.vocabulary import STAGES, is_ordinal

COLUMNS = (
    *("relationship", "ladder", "kind", "topic", "direction", "measure", "unit", "time", "rung"),
    *("figure", "value", "lower", "upper", "bound", "date", "share", "as_of", "says", "unsafe"),
    *("is_safe", "attributed_to", "ids"),
)
IMPLEMENTS = "implements"
PATH = re.compile(r"(?:^|; )([a-z_]+(?:\.[a-z0-9_]+)*): ")
"""The fields that the cell ``inferred`` of a tie names, each followed by its reason."""

RESTS_ON = frozenset({"date", "observed", "status", "links", "absent"})
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
    evidence = _Evidence(tables)
    chained = Chained(tables, focal)
    held = figures(tables, focal=focal, of=chained.heads)
    amounts = [figure for figure in held if not is_ordinal(figure.measure)]
    groups = put_together(amounts, linked(tables["links"]), by=chained.sort)
    ladders: dict[tuple[str, Sort], dict[str, list[Figure]]] = defaultdict(dict)
    for (case, (sort, stage)), told in groups.items():
        ladders[case, sort][stage] = told
    rows: list[Row] = []
    numbers: dict[str, int] = defaultdict(int)
    for (case, _), stages in ladders.items():
        if len(stages) > 1:
            numbers[case] += 1
            rungs = [_rung(stages[stage], chained, evidence) for stage in STAGES if stage in stages]
            rows.extend(_row(numbers[case], one, rungs[0]) for one in rungs)
    flat = ["value", "lower", "upper", "share"]
    return typed(rows, COLUMNS, counts=["ladder"], numbers=flat, flags=["is_safe"])


class Chained:
    """The ties that links *implements* hold together.

    Parameters
    ----------
    tables : mapping of str to pandas.DataFrame
        As `bilateral.tables` gives them.
    focal : str or mapping
        The state from which directions are seen.
    """

    def __init__(self, tables: Mapping[str, pd.DataFrame], focal: Focal) -> None:
        before: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for case, tie, rel, to in read_rows(tables["links"], ["relationship", "tie", "rel", "to"]):
            if rel == IMPLEMENTS:
                before[case][tie].append(to)
        self.heads = {
            (case, tie): head
            for case, links in before.items()
            for tie, head in hanging_together(links).items()
        }
        self._rungs: dict[tuple[str, str, str, str], list[str]] = defaultdict(list)
        ways = directions(tables["ties"], focal)
        rows = read_rows(tables["ties"], ["relationship", "id", "stage"])
        for (case, tie, stage), way in zip(rows, ways, strict=True):
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


def _rung(told: Sequence[Figure], chained: Chained, evidence: "_Evidence") -> Rung:
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
        as_of=evidence.as_of(keys),
        claimants=evidence.claimants(keys),
        unsafe=tuple(evidence.against(told[0].case, places)),
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


class _Evidence:
    """Who claims what, when it was, what is inferred, and up to when the sources speak."""

    def __init__(self, tables: Mapping[str, pd.DataFrame]) -> None:
        ties = tables["ties"]
        self._inferred: dict[Key, list[str]] = {}
        self._claimants: dict[Key, str | None] = {}
        self._dated: dict[Key, bool] = {}
        columns = ["relationship", "id", "attributed_to", "inferred"]
        for (case, tie, who, inferred), when in zip(
            read_rows(ties, columns), moments(ties), strict=True
        ):
            self._claimants[case, tie] = who
            self._inferred[case, tie] = PATH.findall(inferred or "")
            self._dated[case, tie] = when.outer[0] > BEGINNING
        self._sources: dict[Key, list[str]] = defaultdict(list)
        for case, tie, source in read_rows(tables["citations"], ["relationship", "tie", "source"]):
            self._sources[case, tie].append(source)
        self._periods: dict[Key, set[str]] = defaultdict(set)
        for case, source, period in read_rows(
            tables["windows"], ["relationship", "source", "period"]
        ):
            self._periods[case, source].add(period)
        self._disputed = disputed(tables["links"], FIGURES)

    def claimants(self, keys: Sequence[Key]) -> tuple[str, ...]:
        """Name who claims some ties, each once."""
        return tuple(dict.fromkeys(who for key in keys if (who := self._claimants[key])))

    def as_of(self, keys: Sequence[Key]) -> str | None:
        """Give the last day that the sources of some ties speak about, as written."""
        sources = {(case, source) for case, tie in keys for source in self._sources[case, tie]}
        periods = {period for source in sources for period in self._periods[source]}
        ended = [period for period in periods if moment(period).end_kind == "known"]
        if not ended:
            return None
        return max(ended, key=lambda period: moment(period).outer[3]).rpartition("/")[2]

    def against(self, case: str, places: Sequence[tuple[str, int]]) -> Iterator[str]:
        """Say what makes some figures unsafe to rely on."""
        keys = [(case, tie) for tie, _ in places]
        if who := self.claimants(keys):
            yield f"attributed to {' and '.join(who)}"
        if not all(self._dated[key] for key in keys):
            yield "undated"
        fields = dict.fromkeys(
            path.partition(".")[0]
            for tie, n in places
            for path in self._inferred[case, tie]
            if path.partition(".")[0] in RESTS_ON or path.startswith(f"quantities.{n}")
        )
        if fields:
            yield f"inferred ({', '.join(fields)})"
        if self._disputed & set(keys):
            yield "contradicted"
