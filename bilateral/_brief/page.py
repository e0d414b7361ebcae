"""A brief as a page: in a notebook, on a terminal, and as a file to be printed."""

import datetime as dt
import os
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import pandas as pd

from bilateral._brief.contents import Contents
from bilateral._charts.web_fonts import font_rules, together
from bilateral._findings.finding import Finding
from bilateral.atomic_write import write_whole
from bilateral.bibliography import cite, references
from bilateral.bibliography.dates import date_in_words
from bilateral.comparison.report_day import report_day
from bilateral.errors import BilateralError
from bilateral.report.picture import Picture, inline_svg
from bilateral.sources import Source
from bilateral.text.html import Html, render, visible

ENDINGS = (".html", ".htm")


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Brief:
    """One page on two states; made by `bilateral.brief`.

    Attributes
    ----------
    contents : Contents
        What stands on it.
    """

    contents: Contents

    @property
    def title(self) -> str:
        """The names of the two states."""
        return self.contents.title

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of what stands on it."""
        return self.contents.sources

    def cite(self, format: str = "text") -> str:  # noqa: A002 (the word that users know)
        """Write the references of its sources; the format is ``text``, ``bibtex`` or ``csl``."""
        return cite(self.sources, format)

    def save(self, path: str | os.PathLike[str], *, date: str | dt.date | None = None) -> Path:
        """Write the page as HTML, with its pictures and their fonts, and without scripts.

        Parameters
        ----------
        path : path
            A file that ends in ``.html``; it is replaced if it exists. A browser prints it to PDF.
        date : str or datetime.date, optional
            The date printed on it; see `Comparison.report`.

        Returns
        -------
        Path

        Raises
        ------
        BilateralError
            If the name does not end in ``.html``, the date is not valid, or the page cannot be
            written.
        """
        path = Path(path)
        if path.suffix.lower() not in ENDINGS:
            msg = (
                f"{path.name!r} is no page of HTML; write {path.with_suffix('.html').name!r}, and "
                "print it to PDF from a browser"
            )
            raise BilateralError(msg)
        [written] = write_whole({path: self.html(report_day(date)).encode()})
        return written

    def html(self, day: str) -> Html:
        """Return the page as HTML, with a date such as ``2018-11-10`` on it."""
        drawing = self.contents.trends
        picture = None
        if drawing is not None:
            shown = Picture(title="", alt=drawing.alt, svg=drawing.text, foot=drawing.foot)
            picture = inline_svg(shown, "trends") | {"alt": drawing.alt}
        return render(
            "_brief/brief.html",
            brief=self.contents,
            picture=picture,
            fonts=Html(font_rules(together([drawing.letters] if drawing else []))),
            origin=f"{date_in_words(day)}, made with bilateral {version('bilateral')}",
            tables=self._tables(),
            notes=self._notes(),
            sources=references(self.sources),
        )

    def _tables(self) -> list[tuple[str, list[str], list[list[str]]]]:
        """Return the tables: title, head and rows."""
        found = []
        if self.contents.ranks is not None:
            grid = self.contents.ranks.shown
            found.append(("Ranks among all known that year", _head(grid), _rows(grid)))
        if self.contents.nearest is not None:
            rows = self.contents.nearest.frame
            rows = rows.assign(distance=rows["distance"].map("{:.3f}".format))
            grid = rows[["dyad", "distance", "compared"]]
            title = f"The dyads most like it on these columns, {rows['year'].iloc[0]}"
            found.append((title, _head(grid), _rows(grid)))
        return found

    def _notes(self) -> list[str]:
        """Return the warnings of all parts, each once."""
        parts: list[Finding | None] = [
            self.contents.ranks, self.contents.nearest, self.contents.scale,
        ]  # fmt: skip
        return list(dict.fromkeys(note for part in parts if part for note in part.warnings))

    def __str__(self) -> str:
        found = self.contents
        parts = [found.title, *found.states]
        parts += [f"{kind}: {'; '.join(lines.splitlines())}" for kind, lines in found.records]
        findings = (found.agreement, found.scale, found.ranks, found.nearest)
        parts += [finding.summary for finding in findings if finding]
        parts += [*found.unknown, *found.missing]
        return "\n\n".join(map(visible, parts))

    def __repr__(self) -> str:
        return str(self)

    def _repr_html_(self) -> str:
        return render("_brief/card.html", brief=self.contents, text=str(self).split("\n\n")[1:])


def _head(grid: pd.DataFrame) -> list[str]:
    return [str(name) for name in grid.columns]


def _rows(grid: pd.DataFrame) -> list[list[str]]:
    return [[str(cell) for cell in row] for row in grid.to_numpy().tolist()]
