"""A chart: a drawn frame that knows its sources, describes itself and saves itself."""

import base64
import json
import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bilateral._charts.audit import Flaw, audit
from bilateral._charts.bidi import set_off
from bilateral._charts.footer import add_footer, footer_height
from bilateral._charts.page import figure_of
from bilateral._charts.phrases import words
from bilateral._charts.saving import form_of, rendered, sidecar
from bilateral._charts.widths import inches
from bilateral.atomic_write import write_whole
from bilateral.bibliography import Citable, cite, reference
from bilateral.text.html import render
from bilateral.text.tables import cell, html_table

SCREEN_DPI = 144
SCREEN_INCH = 128
"""Pixels of CSS for an inch: type of 6.5 points is then nearly as high as that of a notebook."""


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """A kind of chart: how it is drawn, and what is said of it.

    Parameters
    ----------
    draw : callable
        ``draw(frame, *, ax=None, width=7.0, below=0.0, **options) -> Axes``; where no axes are
        given it makes a figure so many inches wide, to which a footer of `below` inches is added.
    title : callable
        ``title(frame, **options) -> str``: the finding where one can be computed, or the subject.
    tell : callable
        ``tell(frame, **options) -> str``: what the picture shows, in sentences, from the data.
    columns : tuple of str
        The columns that a reader needs; the table below the picture in a notebook shows them.
    """

    draw: Callable[..., Axes]
    title: Callable[..., str]
    tell: Callable[..., str]
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Chart:
    """A drawn frame. Made by `Chart.of`; shows itself in a notebook, once, with its alt text.

    Attributes
    ----------
    axes : matplotlib.axes.Axes
        Where it is drawn; yours to add to.
    figure : matplotlib.figure.Figure
        The figure of the axes, which pyplot does not know.
    frame : pandas.DataFrame
        The data that it shows.
    sources : tuple of Source
        The sources behind the data, and only those.
    warnings : tuple of str
        What a reader must know; part of the footer.
    title : str
        The finding where one can be computed, or the subject.
    coverage_line : str
        What the sources speak about; part of the footer.
    """

    axes: Axes
    figure: Figure
    frame: pd.DataFrame
    sources: tuple[Citable, ...]
    warnings: tuple[str, ...]
    title: str
    coverage_line: str
    drawing: Drawing
    options: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        drawing: Drawing,
        frame: pd.DataFrame,
        *,
        ax: Axes | None = None,
        width: str = "double",
        sources: Iterable[Citable] = (),
        warnings: Iterable[str] = (),
        coverage_line: str = "",
        **options: Any,
    ) -> "Chart":
        """Draw a frame, on axes of your own or on a figure made for it.

        Parameters
        ----------
        drawing : Drawing
            What kind of chart.
        frame : pandas.DataFrame
            Its data; kept, not changed.
        ax : matplotlib.axes.Axes, optional
            Where to draw. A figure that you made gets no footer; `footer` has its lines.
        width : {"single", "double", "slide"}
            3.5, 7 or 12 inches; not used with `ax`.
        sources, warnings, coverage_line
            What the footer says.
        **options
            Handed to the drawing.

        Raises
        ------
        BilateralError
            When the frame cannot be drawn, or the width has no such name.
        """
        sources, warnings, lang = tuple(sources), tuple(warnings), options.get("lang", "en")
        foot = _footer(sources, warnings, coverage_line, lang)
        if options.get("names"):
            options["names"] = {case: set_off(name) for case, name in options["names"].items()}
        if ax is None:
            wide = inches(width)
            axes = drawing.draw(frame, width=wide, below=footer_height(foot, wide, lang), **options)
            add_footer(figure_of(axes), foot, lang)
        else:
            axes = drawing.draw(frame, ax=ax, **options)
        return cls(
            axes=axes,
            figure=figure_of(axes),
            frame=frame.copy(deep=False),
            sources=sources,
            warnings=warnings,
            title=drawing.title(frame, **options),
            coverage_line=coverage_line,
            drawing=drawing,
            options=options,
        )

    @property
    def footer(self) -> tuple[str, ...]:
        """The paragraphs of the footer: coverage, sources, warnings."""
        return _footer(
            self.sources, self.warnings, self.coverage_line, self.options.get("lang", "en")
        )

    def alt_text(self) -> str:
        """Describe the picture in sentences, from the data."""
        return f"{self.title}. {self.drawing.tell(self.frame, **self.options)}"

    def audit(self) -> tuple[Flaw, ...]:
        """List what is wrong with the picture: `audit` of its figure, and marks without a source.

        Returns
        -------
        tuple of Flaw
            Empty where nothing is wrong.
        """
        return (*audit(self.figure), *self._unsourced())

    def save(self, path: str | Path, width: str | None = None) -> Path:
        """Save as PNG, SVG or PDF, with a JSON file of data, sources and alt text beside it.

        The same chart gives the same bytes. Both files are whole or not there.

        Parameters
        ----------
        path : str or Path
            Ends in ``.png``, ``.svg`` or ``.pdf``; the other file's name is this and ``.json``.
        width : {"single", "double", "slide"}, optional
            Draw it anew, 3.5, 7 or 12 inches wide. As it stands, with all that you added to it,
            where none is given.

        Returns
        -------
        Path
            The picture.

        Raises
        ------
        BilateralError
            When the ending or the width is not known, or the folder is not there or may not be
            written to.
        """
        files = self.files(path, width)
        write_whole(files)
        return next(iter(files))

    def files(self, path: str | Path, width: str | None = None) -> dict[Path, bytes]:
        """Give what `save` writes: the picture, then its data."""
        path = Path(path)
        form = form_of(path)
        figure = self.figure if width is None else self.at(width).figure
        alt = self.alt_text()
        picture = rendered(figure, form, title=self.title, alt=alt)
        return {path: picture, path.with_name(f"{path.name}.json"): sidecar(self._told(alt))}

    def at(self, width: str) -> "Chart":
        """Draw the same anew at another width, on a figure of its own."""
        return Chart.of(
            self.drawing,
            self.frame,
            width=width,
            sources=self.sources,
            warnings=self.warnings,
            coverage_line=self.coverage_line,
            **self.options,
        )

    def _told(self, alt: str) -> dict[str, object]:
        return {
            "title": self.title,
            "alt": alt,
            "coverage": self.coverage_line,
            "warnings": list(self.warnings),
            "sources": json.loads(cite(self.sources, "csl")),
            "data": _plain(self.frame),
        }

    def _unsourced(self) -> Iterable[Flaw]:
        if "sources" not in self.frame.columns:
            return
        bare = self.frame[self.frame["sources"].fillna("").str.strip() == ""]
        for number, title in zip(bare.index, bare.get("title", bare.index), strict=True):
            yield Flaw("no source", f"row {number}, {title!r}, names no source")

    def __repr__(self) -> str:
        return f"<Chart: {self.title}>"

    def _repr_html_(self) -> str:
        columns = [name for name in self.drawing.columns if name in self.frame.columns]
        shown = self.frame[columns] if columns else self.frame
        alt = self.alt_text()
        png = rendered(self.figure, "png", dpi=SCREEN_DPI, title=self.title, alt=alt)
        return render(
            "text/chart.html",
            png=base64.b64encode(png).decode(),
            alt=alt,
            width=round(self.figure.get_size_inches()[0] * SCREEN_INCH),
            title=self.title,
            table=html_table(shown, rows=1000),
        )


def _footer(
    sources: tuple[Citable, ...], warnings: tuple[str, ...], coverage_line: str, lang: str
) -> tuple[str, ...]:
    table = words(lang)
    cited = "; ".join(reference(source).rstrip(".") for source in sources)
    return (
        *([table["coverage"].format(coverage_line)] if coverage_line else []),
        *([table["sources"].format(cited)] if cited else []),
        *([table["warnings"].format(" ".join(warnings))] if warnings else []),
    )


def _plain(frame: pd.DataFrame) -> list[dict[str, object]]:
    """Turn rows into what JSON knows: missing values are null, days are days."""
    return [
        {str(name): _value(value) for name, value in row.items()}
        for row in frame.astype(object).to_dict("records")
    ]


def _value(value: Any) -> object:
    if pd.api.types.is_scalar(value) and pd.isna(value):
        return None
    if isinstance(value, float) and math.isinf(value):
        return str(value)  # JSON has no such number
    if isinstance(value, bool | int | float | str):
        return value
    return cell(value)
