"""The inputs of each chart of a comparison: a frame, options, sources and warnings.

The class of the comparison is defined above this file, so is not named here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from bilateral._charts.bidi import set_off
from bilateral._charts.overview.read import Inset
from bilateral._charts.registry import BY_NAME, ChartRow
from bilateral._findings.distances import distances
from bilateral._findings.filters import filter_words
from bilateral._findings.result import frame_of
from bilateral._findings.tie_types import COLUMNS, tie_types
from bilateral.errors import BilateralError
from bilateral.sources import Source

INSETS = {"timeline": None, "periods": None, "balance": 30.0}
"""The charts of an overview. The balance has a height in inches that fits all of it: whole, or
not at all."""
MOST_NAMED = 3
"""The greatest number of cases named in the title of an overview."""


@dataclass(frozen=True, kw_only=True)
class ChartInput:
    """The inputs of a chart."""

    frame: pd.DataFrame
    options: Mapping[str, Any]
    sources: tuple[Source, ...]
    warnings: tuple[str, ...]
    coverage_line: str = ""
    chosen: str = ""


def chart_input(cases: Any, row: ChartRow, arguments: Mapping[str, Any]) -> ChartInput:
    """Return the inputs of a chart; `arguments` are those of its finding.

    Raises
    ------
    BilateralError
        If the cases share no state, so that a map has no centre.
    """
    known: dict[str, Callable[[], Any]] = {
        "names": lambda: cases.titles,
        "focal": lambda: shared_focal(cases),
        "coverage": lambda: cases.tables()["coverage"],
    }
    options = {name: known[name]() for name in row.options}
    if row.finding:
        finding = getattr(cases, row.finding)(**row.fixed, **arguments)
        frame, sources, warnings = finding.frame, finding.sources, finding.warnings
        # If there is no answer, an empty chart says why; a title has no full stop.
        options |= {"title": finding.reason.removesuffix(".")} if finding.reason else {}
    else:
        frame, more = _RECORDS[row.name](cases)
        options |= more
        sources, warnings = cases.sources, cases.warnings()
    # A map shows locations of states, for which coverage does not matter.
    if row.name == "map":
        warnings, line = ("Borders and capitals are those of today.",), ""
    else:
        line = coverage_line(cases)
    return ChartInput(
        frame=frame,
        options=options,
        sources=sources,
        warnings=warnings,
        coverage_line=line,
        chosen=filter_words(cases.index),
    )


def shared_focal(cases: Any) -> str | None:
    """Return the state that all cases share; None if they have different ones."""
    return cases.focal if isinstance(cases.focal, str) else None


def coverage_line(cases: Any) -> str:
    """Write what the sources of each case cover, for a footer."""
    lines = (
        f"{set_off(cases.titles[case.id])} {entry.period} ({entry.completeness})"
        for case in cases.relationships
        for entry in case.coverage
    )
    return "; ".join(dict.fromkeys(lines))


def _timeline(cases: Any) -> tuple[pd.DataFrame, dict[str, Any]]:
    tables, disputed = cases.tables(), cases.discrepancies().frame
    ends = (zip(disputed["relationship"], disputed[end], strict=True) for end in ("tie", "other"))
    return tables["ties"], {
        # Dyad by dyad each case has its focal state, which a timeline can show.
        "focal": cases.focal,
        "coverage": tables["coverage"],
        "contradicted": [pair for end in ends for pair in end],
    }


def _presence(cases: Any) -> tuple[pd.DataFrame, dict[str, Any]]:
    return frame_of(tie_types(cases.index), COLUMNS), {}


def _map(cases: Any) -> tuple[pd.DataFrame, dict[str, Any]]:
    if shared_focal(cases) is None:
        msg = "a map needs one state at its centre; compare cases that share one"
        raise BilateralError(msg)
    return distances(cases.index), {}


def _overview(cases: Any) -> tuple[pd.DataFrame, dict[str, Any]]:
    insets = []
    for name, height in INSETS.items():
        given = chart_input(cases, BY_NAME[name], {})
        insets.append(
            Inset.of(name, BY_NAME[name].type, given.frame, height=height, **given.options)
        )
    named = " compared with ".join(cases.titles.values())
    title = {"title": named} if len(cases.titles) <= MOST_NAMED else {}
    return cases.tables()["ties"], {"insets": insets, **title}


_RECORDS = {"timeline": _timeline, "presence": _presence, "map": _map, "overview": _overview}
"""The charts that show records, with the functions that give them."""
