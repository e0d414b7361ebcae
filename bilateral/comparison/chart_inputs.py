"""The inputs of each chart of a comparison: a frame, options, sources and warnings.

The class of the comparison is defined above this file, so is not named here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from bilateral._charts.bidi import set_off
from bilateral._charts.chart import Chart
from bilateral._charts.map.credits import NOTES, SHAPES
from bilateral._charts.overview.read import Inset
from bilateral._charts.registry import BY_NAME, ChartRow
from bilateral._findings.conflict import besides
from bilateral._findings.distances import distances
from bilateral._findings.filters import filter_words
from bilateral._findings.finding import Finding
from bilateral._findings.result import frame_of
from bilateral._findings.tie_types import COLUMNS, tie_types
from bilateral.errors import BilateralError, refuse_unknown
from bilateral.sources import Source

INSETS = ("key_events", "balance", "periods")
"""The charts of an overview."""


@dataclass(frozen=True, kw_only=True)
class ChartInput:
    """The inputs of a chart."""

    frame: pd.DataFrame
    options: Mapping[str, Any]
    sources: tuple[Source, ...]
    warnings: tuple[str, ...]
    chosen: str = ""
    reason: str = ""

    def draw(self, row: ChartRow, *, ax: Any = None, **options: Any) -> Chart:
        """Draw the chart; an option that is given here replaces its own."""
        return Chart.of(
            row.type,
            self.frame,
            ax=ax,
            sources=self.sources,
            warnings=self.warnings,
            chosen=self.chosen,
            reason=self.reason,
            **{**self.options, **options},
        )


def chart_input(
    cases: Any, row: ChartRow, arguments: Mapping[str, Any], *, names: Mapping[str, str]
) -> ChartInput:
    """Return the inputs of a chart; `arguments` are those of its finding, `names` of some cases.

    Raises
    ------
    UnknownNameError
        If a name is given to what is no case.
    BilateralError
        If the cases share no state, so that a map has no centre.
    """
    for case in names:
        refuse_unknown("case of names", case, cases.titles)
    options = {name: _OPTIONS[name](cases, names) for name in row.options}
    if row.by_case:
        options["focal"] = cases.focal
    if row.finding:
        given = _of_finding(getattr(cases, row.finding)(**row.fixed, **arguments), options)
    else:
        frame, more = _RECORDS[row.name](cases, names)
        given = ChartInput(
            frame=frame,
            options={**options, **more},
            sources=cases.sources,
            warnings=cases.warnings(),
        )
    # A map shows where states lie, which rests on no record, chosen or not.
    if row.name == "map":
        return replace(given, sources=(SHAPES,), warnings=NOTES)
    return replace(given, chosen=filter_words(cases.index))


def _of_finding(finding: Finding, options: Mapping[str, Any]) -> ChartInput:
    """Take the inputs from a finding; where it has no answer, an empty picture says why."""
    given = ChartInput(
        frame=finding.frame, options=options, sources=finding.sources, warnings=finding.warnings
    )
    if not finding.reason or "notes" in options:  # notes say it for each case
        return given
    reason = finding.reason.removesuffix(".")
    options = {**options, "title": reason}
    return replace(given, options=options, reason=reason if finding.frame.empty else "")


def shared_focal(cases: Any) -> str | None:
    """Return the state that all cases share; None if they have different ones."""
    return cases.focal if isinstance(cases.focal, str) else None


def _timeline(cases: Any, _names: Mapping[str, str]) -> tuple[pd.DataFrame, dict[str, Any]]:
    tables, disputed = cases.tables(), cases.discrepancies().frame
    ends = (zip(disputed["relationship"], disputed[end], strict=True) for end in ("tie", "other"))
    return tables["ties"], {
        # Dyad by dyad each case has its focal state, which a timeline can show.
        "focal": cases.focal,
        "coverage": tables["coverage"],
        "contradicted": [pair for end in ends for pair in end],
    }


def _presence(cases: Any, _names: Mapping[str, str]) -> tuple[pd.DataFrame, dict[str, Any]]:
    return frame_of(tie_types(cases.index), COLUMNS), {}


def _map(cases: Any, names: Mapping[str, str]) -> tuple[pd.DataFrame, dict[str, Any]]:
    if shared_focal(cases) is None:
        msg = "a map needs one state at its centre; compare cases that share one"
        raise BilateralError(msg)
    return distances(cases.index), {"names": dict(names)}


def _overview(cases: Any, names: Mapping[str, str]) -> tuple[pd.DataFrame, dict[str, Any]]:
    names = {case: set_off(name) for case, name in names.items()}
    insets = []
    for name in INSETS:
        given = chart_input(cases, BY_NAME[name], {}, names=names)
        insets.append(Inset.of(name, BY_NAME[name].type, given.frame, **given.options))
    named = {**cases.titles, **names}
    return cases.tables()["ties"], {"insets": insets, "names": named}


_RECORDS = {"timeline": _timeline, "presence": _presence, "map": _map, "overview": _overview}
"""The charts that show records, with the functions that give them."""

_OPTIONS: Mapping[str, Callable[[Any, Mapping[str, str]], Any]] = {
    "names": lambda cases, names: {**cases.titles, **names},
    "focal": lambda cases, _names: shared_focal(cases),
    "notes": lambda cases, _names: {case.id: besides(case) for case in cases.index},
}
"""What a chart receives of the cases, by the name of its option."""
