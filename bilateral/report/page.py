"""One self-contained page: no scripts, nothing remote, light and dark, and fit for A4."""

from collections.abc import Mapping, Sequence

import pandas as pd

from bilateral.bibliography import Citable, reference
from bilateral.report.anchors import Anchors
from bilateral.report.section import Section, section
from bilateral.report.style import STYLE
from bilateral.text.html import Html, element, link
from bilateral.text.tables import html_table

PLACES = ("source", "section", "paragraph", "page", "attributed_to")


def page(
    title: str,
    sections: Sequence[Section],
    *,
    tables: Mapping[str, pd.DataFrame],
    titles: Mapping[str, str],
    warnings: Sequence[str] = (),
    sources: Sequence[Citable] = (),
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
    names = [f"finding-{number}" for number in range(1, len(sections) + 1)]
    body = element(
        "main",
        element("h1", title),
        _list("Before you rely on it", warnings, "warnings"),
        _contents(sections, names),
        *(section(one, name, anchors) for one, name in zip(sections, names, strict=True)),
        _ties(tables, anchors),
        _list("Sources", [_reference(source) for source in sources], "sources"),
    )
    head = element(
        "head",
        Html('<meta charset="utf-8">'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        element("title", title),
        STYLE,
    )
    return f"<!DOCTYPE html>\n{element('html', head, element('body', body), lang='en')}\n"


def _contents(sections: Sequence[Section], names: Sequence[str]) -> Html:
    lines = [
        element("li", element("a", one.finding.title, href=f"#{name}"))
        for one, name in zip(sections, names, strict=True)
    ]
    rest = [
        element("li", element("a", text, href=f"#{name}"))
        for text, name in (("The ties", "ties"), ("Sources", "sources"))
    ]
    return element("nav", element("ol", *lines, *rest))


def _list(heading: str, items: Sequence[object], name: str) -> Html | None:
    if not items:
        return None
    entries = (element("li", item) for item in items)
    return element("section", element("h2", heading), element("ul", *entries), id=name)


def _reference(source: Citable) -> Html:
    text, url = reference(source), source.url
    if not url or not text.endswith(url):
        return element("span", text)
    return element("span", text.removesuffix(url), link(url, url))


def _ties(tables: Mapping[str, pd.DataFrame], anchors: Anchors) -> Html:
    """List every tie with its number, so that sentences can point to it, and where it stands."""
    places = _places(tables["citations"])
    rows = []
    for tie in tables["ties"].astype(object).to_dict("records"):
        key = (str(tie["relationship"]), str(tie["id"]))
        number = anchors.numbers[key]
        told = "reported absent" if tie["absent"] else tie["status"]
        rows.append(
            {
                "no.": element("span", str(number), id=f"tie-{number}"),
                "case": anchors.titles[key[0]],
                "kind": tie["kind"],
                "what": tie["title"],
                "when": _when(tie),
                "status": told,
                "where it stands": "; ".join(places.get(key, [])),
            }
        )
    table = html_table(pd.DataFrame(rows, dtype=object), rows=len(rows))
    return element(
        "section", element("h2", "The ties"), element("div", table, class_="wide"), id="ties"
    )


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
        places.setdefault(key, []).append(_place(cite))
    return places


def _place(cite: Mapping[object, object]) -> str:
    known = {name: cite[name] for name in PLACES if not pd.isna(cite[name])}  # type: ignore[call-overload]
    told = [str(known["source"])]
    told += [str(known["section"])] if "section" in known else []
    told += [f"par. {known['paragraph']}"] if "paragraph" in known else []
    told += [f"p. {known['page']}"] if "page" in known else []
    told += [f"claim of {known['attributed_to']}"] if "attributed_to" in known else []
    return ", ".join(told)
