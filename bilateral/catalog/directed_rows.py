"""From a row about two states to rows sender → receiver, by the table of directions in the card."""

from collections import defaultdict
from pathlib import Path

import pandas as pd

from bilateral.catalog.card import Card, Direction
from bilateral.catalog.tidy import cleaned, other_layout, pick
from bilateral.errors import DataSetError


def directed_rows(published: pd.DataFrame, card: Card, path: Path) -> pd.DataFrame:
    """Lay a table out in rows sender → receiver.

    The table may hold each pair of states once, with a column for each direction, or twice, so
    that each flow stands in two rows; the two must then agree, or the key is doubled and refused.
    Columns without a direction go along with both.

    Raises
    ------
    DataSetError
        If a column that the directions name is not there.
    """
    named = dict.fromkeys(n for d in card.directions for n in (d.column, d.sender, d.receiver))
    lacking = [name for name in named if name not in published]
    if lacking:
        raise DataSetError(other_layout(lacking, published, card, path))
    return pd.concat(
        [_one_way(published, card, path, ends) for ends in _by_ends(card)], ignore_index=True
    ).drop_duplicates(ignore_index=True)


def _by_ends(card: Card) -> list[list[Direction]]:
    """Group the directions that run between the same ends."""
    groups = defaultdict(list)
    for direction in card.directions:
        groups[direction.sender, direction.receiver].append(direction)
    return list(groups.values())


def _one_way(
    published: pd.DataFrame, card: Card, path: Path, directions: list[Direction]
) -> pd.DataFrame:
    sender, receiver = (card.column(f"{card.system}_{end}") for end in "ab")
    first = directions[0]
    ends = {
        sender.name: cleaned(published[first.sender], sender, path),
        receiver.name: cleaned(published[first.receiver], receiver, path),
    }
    values = {d.gives: cleaned(published[d.column], card.column(d.gives), path) for d in directions}
    return pick(published, card, path).assign(**ends, **values)
