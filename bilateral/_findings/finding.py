"""One result: a summary in words, its frame, warnings, and sources."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from shutil import get_terminal_size
from textwrap import fill

import pandas as pd

from bilateral.bibliography import cite, references
from bilateral.sources import Source
from bilateral.text.html import card, visible
from bilateral.text.tables import html_table, text_outline, text_table

# An address broken over two lines cannot be copied.
_filled = partial(fill, break_long_words=False, break_on_hyphens=False)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Finding:
    """One result of a comparison, shown in a notebook, on a terminal, or as data.

    Parameters
    ----------
    title : str
        The title.
    summary : str
        The answer in words; only what the frame shows.
    frame : pandas.DataFrame
        The answer as data: plain columns, nothing kept in ``attrs``.
    reason : str
        The reason why there is no answer; empty if there is one.
    warnings : tuple of str
        The limitations of the result.
    sources : tuple of Source
        The sources of what is shown, and only those.
    ties : tuple of (str, str)
        The ties behind it: relationship and id.
    columns : tuple of str
        The columns of the frame shown first, in order; all if none is
        named. A card, a terminal and a report show these, `frame` has all.
    grid : pandas.DataFrame, optional
        A frame shown in place of `frame`, if rows are easier to read side by side.

    Examples
    --------
    >>> finding = Finding(title="Ties", summary="Aid is shared.",
    ...                   frame=pd.DataFrame({"kind": ["aid"], "ties": [3]}),
    ...                   warnings=("One source each.",))
    >>> print(finding)
    Ties
    Aid is shared.
    <BLANKLINE>
    kind  ties
    ----  ----
    aid   3
    <BLANKLINE>
    Warnings
    - One source each.
    """

    title: str
    summary: str
    frame: pd.DataFrame
    reason: str = ""
    warnings: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    ties: tuple[tuple[str, str], ...] = ()
    columns: tuple[str, ...] = ()
    grid: pd.DataFrame | None = None

    def __post_init__(self) -> None:
        """Copy the frame, so that later changes by the caller have no effect."""
        object.__setattr__(self, "frame", self.frame.copy(deep=False))
        object.__setattr__(self, "warnings", tuple(self.warnings))
        object.__setattr__(self, "sources", tuple(self.sources))

    @property
    def shown(self) -> pd.DataFrame:
        """The frame shown: the grid, or the columns in `columns` that are not empty.

        Examples
        --------
        >>> frame = pd.DataFrame({"kind": ["aid"], "ties": [3], "first_year": [None]})
        >>> finding = Finding(title="", summary="", frame=frame, columns=("kind", "first_year"))
        >>> finding.shown.columns.tolist()
        ['kind']
        """
        if self.grid is not None:
            return self.grid
        kept = [name for name in self.columns if name in self.frame]
        filled = [name for name in kept if self.frame[name].notna().any()]
        return self.frame[filled or kept] if kept else self.frame

    def cite(self, format: str = "text") -> str:  # noqa: A002
        """Write the references of the sources of this result.

        Parameters
        ----------
        format : {"text", "bibtex", "csl"}
            As for `bilateral.bibliography.cite`.

        Raises
        ------
        UnknownNameError
            If the format is none of the three.
        """
        return cite(self.sources, format)

    def __str__(self) -> str:
        width = get_terminal_size((100, 24)).columns
        blocks = [
            _lines((self.title, self.summary, self.reason and f"No answer: {self.reason}"), width),
            "" if self.frame.empty else self._table(width),
            _filled(self._rest, width),
            _quote_list("Warnings", self.warnings, width),
            _quote_list("Sources", self.cite().splitlines(), width),
        ]
        return "\n\n".join(filter(None, blocks))

    def __repr__(self) -> str:
        return str(self)

    def _table(self, width: int) -> str:
        return (
            text_table(self.shown, width=width)
            if self.grid is None
            else text_outline(self.grid, width)
        )

    @property
    def _rest(self) -> str:
        """Write how many columns are not shown."""
        if self.grid is not None:
            return "As data: .frame"
        shown, there = self.shown.shape[1], self.frame.shape[1]
        more = not self.frame.empty and shown < there
        return f"{shown} of {there} columns are shown; .frame has all" if more else ""

    def _repr_html_(self) -> str:
        return card(
            self.title,
            summary=self.summary,
            reason=self.reason,
            table=None if self.frame.empty else html_table(self.shown, note=self._rest),
            warnings=self.warnings,
            sources=references(self.sources),
        )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Paragraph(Finding):
    """A result that is a paragraph, whose sentences name the ties that support them."""

    @property
    def sentences(self) -> pd.DataFrame:
        """The sentences in their order: rule, text, relationships, ids of ties, depends_on.

        Examples
        --------
        >>> import bilateral as bl
        >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
        >>> both.summary().sentences["rule"].iloc[-1]
        'evidence'
        """
        return self.frame


def _lines(paragraphs: Iterable[str], width: int) -> str:
    return "\n".join(_filled(visible(text), width) for text in paragraphs if text)


def _quote_list(heading: str, items: Sequence[str], width: int) -> str:
    lines = [
        _filled(visible(item), width, initial_indent="- ", subsequent_indent="  ") for item in items
    ]
    return "\n".join([heading, *lines]) if lines else ""
