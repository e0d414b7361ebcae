"""Text made safe to show: escaped in HTML, and without control characters on a terminal."""

import html
import re
from typing import Final

_TAG: Final = re.compile(r"[a-z][a-z0-9-]*\Z")
_SCHEMES: Final = ("https://", "http://", "mailto:")
_VOID: Final = frozenset({"br", "col", "hr", "img", "meta"})
_UNSHOWN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


class Html(str):
    """A text that is HTML already and is not escaped again."""

    __slots__ = ()


def visible(text: object) -> str:
    r"""Write out the characters that would drive a terminal or turn the text around it.

    Control characters (but for tab and line feed), characters that override the direction of
    writing and halves of characters are shown as Python writes them.

    Examples
    --------
    >>> visible("Havana\x1b[2J")
    'Havana\\x1b[2J'
    """
    return _UNSHOWN.sub(_shown, str(text))


def escape(text: object) -> Html:
    """Escape a text for HTML, in elements and in quoted attributes alike; `Html` stays as it is.

    Examples
    --------
    >>> escape("<script>")
    '&lt;script&gt;'
    """
    if isinstance(text, Html):
        return text
    return Html(html.escape(visible(text), quote=True))


def element(name: str, *content: object, **attributes: object) -> Html:
    """Build an element; content and attributes are escaped, content that is `Html` is not.

    Parameters
    ----------
    name : str
        The element's name.
    *content
        Texts and `Html`, in order; None is left out.
    **attributes
        Attributes; a final underscore is cut off (``class_``), other underscores become hyphens.
        None and False leave the attribute out, True gives it without a value.

    Examples
    --------
    >>> element("td", "a < b", class_="number", data_id="x")
    '<td class="number" data-id="x">a &lt; b</td>'
    """
    if not _TAG.match(name) or name in {"script", "style"}:
        msg = f"{name!r} is not an element that is built here"
        raise ValueError(msg)
    opening = name + "".join(_attribute(key, value) for key, value in attributes.items())
    if name in _VOID:
        return Html(f"<{opening}>")
    return Html(f"<{opening}>{joined(content)}</{name}>")


def joined(parts: object, separator: str = "") -> Html:
    """Escape each part and put them together; None is left out.

    Examples
    --------
    >>> joined(["a", element("b", "c")], " & ")
    'a &amp; <b>c</b>'
    """
    if not hasattr(parts, "__iter__"):
        parts = (parts,)
    return Html(escape(separator).join(escape(part) for part in parts if part is not None))


def link(url: str | None, text: object) -> Html:
    """Link a text, if the address is one of the web or of mail; a text alone if not.

    Examples
    --------
    >>> link("https://example.org/?a=1&b=2", "source")
    '<a href="https://example.org/?a=1&amp;b=2">source</a>'
    >>> link("javascript:alert(1)", "source")
    'source'
    """
    if url is None or not url.lower().startswith(_SCHEMES):
        return escape(text)
    return element("a", text, href=url)


def _attribute(key: str, value: object) -> str:
    name = key.removesuffix("_").replace("_", "-")
    if not _TAG.match(name) or name.startswith("on"):
        msg = f"{key!r} is not an attribute that is written here"
        raise ValueError(msg)
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'


def _shown(found: re.Match[str]) -> str:
    return found.group().encode("unicode_escape").decode("ascii")
