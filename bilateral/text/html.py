"""HTML from templates, in which nothing that a record holds can act; and text for a terminal."""

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
_UNSHOWN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


class Html(str):
    """A text that is HTML already, which templates do not escape again."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


class Link(NamedTuple):
    """A text that leads somewhere; without an address it is text alone."""

    text: str
    address: str | None = None


def visible(text: object) -> str:
    r"""Write out the characters that would drive a terminal or turn the text around it.

    Control characters (but for tab and line feed), characters that override the direction of
    writing and halves of characters are shown as Python writes them.

    Examples
    --------
    >>> visible("Havana\x1b[2J")
    'Havana\\x1b[2J'
    """
    return _UNSHOWN.sub(lambda found: ascii(found.group())[1:-1], str(text))


def render(template: str, **values: Any) -> Html:
    """Fill a template in; all that is put into it is escaped, but for what is `Html`.

    Parameters
    ----------
    template : str
        Folder and file: ``text/card.html`` is ``text/templates/card.html`` of the package.
    **values
        What the template names. A value that it names and is not given is an error.

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
    """Show a result in a notebook: a card without scripts, fit for light and dark.

    Parameters
    ----------
    title, summary, reason : str
        What was asked, the answer, and why there is none.
    table : Html, optional
        A table, as from `html_table`.
    points, warnings : sequence of str
        Further sentences, and what to beware of.
    sources : sequence of Link
        References: the text, and the address that it ends with.

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
    """Set Jinja up, which is not imported before something is shown as HTML."""
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
    """Whether an address may be linked: a link that runs a script is not."""
    return address is not None and address.lower().startswith(_SCHEMES)
