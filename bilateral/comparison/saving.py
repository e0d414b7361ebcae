"""What a comparison writes: the report, the charts, and the frames of its findings.

The comparison itself stands above this file, which is bound to it, and so is not named here.
"""

import os
from pathlib import Path
from typing import Any

from bilateral.atomic_write import make_folder, write_whole


def report(comparison: Any, path: str | os.PathLike[str]) -> Path:
    """Write everything as one page: findings that cite their ties, charts, tables, sources.

    Parameters
    ----------
    path : path
        An HTML file, which is replaced if it is there. It holds its pictures, has no scripts
        and asks nothing of the network; it prints on A4.

    Returns
    -------
    Path

    Raises
    ------
    BilateralError
        When it cannot be written.
    """
    [written] = write_whole({Path(path): comparison.plot.page().encode()})
    return written


def save(comparison: Any, folder: str | os.PathLike[str]) -> tuple[Path, ...]:
    """Write the report, every chart, and the frames of the findings as CSV, into a folder.

    Parameters
    ----------
    folder : path
        Made if need be; files of the same names are replaced.

    Returns
    -------
    tuple of Path
        What was written; beside each picture stands its data as JSON.

    Raises
    ------
    BilateralError
        When the folder cannot be made or written to.
    """
    from bilateral.comparison.outline import picture_of

    place, plot = make_folder(folder), comparison.plot
    charts: dict[Path, bytes] = {}
    pictures = {}
    for name, chart in plot.every().items():
        path = place / f"{name}.svg"
        files = chart.files(path)
        pictures[name] = picture_of(chart, files[path])  # rendered once, shown twice
        charts |= files
    findings = comparison.findings()
    frames = {
        place / f"{name}.csv": finding.frame.to_csv(index=False).encode()
        for name, finding in findings.items()
    }
    report_file = {place / "report.html": plot.page(pictures, findings).encode()}
    written = write_whole({**report_file, **frames, **charts})
    return tuple(path for path in written if path.suffix != ".json")
