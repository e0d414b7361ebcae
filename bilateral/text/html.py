"""HTML from templates, with all values escaped, and text for a terminal."""

import re
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from jinja2 import Environment

PACKAGE: Final = Path(__file__).parents[1]
_SCHEMES: Final = ("https://", "http://", "mailto:")
UNSHOWN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""Characters that control a terminal, turn around the text that follows, or are none."""


class Html(str):
    """A text that is HTML already, which templates do not escape again."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


class Link(NamedTuple):
    """A text with an address to link to; without an address it is text alone."""

    text: str
    address: str | None = None


def visible(text: object) -> str:
    r"""Write out the characters that would control a terminal or reverse the text around them.

    Control characters (but for tab and line feed), characters that override the direction of
    writing and halves of characters are shown as Python writes them.

    Examples
    --------
    >>> visible("Havana\x1b[2J")
    'Havana\\x1b[2J'
    """
    return UNSHOWN.sub(lambda found: ascii(found.group())[1:-1], str(text))


def render(template: str, **values: Any) -> Html:
    """Fill in a template; all values are escaped, except `Html`.

    Parameters
    ----------
    template : str
        Folder and file: ``text/card.html`` is ``text/templates/card.html`` of the package.
    **values
        The values that the template uses. A missing value is an error.

    Examples
    --------
    >>> render("text/chart.html", png="", alt='a "b"', width=9, title="1 < 2", table="")[-84:]
    '<figcaption>1 &lt; 2</figcaption><details><summary>Data</summary></details></figure>'
    """
    return Html(_environment().get_template(template).render(values))


def card(
    title: str,
    *,
    summary: str = "",
    reason: str = "",
    table: Html | None = None,
    points: Sequence[str] = (),
    warnings: Sequence[str] = (),
    sources: Sequence[Link] = (),
) -> Html:
    """Build the card that shows a result in a notebook: without scripts, for light and dark themes.

    Parameters
    ----------
    title, summary, reason : str
        The question, the answer, and the reason why there is no answer.
    table : Html, optional
        A table, as from `html_table`.
    points, warnings : sequence of str
        Further sentences, and warnings.
    sources : sequence of Link
        References: the text, and the address at its end.

    Examples
    --------
    >>> card("1 < 2").endswith("<h3>1 &lt; 2</h3></section>")
    True
    """
    return render(
        "text/card.html",
        title=title,
        summary=summary,
        reason=reason,
        table=table,
        points=points,
        warnings=warnings,
        sources=sources,
    )


@cache
def _environment() -> "Environment":
    """Set up Jinja, which is imported only when something is shown as HTML."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(_template),
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: value if hasattr(value, "__html__") else visible(value),
    )
    environment.tests["web_address"] = _is_web_address
    # The same content gets the same id in every run, so that a notebook does not change.
    environment.filters["digest"] = lambda text: sha256(str(text).encode()).hexdigest()[:10]
    return environment


def _template(name: str) -> str:
    folder, _, file = name.rpartition("/")
    return (PACKAGE / folder / "templates" / file).read_text(encoding="utf-8")


def _is_web_address(address: str | None) -> bool:
    """Return whether an address may be linked; a link that runs a script may not."""
    return address is not None and address.lower().startswith(_SCHEMES)
