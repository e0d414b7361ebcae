"""One self-contained page: no scripts, nothing remote, light and dark, and fit for A4."""

from collections.abc import Mapping, Sequence

import pandas as pd

from bilateral.bibliography import references
from bilateral.report.anchors import Anchors
from bilateral.report.picture import inline_svg
from bilateral.report.section import Section, linked_table
from bilateral.sources import Source
from bilateral.text.html import Html, render
from bilateral.text.tables import html_table

PLACES = {
    "source": "{}",
    "section": "{}",
    "paragraph": "par. {}",
    "page": "p. {}",
    "attributed_to": "claim of {}",
}
"""The columns that say where a tie stands, and how each is written."""


def page(
    title: str,
    sections: Sequence[Section],
    *,
    tables: Mapping[str, pd.DataFrame],
    titles: Mapping[str, str],
    warnings: Sequence[str] = (),
    sources: Sequence[Source] = (),
) -> str:
    """Write a report as HTML.

    Parameters
    ----------
    title : str
        What it is about.
    sections : sequence of Section
        Its findings, in order.
    tables : mapping of str to pandas.DataFrame
        As `bilateral.tables` gives them; the list of ties and the places in the sources that they
        rest on are taken from them.
    titles : mapping of str to str
        What to call each relationship.
    warnings : sequence of str
        What a reader must know first.
    sources : sequence of Source
        The sources behind the ties.

    Returns
    -------
    str
        A whole document; the same input gives the same text.
    """
    anchors = Anchors(tables["ties"], titles)
    return render(
        "report/page.html",
        title=title,
        sections=sections,
        warnings=warnings,
        cited=anchors.cited,
        inline_svg=inline_svg,
        linked_table=lambda finding: linked_table(finding, anchors),
        ties=_ties(tables, anchors),
        sources=references(sources),
    )


def _ties(tables: Mapping[str, pd.DataFrame], anchors: Anchors) -> Html:
    """List every tie with its number, so that sentences can point to it, and where it stands."""
    places = _places(tables["citations"])
    rows = [
        {
            "no.": str(number),
            "case": anchors.titles[tie["relationship"]],
            "kind": tie["kind"],
            "what": tie["title"],
            "when": _when(tie),
            "status": "reported absent" if tie["absent"] else tie["status"],
            "where it stands": "; ".join(places.get((tie["relationship"], tie["id"]), [])),
        }
        for number, tie in enumerate(tables["ties"].astype(object).to_dict("records"), start=1)
    ]
    anchor_names = [f"tie-{number}" for number in range(1, len(rows) + 1)]
    return html_table(pd.DataFrame(rows, dtype=object), rows=len(rows), row_ids=anchor_names)


def _when(tie: Mapping[object, object]) -> str:
    """Write the date as it is written in the record, and when it was observed."""
    date = tie["date"] if isinstance(tie["date"], str) else ""
    seen = f"observed {tie['observed']}" if isinstance(tie["observed"], str) else ""
    return ", ".join(filter(None, (date, seen))) or "undated"


def _places(citations: pd.DataFrame) -> dict[tuple[str, str], list[str]]:
    """Say for each tie where in which source it stands, and whose claim it is."""
    places: dict[tuple[str, str], list[str]] = {}
    for cite in citations.astype(object).to_dict("records"):
        key = (str(cite["relationship"]), str(cite["tie"]))
        known = (name for name in PLACES if not pd.isna(cite[name]))
        words = (PLACES[name].format(cite[name]) for name in known)
        places.setdefault(key, []).append(", ".join(words))
    return places
