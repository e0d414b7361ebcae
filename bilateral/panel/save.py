"""Write a panel to a file, in parts, completely or not at all."""

import os

from bilateral.atomic_write import written_whole
from bilateral.extras import import_extra
from bilateral.panel.arrow import BATCH, batches, reader
from bilateral.panel.panel_data import PanelData
from bilateral.panel.to_frame import rows_to_frame
from bilateral.text.csv_cells import plain_cells

Path = str | os.PathLike[str]


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


def to_csv(panel: PanelData, path: Path, *, knowledge: bool | None = None) -> None:
    """Write a panel as CSV, batch by batch; a missing value is an empty cell."""
    with written_whole(path) as written, written.open("w", encoding="utf-8", newline="") as file:
        for start in range(0, max(len(panel.grid), 1), BATCH):
            rows = slice(start, start + BATCH)
            frame = rows_to_frame(panel, rows, knowledge=knowledge)
            plain_cells(frame).to_csv(file, index=False, header=start == 0, lineterminator="\n")
