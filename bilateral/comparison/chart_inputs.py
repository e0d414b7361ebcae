"""What each chart of a comparison is drawn from: a frame, what it is told, sources and warnings.

The comparison itself stands above this file, which is bound to it, and so is not named here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from bilateral._charts.map.credits import NOTES, SHAPES
from bilateral._charts.overview.read import Inset
from bilateral._charts.registry import BY_NAME, ChartRow
from bilateral._findings.conflict import besides
from bilateral._findings.distances import distances
from bilateral._findings.filters import filter_words
from bilateral._findings.result import frame_of
from bilateral._findings.tie_types import COLUMNS, tie_types
from bilateral.errors import BilateralError
from bilateral.sources import Source

INSETS = ("key_events", "balance", "periods")
"""The charts of an overview."""
MOST_NAMED = 3
"""The title of an overview names so many cases at most."""


@dataclass(frozen=True, kw_only=True)
class ChartInput:
    """What a chart is drawn from."""

    frame: pd.DataFrame
    options: Mapping[str, Any]
    sources: tuple[Source, ...]
    warnings: tuple[str, ...]
    chosen: str = ""
    reason: str = ""


def chart_input(cases: Any, row: ChartRow, arguments: Mapping[str, Any]) -> ChartInput:
    """Give what a chart is drawn from; `arguments` are those of its finding.

    Raises
    ------
    BilateralError
        When the cases share no state, and a map has no middle.
    """
    known: dict[str, Callable[[], Any]] = {
        "names": lambda: cases.titles,
        "focal": lambda: shared_focal(cases),
        "notes": lambda: {case.id: besides(case) for case in cases.index},
    }
    reason = ""
    options = {name: known[name]() for name in row.options}
    if row.finding:
        finding = getattr(cases, row.finding)(**row.fixed, **arguments)
        frame, sources, warnings = finding.frame, finding.sources, finding.warnings
        # Where there is no answer, an empty picture says why, unless its notes do.
        if finding.reason and "notes" not in options:
            options["title"] = finding.reason.rstrip(".")
            reason = options["title"] if finding.frame.empty else ""
    else:
        frame, more = _RECORDS[row.name](cases)
        options |= more
        sources, warnings = cases.sources, cases.warnings()
    chosen = filter_words(cases.index)
    # A map shows where states lie, which rests on no record, chosen or not.
    if row.name == "map":
        sources, warnings, chosen = (SHAPES,), NOTES, ""
    return ChartInput(
        frame=frame,
        options=options,
        sources=sources,
        warnings=warnings,
        chosen=chosen,
        reason=reason,
    )


def shared_focal(cases: Any) -> str | None:
    """Give the state that all cases share; None where each has one of its own."""
    return cases.focal if isinstance(cases.focal, str) else None


def _timeline(cases: Any) -> tuple[pd.DataFrame, dict[str, Any]]:
    tables, disputed = cases.tables(), cases.discrepancies().frame
    ends = (zip(disputed["relationship"], disputed[end], strict=True) for end in ("tie", "other"))
    return tables["ties"], {
        # Dyad by dyad each case has a focal state of its own, which a timeline can tell.
        "focal": cases.focal,
        "coverage": tables["coverage"],
        "contradicted": [pair for end in ends for pair in end],
    }


def _presence(cases: Any) -> tuple[pd.DataFrame, dict[str, Any]]:
    return frame_of(tie_types(cases.index), COLUMNS), {}


def _map(cases: Any) -> tuple[pd.DataFrame, dict[str, Any]]:
    if shared_focal(cases) is None:
        msg = "a map wants one state in its middle; compare cases that share one"
        raise BilateralError(msg)
    return distances(cases.index), {}


def _overview(cases: Any) -> tuple[pd.DataFrame, dict[str, Any]]:
    insets = []
    for name in INSETS:
        given = chart_input(cases, BY_NAME[name], {})
        insets.append(Inset.of(name, BY_NAME[name].type, given.frame, **given.options))
    named = " compared with ".join(cases.titles.values())
    title = {"title": named} if len(cases.titles) <= MOST_NAMED else {}
    return cases.tables()["ties"], {"insets": insets, **title}


_RECORDS = {"timeline": _timeline, "presence": _presence, "map": _map, "overview": _overview}
"""The charts that show records, and what they show."""
