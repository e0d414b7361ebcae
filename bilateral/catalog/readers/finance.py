"""Official finance by project: one row for each project, which may have several recipients."""

from pathlib import Path

import pandas as pd

from bilateral.catalog.card import Card
from bilateral.catalog.readers import plain


def read(path: Path, card: Card) -> pd.DataFrame:
    """Read projects; one with several recipients, or a region, has no single receiver."""
    frame = plain.read(path, card)
    codes = frame["recipients_iso3"].fillna("")
    return frame.assign(
        iso3_b=codes.where(codes.str.fullmatch("[A-Z]{3}")),
        projects_with_amount=frame["commitment_usd"].notna().astype("int8"),
    )
