"""Where each tie of a frame sits in time, and which of its traits a drawing must tell apart."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import pandas as pd

from bilateral._charts.own_dates import parsed
from bilateral._charts.validate import FrameRules
from bilateral.dates.bounds import has_place
from bilateral.dates.in_words import year_of

STAGES = ("delivered", "agreed", "planned", "stopped", "unknown")
END_KINDS = ("known", "open", "unknown")
BOUNDS = ("start_earliest", "start_latest", "end_earliest", "end_latest")
COLUMNS = (
    "relationship", "id", "kind", "form", "topic", "title", "sender", "receiver", "reciprocal",
    "absent", "stage", *BOUNDS, "start_kind", "end_kind",
)  # fmt: skip
"""What a timeline reads; `date`, `approximate` and `uncertain` where they are there."""
DEFAULTS = {
    "relationship": "", "kind": "", "topic": "", "sender": "", "receiver": "",
    "reciprocal": False, "absent": False, "stage": "delivered",
}  # fmt: skip
"""What a frame of one's own may leave out."""

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
        ``out`` from the focal state, ``in`` to it, ``joint``; nothing where no state is named.
    bounds : tuple
        Earliest and latest start, earliest and latest end, in days from 1970; None is unbounded, as
        all are where it has no date that gives it a place on an axis.
    year : str
        The year of what happened once, where it is known; whether it is about right or doubtful.
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
    year: str
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

        Nothing was in the middle of a long period.
        """
        return self.core[0] if self.core else min(day for day in self.begun if day is not None)


def filled(frame: pd.DataFrame) -> pd.DataFrame:
    """Fill the columns that a frame of one's own leaves out: `title` and `date` are enough.

    Raises
    ------
    BilateralError
        When one of these is lacking, or a date is none.

    Examples
    --------
    >>> filled(pd.DataFrame({"title": ["Relations begin"], "date": [1974]}))["form"].to_list()
    ['event']
    """
    if not set(BOUNDS) <= set(frame.columns):
        RULES.check_columns(frame, ["title", "date"])
        bounds = parsed(frame["date"])
        read = {end: np.array([getattr(it, end, None) for it in bounds], "M8[s]") for end in BOUNDS}
        ends = ("start_kind", "end_kind")
        read |= {end: np.array([getattr(it, end, "unknown") for it in bounds]) for end in ends}
        form = ["condition" if it and it.is_interval else "event" for it in bounds]
        form = frame["form"].to_list() if "form" in frame.columns else form
        frame = frame.assign(**read, form=form)
    numbers = {} if "id" in frame.columns else {"id": [str(n) for n in range(len(frame))]}
    missing: dict[str, Any] = {
        name: value for name, value in DEFAULTS.items() if name not in frame.columns
    }
    if "topic" in missing:
        missing["topic"] = frame["kind"] if "kind" in frame.columns else ""
    return frame.assign(**numbers, **missing)


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
        year=_year(bounds, shape, row),
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
    if row["reciprocal"] or not row["sender"]:
        return "joint" if row["reciprocal"] else ""
    focal = focal.get(row["relationship"]) if isinstance(focal, Mapping) else focal
    seen_from = focal if focal in {row["sender"], row["receiver"]} else None
    return "out" if row["sender"] == (seen_from or min(row["sender"], row["receiver"])) else "in"


def _year(bounds: Days, shape: str, row: Mapping[str, Any]) -> str:
    """Write the year of what happened once; of what is only about right, that too."""
    first, _, _, last = bounds
    if shape != "mark" or first is None or last is None:
        return ""
    low, high = (year_of(np.datetime64(int(day), "D")) for day in (first, last))
    doubt = "perhaps " * bool(row.get("uncertain")) + "about " * bool(row.get("approximate"))
    return f"{doubt}{low}" if low == high else ""


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
    ends = [(set(group["sender"]) | set(group["receiver"])) - {""} for _, group in groups]
    common = sorted(set.intersection(*ends)) if ends else []
    return common[0] if common and (len(ends) == 1 or len(common) == 1) else None


RULES = FrameRules(
    chart="a timeline",
    origin="relationship.to_frame()",
    columns=COLUMNS,
    days=BOUNDS,
    filled=(
        "relationship", "id", "kind", "title", "sender", "receiver", "reciprocal", "absent",
        "start_kind", "end_kind",
    ),
    known={"start_kind": END_KINDS, "end_kind": END_KINDS},
    unique=("relationship", "id"),
    ordered=(BOUNDS[:2], BOUNDS[2:], BOUNDS[::3]),
)  # fmt: skip
"""What every row must hold, so that it can be drawn."""
