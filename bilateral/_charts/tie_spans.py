"""Where each tie of a frame sits in time, and which of its traits a drawing must tell apart."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import pandas as pd

from bilateral._charts.validate import Fault, FrameRules
from bilateral.dates.bounds import has_place
from bilateral.ties import KINDS

STAGES = ("delivered", "agreed", "planned", "stopped", "unknown")
ABOUT, DOUBT = "~", "?"
"""The signs of EDTF for a date that is about right, and for one that is doubtful."""
END_KINDS = ("known", "open", "unknown")
BOUNDS = ("start_earliest", "start_latest", "end_earliest", "end_latest")
COLUMNS = (
    "relationship", "id", "kind", "form", "topic", "title", "sender", "receiver", "reciprocal",
    "absent", "stage", *BOUNDS, "start_kind", "end_kind",
)  # fmt: skip
"""What a timeline reads; `date`, `approximate` and `uncertain` where they are there."""

Focal: TypeAlias = str | Mapping[str, str] | None
"""The state from which all cases are seen, or case → that of its own; None where it is not said."""

Days = tuple[float | None, float | None, float | None, float | None]


@dataclass(frozen=True, slots=True)
class TieSpan:
    """One tie as a drawing needs it.

    Attributes
    ----------
    name : str
        Relationship and id, parted by a slash.
    shape : str
        ``bar`` (lasted), ``mark`` (happened once), ``closed`` (a reported interruption of relations
        or of a mission) or ``absent`` (another reported absence).
    direction : str
        ``out`` from the focal state, ``in`` to it, or ``joint``.
    bounds : tuple
        Earliest and latest start, earliest and latest end, in days from 1970; None is unbounded, as
        all are where it has no date that gives it a place on an axis.
    tag : str
        The date in figures, where it is known to the month or better, or is about right or
        doubtful.
    """

    name: str
    case: str
    kind: str
    topic: str
    title: str
    shape: str
    stage: str
    direction: str
    bounds: Days
    start_kind: str
    end_kind: str
    tag: str
    contradicted: bool

    @property
    def dated(self) -> bool:
        """Whether any day bounds it from any side."""
        return any(bound is not None for bound in self.bounds)

    @property
    def lasting(self) -> bool:
        """Whether it is drawn as a stretch of time."""
        return self.shape in {"bar", "closed"}

    @property
    def core(self) -> tuple[float, float] | None:
        """The first and the last day on which it surely was there; None where no day is sure."""
        _, start, end, _ = self.bounds
        if self.lasting and start is not None and end is not None and start < end:
            return start, end
        return None

    @property
    def begun(self) -> tuple[float | None, float | None]:
        """Between which days it began, or happened."""
        first, start, end, last = self.bounds
        if first is None and start is None:
            return end, last
        return (first, start) if start is not None or self.lasting else (first, last)

    @property
    def ranges(self) -> tuple[tuple[float, float], ...]:
        """The stretches in which it may have been, before and after the sure days."""
        first, _, _, last = self.bounds
        known = [bound for bound in self.bounds if bound is not None]
        sides = ((first, self.core[0]), (self.core[1], last)) if self.core else ()
        around = sides or ((min(known), max(known)),)
        return tuple(
            (low, high)
            for low, high in around
            if low is not None and high is not None and low < high
        )

    @property
    def anchor(self) -> float:
        """The day that carries its marker: its first sure day, or else where its range begins.

        Of what happened once it is the middle of its range; what lasted was in no middle.
        """
        if self.core:
            return self.core[0]
        known = [bound for bound in self.begun if bound is not None]
        return min(known) if self.lasting else sum(known) / len(known)


def read_spans(
    frame: pd.DataFrame, focal: Focal, disputed: Collection[tuple[str, str]] = ()
) -> tuple[TieSpan, ...]:
    """Read a frame of ties that keeps the `RULES`, row by row.

    Parameters
    ----------
    frame : pandas.DataFrame
        The columns of `COLUMNS`; more do no harm.
    focal : str, mapping or None
        The state from which directions are seen, or case → that of its own; None takes the end
        whose code comes first.
    disputed : collection of (relationship, id)
        The ties that another one contradicts.
    """
    against = frozenset(disputed)
    days = zip(*(_days(frame[column]) for column in BOUNDS), strict=True)
    rows = frame.to_dict("records")
    return tuple(
        _span({str(key): value for key, value in row.items()}, bounds, focal, against)
        for row, bounds in zip(rows, days, strict=True)
    )


def _span(
    row: Mapping[str, Any], bounds: Days, focal: Focal, disputed: Collection[tuple[str, str]]
) -> TieSpan:
    # A day on which a source reports a tie is not a date of the tie, and gives it no place.
    if pd.isna(row.get("date", "")) or not has_place(*bounds):
        bounds = (None, None, None, None)
    shape = _shape(row, bounds)
    return TieSpan(
        name=f"{row['relationship']}/{row['id']}",
        case=str(row["relationship"]),
        kind=str(row["kind"]),
        topic=str(row["topic"]),
        title=" ".join(str(row["title"]).split()),
        shape=shape,
        stage=row["stage"] if row["stage"] in STAGES else "unknown",
        direction=_direction(row, focal),
        bounds=bounds,
        start_kind=row["start_kind"],
        end_kind=row["end_kind"],
        tag=_tag(bounds, shape, row),
        contradicted=(row["relationship"], row["id"]) in disputed,
    )


def _shape(row: Mapping[str, Any], bounds: Days) -> str:
    first, start, end, last = bounds
    lasting = first != end or start != last
    if row["absent"]:
        known = start is not None and end is not None and start < end
        return "closed" if row["kind"] == "diplomatic" and lasting and known else "absent"
    return "bar" if lasting and row["form"] != "event" else "mark"


def _direction(row: Mapping[str, Any], focal: Focal) -> str:
    if row["reciprocal"]:
        return "joint"
    focal = focal.get(row["relationship"]) if isinstance(focal, Mapping) else focal
    seen_from = focal if focal in {row["sender"], row["receiver"]} else None
    return "out" if row["sender"] == (seen_from or min(row["sender"], row["receiver"])) else "in"


def _tag(bounds: Days, shape: str, row: Mapping[str, Any]) -> str:
    """Write what the axis cannot show: month and day, and whether a date is not to be trusted."""
    first, start, end, last = bounds
    if first is None or start is None or (shape == "mark" and (first, start) != (end, last)):
        return ""
    days = [np.datetime64(int(bound), "D") for bound in (first, start)]
    for unit, longest in (("D", 0), ("M", 31), ("Y", 366)):
        low, high = (str(day.astype(f"datetime64[{unit}]")) for day in days)
        if low == high and start - first <= longest:
            signs = ABOUT * bool(row.get("approximate")), DOUBT * bool(row.get("uncertain"))
            plain = unit == "Y" or shape != "mark"
            return "" if plain and not any(signs) else f"{signs[0]}{low}{signs[1]}"
    return ""


def _days(column: pd.Series) -> list[float | None]:
    days = column.to_numpy(dtype="datetime64[D]")
    return [None if np.isnat(day) else float(day.astype(int)) for day in days]


def seen_by_all(frame: pd.DataFrame, focal: Focal) -> str | None:
    """Return the one state from which all cases are seen; None where each has one of its own."""
    return None if isinstance(focal, Mapping) else focal or shared_state(frame)


def shared_state(frame: pd.DataFrame) -> str | None:
    """Find the one state that all relationships share; of a single one, the first by code.

    Examples
    --------
    >>> shared_state(pd.DataFrame({"relationship": ["a", "b"], "sender": ["CUB", "PAK"],
    ...                            "receiver": ["LAO", "CUB"]}))
    'CUB'
    """
    groups = frame.groupby("relationship", sort=False)
    ends = [set(group["sender"]) | set(group["receiver"]) for _, group in groups]
    common = sorted(set.intersection(*ends)) if ends else []
    return common[0] if common and (len(ends) == 1 or len(common) == 1) else None


def _faults(frame: pd.DataFrame) -> Iterable[Fault]:
    for early, late in (BOUNDS[:2], BOUNDS[2:], (BOUNDS[0], BOUNDS[3])):
        yield frame[early] > frame[late], f'frame[frame["{early}"] > frame["{late}"]]'


RULES = FrameRules(
    chart="a timeline",
    origin="relationship.to_frame()",
    columns=COLUMNS,
    days=BOUNDS,
    filled=("relationship", "id", "title", "sender", "receiver", "reciprocal", "absent"),
    known={"kind": KINDS, "start_kind": END_KINDS, "end_kind": END_KINDS},
    unique=("relationship", "id"),
    more=_faults,
)
"""What every row must hold, so that it can be drawn."""
