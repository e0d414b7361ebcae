"""The ties of a timeline, read from a frame and sorted into cases and lanes."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from bilateral._charts.cases import Case, cases_of
from bilateral._charts.coverage import Coverage, coverage_of
from bilateral._charts.names import case_names, directions
from bilateral._charts.phrases import PHRASES
from bilateral._charts.tie_spans import RULES, Focal, TieSpan, read_spans, seen_by_all


@dataclass(frozen=True, kw_only=True)
class Ties:
    """What a timeline draws and tells.

    Attributes
    ----------
    frame : pandas.DataFrame
        The rows, for counts in words.
    cases : tuple of Case
        Each relationship with its ties in lanes.
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
    cases: tuple[Case, ...]
    names: Mapping[str, str]
    directions: Mapping[str, str]
    focal: str | None
    coverage: Mapping[tuple[str, str], Coverage] | None
    disputed: frozenset[tuple[str, str]]

    @property
    def dated(self) -> list[TieSpan]:
        """All that are on the axis."""
        return [span for case in self.cases for span in case.dated]

    @property
    def years(self) -> tuple[float, float]:
        """The first day of the first year and the last of the last; of ten if no day is known."""
        known = [bound for span in self.dated for bound in span.bounds if bound is not None]
        low, high = (min(known), max(known)) if known else (0.0, 3652.0)
        first = np.datetime64(int(low), "D").astype("M8[Y]")
        last = np.datetime64(int(high), "D").astype("M8[Y]") + np.timedelta64(1, "Y")
        return float(first.astype("M8[D]").astype(int)), float(last.astype("M8[D]").astype(int))


def lane_names(ties: Ties) -> list[str]:
    """Name the lanes, which are the same in every case."""
    return [PHRASES[kind] for case in ties.cases[:1] for kind in case.lanes]


def read(
    frame: pd.DataFrame,
    *,
    focal: Focal = None,
    names: Mapping[str, str] | None = None,
    coverage: pd.DataFrame | None = None,
    contradicted: Collection[tuple[str, str]] = (),
) -> Ties:
    """Read a frame of ties, its coverage and what is contradicted."""
    RULES.check(frame)
    frame = frame.astype({"reciprocal": bool, "absent": bool})
    shared = seen_by_all(frame, focal)
    disputed = frozenset(contradicted)
    return Ties(
        frame=frame,
        cases=cases_of(read_spans(frame, focal or shared, disputed)),
        names=case_names(frame, shared, names),
        directions=directions(shared),
        focal=shared,
        coverage=coverage_of(coverage),
        disputed=disputed,
    )
