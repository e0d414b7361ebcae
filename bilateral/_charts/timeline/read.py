"""The ties of a timeline, read from a frame and sorted into cases and kinds."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from bilateral._charts.coverage import Coverage, coverage_of
from bilateral._charts.names import case_names, directions, in_order
from bilateral._charts.tie_spans import RULES, Focal, TieSpan, filled, read_spans, seen_by_all


@dataclass(frozen=True, kw_only=True)
class Ties:
    """What a timeline draws and tells.

    Attributes
    ----------
    frame : pandas.DataFrame
        The rows, for counts in words.
    lanes : mapping
        Case → kind → its ties; every case has the same kinds.
    names, directions : mapping of str to str
        What each case and each direction is called.
    focal : str or None
        The one state from which all are seen.
    coverage : mapping, optional
        (Relationship, kind) → what the sources cover; None where nothing is known of it.
    disputed : set of (relationship, id)
        The ties that another one contradicts.
    """

    frame: pd.DataFrame
    lanes: Mapping[str, Mapping[str, tuple[TieSpan, ...]]]
    names: Mapping[str, str]
    directions: Mapping[str, str]
    focal: str | None
    coverage: Mapping[tuple[str, str], Coverage] | None
    disputed: frozenset[tuple[str, str]]

    @property
    def spans(self) -> list[TieSpan]:
        """All ties."""
        return [span for kinds in self.lanes.values() for ties in kinds.values() for span in ties]

    @property
    def merged(self) -> "Ties":
        """The same with all ties of a case in one lane."""
        lanes = {
            case: {"": tuple(span for ties in kinds.values() for span in ties)}
            for case, kinds in self.lanes.items()
        }
        return replace(self, lanes=lanes)

    @property
    def dated(self) -> list[TieSpan]:
        """All that stand on the axis."""
        return [span for span in self.spans if span.dated]

    @property
    def days(self) -> tuple[float, float] | None:
        """The first day of the first year and the last of the last; None if no day is known."""
        known = [bound for span in self.dated for bound in span.bounds if bound is not None]
        if not known:
            return None
        low, high = min(known), max(known)
        first = np.datetime64(int(low), "D").astype("M8[Y]")
        last = np.datetime64(int(high), "D").astype("M8[Y]") + np.timedelta64(1, "Y")
        return float(first.astype("M8[D]").astype(int)), float(last.astype("M8[D]").astype(int))


def read(
    frame: pd.DataFrame,
    *,
    focal: Focal = None,
    names: Mapping[str, str] | None = None,
    coverage: pd.DataFrame | None = None,
    contradicted: Collection[tuple[str, str]] = (),
) -> Ties:
    """Read a frame of ties, its coverage and what is contradicted."""
    frame = filled(frame)
    RULES.check(frame)
    frame = frame.astype({"reciprocal": bool, "absent": bool})
    shared = seen_by_all(frame, focal)
    disputed = frozenset(contradicted)
    lanes: dict[str, dict[str, list[TieSpan]]] = {}
    spans = read_spans(frame, focal or shared, disputed)
    kinds = in_order(span.kind for span in spans)
    for span in spans:
        lanes.setdefault(span.case, {kind: [] for kind in kinds})[span.kind].append(span)
    return Ties(
        frame=frame,
        lanes={
            case: {kind: tuple(ties) for kind, ties in of_kind.items()}
            for case, of_kind in lanes.items()
        },
        names=case_names(frame, shared, names),
        directions=directions(shared),
        focal=shared,
        coverage=coverage_of(coverage),
        disputed=disputed,
    )
