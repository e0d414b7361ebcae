"""Save a comparison: the report, the charts, and the frames of its findings.

The class of the comparison is defined above this file, so is not named here.
"""

import datetime as dt
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bilateral.atomic_write import make_folder, write_whole
from bilateral.comparison.report_day import report_day
from bilateral.errors import BilateralError
from bilateral.text.csv_cells import plain_cells

ENDINGS = (".html", ".htm")


def report(
    comparison: Any, path: str | os.PathLike[str], *, date: str | dt.date | None = None
) -> Path:
    """Write the comparison as one page for reading, printing and quoting.

    It has the comparing paragraph, what was done in each kind, the charts that have something
    to compare, the limitations, the structured comparison, the sources, and the records that it
    cites. The tables are not on it: `save` writes them separately.

    Parameters
    ----------
    path : path
        An HTML file, which is replaced if it exists. It includes its pictures and their fonts, has
        no scripts and loads nothing from the network; two cases print on about ten pages of A4.
    date : str or datetime.date, optional
        The date printed on it, such as ``2018-11-10``; if not given, that of the environment
        variable ``SOURCE_DATE_EPOCH``, else today. The same day gives the same bytes.

    Returns
    -------
    Path

    Raises
    ------
    BilateralError
        When the name does not end in ``.html``, the date is not valid, or the page cannot be
        written.
    """
    from bilateral.comparison.outline import report_page

    path = Path(path)
    if path.suffix.lower() not in ENDINGS:
        ending = f"ends in {path.suffix!r}" if path.suffix else "has no ending"
        msg = (
            f"{path.name!r} {ending}, and a report is a page of HTML; write "
            f"{path.with_suffix('.html').name!r}, and print it to PDF from a browser"
        )
        raise BilateralError(msg)
    [written] = write_whole({path: report_page(comparison, report_day(date)).encode()})
    return written


def save(
    comparison: Any,
    folder: str | os.PathLike[str],
    *,
    date: str | dt.date | None = None,
    formats: Sequence[str] = ("svg",),
) -> tuple[Path, ...]:
    """Write the report, every chart, and the frames of the findings as CSV, into a folder.

    Parameters
    ----------
    folder : path
        The folder, created if necessary; files of the same names are replaced.
    date : str or datetime.date, optional
        The date of the report; see `report`.
    formats : sequence of str
        Of the charts: svg, png, pdf, tiff, eps, jpg.

    Returns
    -------
    tuple of Path
        The files written; each picture comes with its data as JSON.

    Raises
    ------
    BilateralError
        If the date is not valid, a format is not known, or the folder cannot be created or written
        to.
    """
    from bilateral.comparison.outline import report_page

    day = report_day(date)
    wanted = _formats(formats)
    place = make_folder(folder)
    charts: dict[Path, bytes] = {}
    drawings = {}
    for name, chart in comparison.plot.every().items():
        drawings[name] = chart.drawing()  # once, for its file and for the page
        for form in wanted:
            picture = drawings[name].file if form == "svg" else chart.rendered(form)
            charts |= chart.files(place / f"{name}.{form}", picture)
    findings = comparison.findings()
    frames = {
        place / f"{name}.csv": plain_cells(finding.frame).to_csv(index=False).encode()
        for name, finding in findings.items()
    }
    files = [path.name for path in (*frames, *charts) if path.suffix != ".json"]
    html = report_page(comparison, day, drawings, findings=findings, files=files)
    written = write_whole({place / "report.html": html.encode(), **frames, **charts})
    return tuple(path for path in written if path.suffix != ".json")


def _formats(given: Sequence[str]) -> list[str]:
    """Read the formats of charts; each stands once."""
    from bilateral._charts.saving import format_of

    names = [given] if isinstance(given, str) else list(given)
    return list(dict.fromkeys(format_of("", name) for name in names))
