"""What a presence grid says in words: its title, and its description for those who do not see."""

from collections.abc import Sequence

from bilateral._charts.names import label
from bilateral._charts.phrases import PHRASES
from bilateral._charts.presence.read import Cell, Grid
from bilateral._charts.tie_spans import STAGES
from bilateral.coverage import SILENCES
from bilateral.text.lists import join_list
from bilateral.text.names import inside

MOST_NAMED = 4
"""A description names so many of the shared types."""


def title(grid: Grid) -> str:
    """Name the kinds of tie that all cases record, and those of some, or of one, only."""
    kinds, names = grid.kinds, grid.names
    if not kinds:
        return PHRASES["no_ties"]
    groups: dict[tuple[int, ...], list[str]] = {}
    for kind, places in kinds.items():
        # Of three cases and more, who bears what is for the grid to show.
        part = places if len(places) in (1, len(names)) else ()
        groups.setdefault(part, []).append(PHRASES.get(kind, kind))
    if len(names) == 1:
        return PHRASES["types_of_one"].format(names[0], join_list(groups[0,]))
    word = "types_of_both" if len(names) == 2 else "types_of_all"
    every = groups.pop(tuple(range(len(names))), [])
    texts = [PHRASES[word if every else "nothing_shared"].format(join_list(every), len(names))]
    if some := groups.pop((), []):
        texts.append(PHRASES["types_of_some"].format(join_list(some), len(names)))
    for (place,), found in sorted(groups.items()):
        texts.append(PHRASES["types_alone"].format(join_list(found), inside(names[place])))
    return "; ".join(texts)


def alt_text(grid: Grid) -> str:
    """Describe a grid: case by case what is recorded, absent, zero or silent; what is shared."""
    cases = [
        f"{name}: {_counts([row.cells[place] for row in grid.rows])}."
        for place, name in enumerate(grid.names)
    ]
    labels = join_list((label(row.topic) for row in grid.shared), most=MOST_NAMED)
    among = PHRASES["shared"].format(labels) if labels else ""
    return " ".join(filter(None, [PHRASES["presence"], *cases, among]))


def _counts(cells: Sequence[Cell]) -> str:
    """Count the types of a case by what it has of them."""
    stages = [{stage for _, stage in cell.marks} for cell in cells]
    counts = {stage: sum(stage in found for found in stages) for stage in STAGES}
    each = ", ".join(f"{count} {PHRASES[stage]}" for stage, count in counts.items() if count)
    recorded = sum(cell.record == "recorded" for cell in cells)
    texts = [PHRASES["recorded"].format(recorded, each)] if recorded else []
    others = {
        PHRASES[record.replace(" ", "_")]: sum(cell.record == record for cell in cells)
        for record in ("reported absent", "zero", *SILENCES)
    }
    return ", ".join([*texts, *(f"{count} {words}" for words, count in others.items() if count)])
