"""Write one self-contained page: no scripts, nothing remote, light and dark, for A4."""

from bilateral.report.contents import Contents
from bilateral.report.numbers import cited, numbered
from bilateral.report.picture import inline_svg
from bilateral.text.html import Html, Link, render


def page(contents: Contents) -> str:
    """Write a report as HTML.

    Returns
    -------
    str
        A whole document; the same contents give the same text. It cites the ties behind each
        sentence by number, and lists those that it cites, and no others.
    """
    numbers = numbered(contents.statements, contents.ties)
    return render(
        "report/page.html",
        report=contents,
        records=[(number, contents.ties[tie]) for tie, number in numbers.items()],
        cited=lambda ties: cited(ties, numbers),
        inline_svg=inline_svg,
        fonts=Html(contents.fonts),
        card=[[*row] for row in contents.card.astype(object).to_numpy()],
        files=[Link(name, name) for name in contents.files],
    )
