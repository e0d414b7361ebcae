"""National material capabilities: one row for each state and year."""

from pathlib import Path

import pandas as pd

from bilateral.catalog.card import Card
from bilateral.catalog.tidy import cleaned, open_published, parts_of, pick

FIRST_YEAR_IN_DOLLARS = 1914


def read(path: Path, card: Card) -> pd.DataFrame:
    """Read capabilities, military spending separated by currency.

    The published column is in thousands of pounds sterling to 1913 and of US dollars from 1914, so
    that figures in the two must not be compared.
    """
    published = open_published(path, card, also=["milex"])
    frame = pick(published, card, path)
    in_dollars = frame["year"] >= FIRST_YEAR_IN_DOLLARS
    (milex,) = parts_of(published, ["milex"], card, path)
    spending = cleaned(milex, card.column("military_spending_thousand_usd"), path)
    return frame.assign(
        military_spending_thousand_gbp=spending.where(~in_dollars),
        military_spending_thousand_usd=spending.where(in_dollars),
    )
