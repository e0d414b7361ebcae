"""A panel as a file, written in pieces and put in place whole."""

import os

from bilateral.atomic_write import written_whole
from bilateral.catalog.extras import needed
from bilateral.panel.arrow import BATCH, batches, reader
from bilateral.panel.to_frame import Laid, frame_of

Path = str | os.PathLike[str]


def write_parquet(panel: Laid, path: Path, *, knowledge: bool | None = None) -> None:
    """Write a panel as Parquet, a batch of rows after the other."""
    parquet = needed("pyarrow.parquet", "writing Parquet")
    schema = reader(panel, knowledge=knowledge).schema
    with (
        written_whole(path) as beside,
        parquet.ParquetWriter(beside, schema, compression="zstd") as file,
    ):
        for batch in batches(panel, knowledge=knowledge):
            file.write_batch(batch)


def write_csv(panel: Laid, path: Path, *, knowledge: bool | None = None) -> None:
    """Write a panel as CSV, a batch of rows after the other; what is missing is an empty cell."""
    with written_whole(path) as beside, beside.open("w", encoding="utf-8", newline="") as file:
        for start in range(0, max(len(panel.grid), 1), BATCH):
            rows = slice(start, start + BATCH)
            frame = frame_of(panel, rows, knowledge=knowledge)
            frame.to_csv(file, index=False, header=start == 0, lineterminator="\n")
