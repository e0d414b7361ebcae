"""Turn rows about two states into rows sender → receiver, by the directions in the card."""

from collections import defaultdict
from pathlib import Path

import pandas as pd

from bilateral.catalog.card import Card, Direction
from bilateral.catalog.tidy import cleaned, pick, refuse_lacking


def directed_rows(published: pd.DataFrame, card: Card, path: Path) -> pd.DataFrame:
    """Turn a table into rows sender → receiver.

    The table may have each pair of states once, with a column for each direction, or twice, so
    that each flow is in two rows; the two must then agree, otherwise the doubled key is refused.
    Columns without a direction are in both.

    Raises
    ------
    DataSetError
        If a column named in the directions is missing.
    """
    named = dict.fromkeys(n for d in card.directions for n in (d.column, d.sender, d.receiver))
    refuse_lacking(named, published, card, path)
    by_ends = defaultdict(list)
    for direction in card.directions:
        by_ends[direction.sender, direction.receiver].append(direction)
    return pd.concat(
        [_one_way(published, card, path, some) for some in by_ends.values()], ignore_index=True
    ).drop_duplicates(ignore_index=True)


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
