"""The legend of a heat map of periods, and the looks that it explains."""

from collections.abc import Iterator, Mapping
from typing import Any

from bilateral._charts.legend import Entry, dash, plain, swatch
from bilateral._charts.palette import CASES, HATCHED, INK
from bilateral._charts.periods.color_ramp import Ramp
from bilateral._charts.periods.read import EN_DASH, TIMES, Activity
from bilateral._charts.phrases import PHRASES

RULED = 0.7
"""How thick the line is that says what the sources cover."""
HATCH: Mapping[str, Any] = {"hatch": "//////", "hatch_linewidth": 0.4, "edgecolor": HATCHED}
"""How the background looks where no source covers a period."""
DASHED: Mapping[str, Any] = {"linewidth": 0.9, "linestyle": (0, (2.2, 1.4))}
"""The edge of a tile where more was possibly there than surely."""


def legend_entries(activity: Activity) -> Iterator[Entry]:
    """Yield a sample of all that the map uses, with its words."""
    cells, ramp = list(activity.cells), Ramp.to(activity.most)
    if any(cell.surely for cell in cells):
        yield plain(PHRASES["known_active"])
        for shade, label in zip(ramp.shades(CASES[-1].colour), ramp.labels, strict=True):
            yield swatch(label, facecolor=shade)
    if any(cell.doubtful for cell in cells):
        yield swatch(PHRASES["active_up_to"], edgecolor=INK, **DASHED)
    if any(cell.more for cell in cells):
        yield plain(PHRASES["more_start_unknown"])
    if any(cell.absent for cell in cells):
        yield plain(f"{TIMES} {PHRASES['absent']}")
    if any(cell.record == "zero" for cell in cells):
        yield swatch(PHRASES["zero"], inside="0", edgecolor=INK, linewidth=0.8)
    if any(cell.record == PHRASES["not_mentioned"] for cell in cells):
        yield plain(f"{EN_DASH} {PHRASES['not_mentioned']}")
    if any(cell.hatched for cell in cells):
        yield swatch(PHRASES["not_covered_by_the_sources"], **HATCH)
    if not all(cell.hatched for cell in cells):
        yield dash(PHRASES["speaks"], color=INK, lw=RULED)
