"""A chart: a drawn frame that knows its sources, describes itself and saves itself."""

import base64
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bilateral._charts.audit import Flaw, audit
from bilateral._charts.bidi import set_off
from bilateral._charts.chart_type import COMPUTED, ChartType, Placement
from bilateral._charts.figure_size import FigureSize
from bilateral._charts.footer import add_footer, footer_height, footer_paragraphs, reserved
from bilateral._charts.page import figure_of
from bilateral._charts.registry import row_of
from bilateral._charts.saving import PRINT_DPI, Drawing, drawn, format_of, rendered
from bilateral._charts.sidecar import sidecar
from bilateral._charts.style import Style
from bilateral.atomic_write import write_whole
from bilateral.bibliography import cite
from bilateral.sources import Source
from bilateral.text.html import render
from bilateral.text.tables import html_table

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
    heading, written : str
        The title as drawn, and as broken into lines on the axes.
    footer : tuple of str
        The paragraphs below a figure that is made: sources, and at most two warnings.
    type : ChartType
        How it is read, drawn and described.
    data : object
        What was read of the frame, so that nothing reads it again.
    style : Style
        The size of type and the colours that were wished for.
    size : FigureSize
        Of the figure that was made.
    """

    axes: Axes
    figure: Figure
    frame: pd.DataFrame
    sources: tuple[Source, ...]
    warnings: tuple[str, ...]
    heading: str
    written: str
    footer: tuple[str, ...]
    type: ChartType[Any, Any]
    data: Any
    style: Style
    size: FigureSize

    @classmethod
    def of(
        cls,
        type_: str | ChartType[Any, Any],
        frame: pd.DataFrame,
        *,
        ax: Axes | None = None,
        sources: Iterable[Source] = (),
        warnings: Iterable[str] = (),
        chosen: str = "",
        footer: bool = True,
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
            Where to draw. A figure that you made gets no footer; `Chart.footer` has its lines.
        sources, warnings
            What the footer says: all sources, and the first two warnings.
        chosen : str
            What was chosen of the records, such as ``only education``; it ends the title.
        footer : bool
            Whether a figure that is made gets a footer.
        **options
            Title, size, type and colours: see `bilateral.charts`; and the options of this type of
            chart.

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
        given = {key: options.pop(key) for key in Placement.__annotations__ if key in options}
        size = FigureSize.of(*map(given.get, ("width", "height", "figsize")))
        style = Style(font_size=given.get("font_size"), palette=given.get("palette"))
        data = type_.read(frame, **options)
        title = type_.heading(data, given.get("title", COMPUTED))
        title = f"{title} ({chosen})" if title and chosen else title
        sources, warnings = tuple(sources), tuple(warnings)
        foot = footer_paragraphs(sources, warnings) if footer else ()
        if ax is None:
            ax = _on_a_figure(type_, data, title, foot, size, style)
        else:
            type_.draw_data(data, title, ax, size=size, style=style)
        return cls(
            axes=ax,
            figure=figure_of(ax),
            frame=frame.copy(deep=False),
            sources=sources,
            warnings=warnings,
            heading=title,
            written=ax.get_title(loc="left"),
            footer=foot,
            type=type_,
            data=data,
            style=style,
            size=size,
        )

    @property
    def title(self) -> str:
        """The finding where one can be computed, or the subject; as the axes have it by now."""
        texts = [self.axes.get_title(loc=place) for place in ("left", "center", "right")]
        changed = [text for text in texts if text and text != self.written]
        return " ".join(changed[0].split()) if changed else self.heading

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

    def save(
        self,
        target: str | Path | IO[bytes],
        *,
        width: str | float | None = None,
        format: str | None = None,  # noqa: A002 (the word that users of matplotlib know)
        dpi: float = PRINT_DPI,
        transparent: bool = False,
        sidecar: bool = True,
    ) -> Path | None:
        """Save the picture, with a JSON file of data, sources and alt text beside it.

        The same chart gives the same bytes. Both files are whole or not there.

        Parameters
        ----------
        target : str, Path or file object
            A path that ends in ``.svg``, ``.png``, ``.pdf``, ``.tiff``, ``.eps`` or ``.jpg``; the
            other file's name is this and ``.json``. A file object is written to and left open.
        width : {"single", "double", "slide"} or float, optional
            Draw it anew, so wide. As it stands, with all that you added to it, where none is given.
        format : str, optional
            The format, where no ending says it.
        dpi : float
            Dots in an inch of PNG, TIFF and JPG.
        transparent : bool
            No paper behind the picture.
        sidecar : bool
            Whether the JSON file is written as well.

        Returns
        -------
        Path or None
            The picture; None for a file object.

        Raises
        ------
        BilateralError
            When format or width are not known, or the folder is not there or may not be written to.
        """
        form, chart = format_of(target, format), self if width is None else self.at(width)
        picture = chart.rendered(form, dpi=dpi, transparent=transparent)
        if not isinstance(target, str | Path):
            target.write(picture)
            return None
        write_whole(self.files(target, picture, sidecar=sidecar))
        return Path(target)

    def rendered(self, form: str, *, dpi: float = PRINT_DPI, transparent: bool = False) -> bytes:
        """Give the picture in a format, as it stands."""
        return rendered(
            self.figure, form, title=self.title, alt=self.alt_text(), dpi=dpi,
            transparent=transparent,
        )  # fmt: skip

    def drawing(self) -> Drawing:
        """Draw the chart as it stands as SVG, for a page that brings the fonts along."""
        drawing = drawn(self.figure, title=self.title, alt=self.alt_text())
        foot = footer_height(self.footer, self.figure, self.style)
        return replace(drawing, foot=72 * foot)

    def files(self, path: str | Path, picture: bytes, *, sidecar: bool = True) -> dict[Path, bytes]:
        """Give the picture, and its data where they are wanted, by the paths that they have."""
        path = Path(path)
        data = {path.with_name(f"{path.name}.json"): self._sidecar()} if sidecar else {}
        return {path: picture, **data}

    def at(self, width: str | float) -> "Chart":
        """Draw the same anew at another width, on a figure of its own."""
        size = FigureSize.of(width)
        ax = _on_a_figure(self.type, self.data, self.title, self.footer, size, self.style)
        return replace(self, axes=ax, figure=figure_of(ax), size=size, heading=self.title)

    def _sidecar(self) -> bytes:
        """Write what the picture rests on."""
        content = {
            "title": self.title,
            "alt": self.alt_text(),
            "warnings": list(self.warnings),
            "sources": json.loads(cite(self.sources, "csl")),
        }
        return sidecar(content, self.frame)

    def _unsourced(self) -> Iterable[Flaw]:
        if "sources" not in self.frame.columns:
            return
        bare = self.frame[self.frame["sources"].fillna("").str.strip() == ""]
        for number, title in zip(bare.index, bare.get("title", bare.index), strict=True):
            yield Flaw("no source", f"row {number}, {title!r}, names no source")

    def __str__(self) -> str:
        return self.alt_text()

    def __repr__(self) -> str:
        return self.alt_text()

    def _repr_mimebundle_(self, **_: Any) -> dict[str, object]:
        """Show it in a notebook: as a page with its data, as a picture for exporters, in words."""
        png = self.rendered("png", dpi=SCREEN_DPI)
        encoded = base64.b64encode(png).decode()
        return {
            "text/html": self._html(encoded),
            "image/png": encoded,
            "text/plain": self.alt_text(),
        }

    def _html(self, png: str) -> str:
        columns = [name for name in self.type.columns if name in self.frame.columns]
        return render(
            "text/chart.html",
            png=png,
            alt=self.alt_text(),
            width=round(self.figure.get_size_inches()[0] * SCREEN_INCH),
            title=self.title,
            table=html_table(self.frame[columns] if columns else self.frame, rows=1000),
        )


def _on_a_figure(
    type_: ChartType[Any, Any],
    data: Any,
    title: str,
    foot: Sequence[str],
    size: FigureSize,
    style: Style,
) -> Axes:
    """Draw on a figure made for it, which is lengthened by a footer."""
    below = reserved(foot, size, style)
    ax = type_.draw_data(data, title, size=size, style=style, below=below)
    add_footer(figure_of(ax), foot, style)
    return ax
