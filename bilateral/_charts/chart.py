"""A chart: a drawn frame that knows its sources, describes itself and saves itself."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import to_hex
from matplotlib.figure import Figure

from bilateral._charts.audit import Flaw, audit
from bilateral._charts.bidi import set_off
from bilateral._charts.chart_type import ChartType
from bilateral._charts.drawn_chart import DrawnChart
from bilateral._charts.figure_size import FigureSize
from bilateral._charts.footer import Footer, Paragraph, footer_paragraphs
from bilateral._charts.page import figure_of
from bilateral._charts.palette import CASES
from bilateral._charts.plain_frame import plain_frame
from bilateral._charts.registry import row_of
from bilateral._charts.saving import PRINT_DPI, Drawing, drawn, format_of, rendered
from bilateral._charts.shown_axes import shown
from bilateral._charts.sidecar import sidecar
from bilateral.atomic_write import write_whole
from bilateral.bibliography import cite
from bilateral.sources import Source
from bilateral.text.tables import html_table

MOST = len(CASES)
"""So many cases look different."""
CASE_COLUMNS = ("relationship", "case")


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Chart:
    """A drawn frame. Made by `Chart.of`; shows itself in a notebook, once, with its alt text.

    Attributes
    ----------
    drawn : DrawnChart
        What is drawn, and where.
    frame : pandas.DataFrame
        The data that it shows.
    sources : tuple of Source
        The sources behind the data, and only those.
    warnings : tuple of str
        What a reader must know; the first two stand in the footer.
    footer : tuple of Paragraph
        The texts below a figure that is made: sources, and at most two warnings.
    """

    drawn: DrawnChart
    frame: pd.DataFrame
    sources: tuple[Source, ...]
    warnings: tuple[str, ...]
    footer: tuple[Paragraph, ...]

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
        reason: str = "",
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
        reason : str
            Why there is nothing to draw; it then stands in the place of the picture.
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
        frame, sources, warnings = plain_frame(frame), tuple(sources), tuple(warnings)
        foot = footer_paragraphs(sources, warnings) if footer else ()
        drawn_chart = type_.drawn(frame, ax, options, chosen=chosen, reason=reason, footer=foot)
        return cls(drawn=drawn_chart, frame=frame, sources=sources, warnings=warnings, footer=foot)

    @property
    def axes(self) -> Axes:
        """Where it is drawn; yours to add to."""
        axes: Axes = self.drawn.axes
        return axes

    @property
    def figure(self) -> Figure:
        """The figure of the axes; one that is made here pyplot does not know."""
        return figure_of(self.axes)

    @property
    def type(self) -> ChartType[Any, Any]:
        """How it is read, drawn and put into words."""
        chart_type: ChartType[Any, Any] = self.drawn.type
        return chart_type

    @property
    def title(self) -> str:
        """The finding where one can be computed, or the subject; as the axes have it by now."""
        return self.drawn.heading

    def alt_text(self) -> str:
        """Describe the picture in sentences, from the data."""
        return self.drawn.alt_text()

    def audit(self) -> tuple[Flaw, ...]:
        """List what is wrong with the picture: `audit` of its figure, and marks without a source.

        Returns
        -------
        tuple of Flaw
            Empty where nothing is wrong.
        """
        return (*audit(self.figure), *self._alike(), *self._unsourced())

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
        """Save the picture, with a JSON file of data, sources and alt text next to it.

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
        width, height = self.figure.get_size_inches()
        foot = Footer.of(self.footer, width, height, self.drawn.style)
        drawing = drawn(self.figure, title=self.title, alt=self.alt_text())
        return replace(drawing, foot=72 * foot.height)

    def files(self, path: str | Path, picture: bytes, *, sidecar: bool = True) -> dict[Path, bytes]:
        """Give the picture, and its data where they are wanted, by the paths that they have."""
        path = Path(path)
        data = {path.with_name(f"{path.name}.json"): self._sidecar()} if sidecar else {}
        return {path: picture, **data}

    def at(self, width: str | float) -> "Chart":
        """Draw the same anew at another width, on a figure of its own."""
        shown = self.drawn
        again = self.type.draw_data(
            shown.data, self.title, size=FigureSize.of(width), style=shown.style, footer=self.footer
        )
        return replace(self, drawn=again)

    def _sidecar(self) -> bytes:
        """Write what the picture rests on."""
        content = {
            "title": self.title,
            "alt": self.alt_text(),
            "warnings": list(self.warnings),
            "sources": json.loads(cite(self.sources, "csl")),
        }
        return sidecar(content, self.frame)

    def _alike(self) -> Iterable[Flaw]:
        """Find the cases whose marks look like those of others: there are six looks."""
        ids = next((self.frame[name] for name in CASE_COLUMNS if name in self.frame.columns), None)
        cases = [] if ids is None else list(map(str, ids.dropna().unique()))
        drawn_in = {to_hex(line.get_markeredgecolor()) for line in self.axes.lines}
        drawn_in |= {to_hex(patch.get_facecolor()) for patch in self.axes.patches}
        for case, look in [*self.drawn.style.looks(cases).items()][MOST:]:
            if look.colour.lower() in drawn_in:
                yield Flaw("colours", f"case {case!r} looks like one of the first {MOST}")

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
        columns = [name for name in self.type.columns if name in self.frame.columns]
        table = html_table(self.frame[columns] if columns else self.frame, rows=1000)
        return shown(self.axes, self.alt_text(), self.title, table)
