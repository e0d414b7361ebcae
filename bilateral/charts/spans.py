"""Where each tie of a frame sits in time, and which of its traits a drawing must tell apart."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from bilateral.errors import BilateralError, listed

KINDS = ("diplomatic", "political", "aid", "education", "trade", "military", "sports")
STAGES = ("delivered", "agreed", "planned", "stopped", "unknown")
BOUNDS = ("start_earliest", "start_latest", "end_earliest", "end_latest")
COLUMNS = (
    "relationship", "id", "kind", "form", "topic", "title", "sender", "receiver", "reciprocal",
    "absent", "stage", *BOUNDS, "start_kind", "end_kind",
)  # fmt: skip
END_KINDS = ("known", "open", "unknown")


@dataclass(frozen=True, slots=True)
class Span:
    """One tie as a drawing needs it; days are counted from 1970, None is unbounded.

    `shape` is ``bar`` (lasted), ``mark`` (happened once, or no day of it is sure), ``closed`` (a
    known closure) or ``absent`` (another reported absence).
    """

    name: str
    case: str
    kind: str
    topic: str
    title: str
    shape: str
    stage: str
    direction: str
    bounds: tuple[float | None, float | None, float | None, float | None]
    start_kind: str
    end_kind: str
    about: bool
    contradicted: bool

    @property
    def dated(self) -> bool:
        """Whether any day bounds it from any side."""
        return any(bound is not None for bound in self.bounds)

    @property
    def core(self) -> tuple[float, float] | None:
        """The days on which it surely lasted, first and last; None where no day is sure."""
        _, start, end, _ = self.bounds
        if (
            self.shape in {"bar", "closed"}
            and start is not None
            and end is not None
            and start < end
        ):
            return start, end
        return None

    @property
    def anchor(self) -> float:
        """The day that carries its marker: where it surely lasted, or else the middle of its range."""
        if self.core:
            return self.core[0]
        known = [bound for bound in self._begun if bound is not None]
        return sum(known) / len(known)

    @property
    def _begun(self) -> tuple[float | None, ...]:
        first, start, end, last = self.bounds
        if self.shape in {"mark", "absent"} and first == end and start == last:
            return first, last
        if first is not None or start is not None:
            return first, start
        return end, last


def spans(
    frame: pd.DataFrame, focal: str | None, contradicted: Iterable[tuple[str, str]]
) -> tuple[Span, ...]:
    """Read a frame of ties, row by row.

    Raises
    ------
    BilateralError
        When columns are lacking or rows cannot be drawn, with the line of pandas that finds them.
    """
    _check(frame)
    disputed = set(contradicted)
    days = [_days(frame[column]) for column in BOUNDS]
    rows = frame.assign(about=frame.get("approximate", False)).to_dict("records")
    return tuple(
        _span(row, bounds, focal, disputed) for row, bounds in zip(rows, zip(*days), strict=True)
    )


def _span(
    row: dict[str, object],
    bounds: tuple[float | None, ...],
    focal: str | None,
    disputed: set[tuple[str, str]],
) -> Span:
    first, start, end, last = bounds
    return Span(
        name=f"{row['relationship']}/{row['id']}",
        case=str(row["relationship"]),
        kind=str(row["kind"]),
        topic=str(row["topic"]),
        title=" ".join(str(row["title"]).split()),
        shape=_shape(row, bounds),
        stage=str(row["stage"]) if row["stage"] in STAGES else "unknown",
        direction=_direction(row, focal),
        bounds=(first, start, end, last),
        start_kind=str(row["start_kind"]),
        end_kind=str(row["end_kind"]),
        about=bool(row["about"]),
        contradicted=(row["relationship"], row["id"]) in disputed,
    )


def _shape(row: dict[str, object], bounds: tuple[float | None, ...]) -> str:
    first, start, end, last = bounds
    lasting = first != end or start != last
    if row["absent"]:
        return "closed" if row["kind"] == "diplomatic" and lasting and start and end else "absent"
    return "bar" if lasting and row["form"] != "event" else "mark"


def _direction(row: dict[str, object], focal: str | None) -> str:
    if row["reciprocal"]:
        return "mutual"
    if focal in {row["sender"], row["receiver"]}:
        return "out" if row["sender"] == focal else "in"
    return "out" if str(row["sender"]) < str(row["receiver"]) else "in"


def _days(column: pd.Series) -> list[float | None]:
    days = column.to_numpy(dtype="datetime64[D]")
    return [None if np.isnat(day) else float(day.astype(int)) for day in days]


def shared_state(frame: pd.DataFrame) -> str | None:
    """Find the one state that all relationships of a frame share; of one relationship, the first by code.

    Examples
    --------
    >>> shared_state(pd.DataFrame({"relationship": ["a", "b"], "sender": ["CUB", "PAK"],
    ...                            "receiver": ["LAO", "CUB"]}))
    'CUB'
    """
    ends = [
        set(group["sender"]) | set(group["receiver"])
        for _, group in frame.groupby("relationship", sort=False)
    ]
    common = sorted(set.intersection(*ends)) if ends else []
    return common[0] if common and (len(ends) == 1 or len(common) == 1) else None


def _check(frame: pd.DataFrame) -> None:
    lacking = [column for column in COLUMNS if column not in frame.columns]
    if lacking:
        msg = (
            f"the frame lacks {listed(lacking, 'and')}; a timeline wants the columns of "
            "`relationship.to_frame()`: `frame.reindex(columns=[…])` adds them empty, and "
            "`frame[frame[[…]].isna().any(axis=1)]` then shows the rows to fill"
        )
        raise BilateralError(msg)
    untimed = [name for name in BOUNDS if not pd.api.types.is_datetime64_any_dtype(frame[name])]
    if untimed:
        msg = (
            f"{listed(untimed, 'and')} should hold days; "
            f'mend: frame["{untimed[0]}"] = pd.to_datetime(frame["{untimed[0]}"])'
        )
        raise BilateralError(msg)
    for wrong, line in _faults(frame):
        if wrong.any():
            msg = (
                f"{int(wrong.sum())} of {len(frame)} rows cannot be drawn; this shows them: {line}"
            )
            raise BilateralError(msg)


def _faults(frame: pd.DataFrame) -> Iterable[tuple[pd.Series, str]]:
    for column in ("relationship", "id", "title", "sender", "receiver"):
        yield frame[column].isna(), f'frame[frame["{column}"].isna()]'
    yield ~frame["kind"].isin(KINDS), f'frame[~frame["kind"].isin({list(KINDS)})]'
    for column in ("start_kind", "end_kind"):
        yield (
            ~frame[column].isin(END_KINDS),
            f'frame[~frame["{column}"].isin({list(END_KINDS)})]',
        )
    for early, late in (BOUNDS[:2], BOUNDS[2:], (BOUNDS[0], BOUNDS[3])):
        yield frame[early] > frame[late], f'frame[frame["{early}"] > frame["{late}"]]'
