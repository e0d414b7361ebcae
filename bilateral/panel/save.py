"""Write a panel to a file, in parts, completely or not at all."""

import os
import re
from typing import Any

from bilateral.atomic_write import written_whole
from bilateral.extras import import_extra
from bilateral.panel.arrow import BATCH, batches, reader
from bilateral.panel.panel_data import PanelData
from bilateral.panel.to_frame import EVERY, rows_to_frame
from bilateral.text.csv_cells import plain_cells

Path = str | os.PathLike[str]
MOST_OF_A_NAME = 32
MOST_OF_A_LABEL = 80
"""Characters of a name and of the label of a variable in Stata."""


def to_parquet(panel: PanelData, path: Path, *, knowledge: bool | None = None) -> None:
    """Write the panel as Parquet, in parts, so that it need not fit into memory.

    The file is written completely or not at all; `knowledge` as in `to_frame`.
    """
    parquet = import_extra("pyarrow.parquet", "writing Parquet")
    schema = reader(panel, knowledge=knowledge).schema
    with (
        written_whole(path) as written,
        parquet.ParquetWriter(written, schema, compression="zstd") as file,
    ):
        for batch in batches(panel, knowledge=knowledge):
            file.write_batch(batch)


def to_stata(panel: PanelData, path: Path, *, knowledge: bool | None = None) -> None:
    """Write the panel for Stata 14 and later, with the meaning of columns and the labels of levels.

    Numbers are doubles, missing where not known; names of more than 32 characters, which Stata does
    not take, are cut, and numbered where two would be the same. The file is written completely or
    not at all; `knowledge` as in `to_frame`.

    Examples
    --------
    >>> import bilateral as bl
    >>> import pandas as pd
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     bl.dyad_years(years=1946).to_stata(f"{folder}/panel.dta")
    ...     pd.read_stata(f"{folder}/panel.dta")["cow_a"].iloc[0].item()
    2
    """
    frame = rows_to_frame(panel, EVERY, knowledge=knowledge, nullable=False)
    short = dict(zip(frame.columns, _stata_names(list(frame.columns)), strict=True))
    columns = [column for addition in panel.additions for column in addition.columns]
    meanings = {short[column.name]: column.meaning[:MOST_OF_A_LABEL] for column in columns}
    labels: dict[Any, Any] = {
        short[column.name]: dict(column.labels) for column in columns if column.labels
    }
    with written_whole(path) as written:
        frame.rename(columns=short).to_stata(
            written,
            write_index=False,
            version=118,
            variable_labels=meanings,
            value_labels=labels,
        )


def _stata_names(names: list[str]) -> list[str]:
    """Return names of at most 32 letters, digits and underscores, each once.

    Examples
    --------
    >>> _stata_names(["year", "exports_a_to_b_smoothed_million_usd", "5 %"])
    ['year', 'exports_a_to_b_smoothed_million_', '_5__']
    """
    found: list[str] = []
    for name in names:
        plain = re.sub(r"\W", "_", name, flags=re.ASCII)
        plain = f"_{plain}" if plain[0].isdigit() else plain
        short, number = plain[:MOST_OF_A_NAME], 2
        while short in found:
            short, number = f"{plain[: MOST_OF_A_NAME - len(str(number)) - 1]}_{number}", number + 1
        found.append(short)
    return found


def to_csv(panel: PanelData, path: Path, *, knowledge: bool | None = None) -> None:
    """Write a panel as CSV, batch by batch; a missing value is an empty cell."""
    with written_whole(path) as written, written.open("w", encoding="utf-8", newline="") as file:
        for start in range(0, max(len(panel.grid), 1), BATCH):
            rows = slice(start, start + BATCH)
            frame = rows_to_frame(panel, rows, knowledge=knowledge)
            plain_cells(frame).to_csv(file, index=False, header=start == 0, lineterminator="\n")
