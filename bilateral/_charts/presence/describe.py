"""What a presence grid says in words: its title, and its description for those who do not see."""

from collections.abc import Sequence

from bilateral._charts.labels import label
from bilateral._charts.phrases import PHRASES
from bilateral._charts.presence.read import Cell, Grid
from bilateral._charts.tie_spans import STAGES

MOST_NAMED = 4
"""A description names so many of the shared types."""


def title(grid: Grid) -> str:
    """Say how many types the cases share, and of two cases, how many each has alone."""
    total, shared, names = len(grid.rows), len(grid.shared), grid.names
    if not total:
        return PHRASES["no_ties"]
    if len(names) == 1:
        return PHRASES["sorts_one"].format(names[0], len(grid.alone(0)))
    if len(names) == 2:
        both = PHRASES["sorts_both"].format(shared, total)
        alone = {name: len(grid.alone(place)) for place, name in enumerate(names)}
        each = (PHRASES["sorts_alone"].format(*item) for item in alone.items() if item[1])
        return "; ".join(filter(None, [both, ", ".join(each)]))
    everywhere = sum(len(row.holders) == len(names) for row in grid.rows)
    return PHRASES["sorts_many"].format(shared, total, len(names), everywhere)


def alt_text(grid: Grid) -> str:
    """Describe a grid: case by case what is on record, absent, zero or silent; what is shared."""
    cases = [
        f"{name}: {_counts([row.cells[place] for row in grid.rows])}."
        for place, name in enumerate(grid.names)
    ]
    labels = list(dict.fromkeys(label(row.topic) for row in grid.shared))
    rest = [f"+{len(labels) - MOST_NAMED}"] if len(labels) > MOST_NAMED else []
    among = PHRASES["shared"].format(", ".join([*labels[:MOST_NAMED], *rest])) if labels else ""
    return " ".join(filter(None, [PHRASES["presence"], *cases, among]))


def _counts(cells: Sequence[Cell]) -> str:
    """Count the cells of a case by what they hold."""
    stages = [stage for cell in cells for stage in cell.stages]
    counts = {"recorded": sum(cell.record == "recorded" for cell in cells)}
    counts |= {stage: stages.count(stage) for stage in STAGES}
    records = {"absent": "reported absent", "zero": "zero", "no_record": "no record"}
    counts |= {key: sum(cell.record == record for cell in cells) for key, record in records.items()}
    return ", ".join(f"{count} {PHRASES[key]}" for key, count in counts.items() if count)
