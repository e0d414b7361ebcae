"""A chart: a drawn frame that knows its sources, describes itself and saves itself."""

import base64
import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bilateral._charts.audit import Flaw, audit
from bilateral._charts.bidi import set_off
from bilateral._charts.chart_type import ChartType
from bilateral._charts.footer import add_footer, footer_height, footer_lines
from bilateral._charts.page import figure_of
from bilateral._charts.registry import row_of
from bilateral._charts.saving import Drawing, drawn, form_of, rendered, sidecar
from bilateral._charts.widths import inches
from bilateral.atomic_write import write_whole
from bilateral.bibliography import cite
from bilateral.sources import Source
from bilateral.text.html import render
from bilateral.text.tables import cell, html_table

SCREEN_DPI = 144
SCREEN_INCH = 128
"""Pixels of CSS for an inch: type of 6.5 points is then nearly as high as that of a notebook."""


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
        What the sources cover; part of the footer.
    type : ChartType
        How it is read, drawn and described.
    data : object
        What was read of the frame, so that nothing reads it again.
    height : float or None
        The most that a figure takes that is made for it, in inches.
    """

    axes: Axes
    figure: Figure
    frame: pd.DataFrame
    sources: tuple[Source, ...]
    warnings: tuple[str, ...]
    title: str
    coverage_line: str
    type: ChartType[Any, Any]
    data: Any
    height: float | None = None

    @classmethod
    def of(
        cls,
        type_: str | ChartType[Any, Any],
        frame: pd.DataFrame,
        *,
        ax: Axes | None = None,
        width: str = "double",
        height: float | None = None,
        title: str | None = None,
        sources: Iterable[Source] = (),
        warnings: Iterable[str] = (),
        coverage_line: str = "",
        chosen: str = "",
        **options: Any,
    ) -> "Chart":
        """Draw a frame, on axes of your own or on a figure made for it.

        Parameters
        ----------
        type_ : str or ChartType
            The name of a chart, that of its function in `bilateral.charts`; or what you describe
            one by yourself.
        frame : pandas.DataFrame
            Its data; kept, not changed.
        ax : matplotlib.axes.Axes, optional
            Where to draw. A figure that you made gets no footer; `footer` has its lines.
        width : {"single", "double", "slide"}
            3.5, 7 or 12 inches; not used with `ax`.
        height : float, optional
            The most that a figure takes that is made for it, in inches.
        title : str, optional
            In place of the one that is computed.
        sources, warnings, coverage_line
            What the footer says.
        chosen : str
            What was chosen of the records, such as ``only education``; it ends the title.
        **options
            The options of this type of chart.

        Raises
        ------
        UnknownNameError
            When no chart, or no width, has such a name.
        BilateralError
            When the frame cannot be drawn.

        Examples
        --------
        >>> sent = pd.DataFrame({
        ...     "label": "nurses", "case": ["Arcadia", "Ruritania"], "value": [40, 12]})
        >>> chart = Chart.of("dumbbell", sent, title="Arcadia sends more nurses than Ruritania")
        >>> chart.footer, chart.audit()
        ((), ())
        """
        if isinstance(type_, str):
            type_ = row_of(type_).type
        if options.get("names"):
            options["names"] = {case: set_off(name) for case, name in options["names"].items()}
        data = type_.read(frame, **options)
        heading = title or type_.title(data)
        heading = f"{heading} ({chosen})" if chosen else heading
        foot = footer_lines(coverage_line, sources := tuple(sources), warnings := tuple(warnings))
        if ax is None:
            ax = _on_a_figure(type_, data, heading, foot, inches(width), height)
        else:
            type_.draw_data(data, ax, title=heading)
        return cls(
            axes=ax,
            figure=figure_of(ax),
            frame=frame.copy(deep=False),
            sources=sources,
            warnings=warnings,
            title=heading,
            coverage_line=coverage_line,
            type=type_,
            data=data,
            height=height,
        )

    @property
    def footer(self) -> tuple[str, ...]:
        """The paragraphs of the footer: coverage, sources, warnings."""
        return footer_lines(self.coverage_line, self.sources, self.warnings)

    def alt_text(self) -> str:
        """Describe the picture in sentences, from the data."""
        return f"{self.title}. {self.type.alt_text(self.data)}"

    def audit(self) -> tuple[Flaw, ...]:
        """List what is wrong with the picture: `audit` of its figure, and marks without a source.

        Returns
        -------
        tuple of Flaw
            Empty where nothing is wrong.
        """
        return (*audit(self.figure), *self._unsourced())

    def save(self, path: str | Path, width: str | None = None) -> Path:
        """Save as PNG, SVG or PDF, together with a JSON file of data, sources and alt text.

        The same chart gives the same bytes. Both files are whole or not there.

        Parameters
        ----------
        path : str or Path
            Ends in ``.png``, ``.svg`` or ``.pdf``; the other file's name is this and ``.json``.
        width : {"single", "double", "slide"}, optional
            Draw it again, 3.5, 7 or 12 inches wide. As it is, with all that you added to it,
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

    def drawing(self) -> Drawing:
        """Draw the chart as it is as SVG, for a page that brings the fonts along."""
        drawing = drawn(self.figure, title=self.title, alt=self.alt_text())
        return replace(drawing, foot=72 * footer_height(self.footer, self.figure.get_figwidth()))

    def files(
        self, path: str | Path, width: str | None = None, drawing: Drawing | None = None
    ) -> dict[Path, bytes]:
        """Return what `save` writes: the picture, from `drawing` if given, then its data."""
        path = Path(path)
        form = form_of(path)
        alt = self.alt_text()
        if drawing is None:
            figure = self.figure if width is None else self.at(width).figure
            picture = rendered(figure, form, title=self.title, alt=alt)
        else:
            picture = drawing.file
        data = path.with_name(f"{path.name}.json")
        return {path: picture, data: sidecar(self._content(alt))}

    def at(self, width: str) -> "Chart":
        """Draw the same again at another width, on a figure of its own."""
        ax = _on_a_figure(self.type, self.data, self.title, self.footer, inches(width), self.height)
        return replace(self, axes=ax, figure=figure_of(ax))

    def _content(self, alt: str) -> dict[str, object]:
        """Return what the picture rests on."""
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
        columns = [name for name in self.type.columns if name in self.frame.columns]
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


def _on_a_figure(
    type_: ChartType[Any, Any],
    data: Any,
    title: str,
    foot: Sequence[str],
    width: float,
    height: float | None,
) -> Axes:
    """Draw on a figure made for it, which is lengthened by a footer."""
    below = footer_height(foot, width)
    ax = type_.draw_data(data, title=title, width=width, height=height, below=below)
    add_footer(figure_of(ax), foot)
    return ax


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
