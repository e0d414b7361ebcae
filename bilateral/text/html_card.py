"""A card: a piece of HTML that shows a result in a notebook or on a page, light and dark."""

from hashlib import sha256

from bilateral.text.html import Html, element, joined

# The colours of the notebook's theme where it has one, else those of the reader's system. The class
# stands twice before tables, since JupyterLab sets all of theirs to the right with two of its own.
STYLE = Html(
    "<style>"
    ".bl-card{--bl-ink:#1b1b1b;--bl-soft:#595959;--bl-paper:#fff;--bl-line:#c8c8c8;--bl-mark:#a34700}"
    "@media(prefers-color-scheme:dark){.bl-card{--bl-ink:#ececec;--bl-soft:#b0b0b0;"
    "--bl-paper:#161616;--bl-line:#4a4a4a;--bl-mark:#ff9d5c}}"
    "[data-jp-theme-light=true] .bl-card{--bl-ink:#1b1b1b;--bl-soft:#595959;--bl-paper:#fff;"
    "--bl-line:#c8c8c8;--bl-mark:#a34700}"
    "[data-jp-theme-light=false] .bl-card{--bl-ink:#ececec;--bl-soft:#b0b0b0;--bl-paper:#161616;"
    "--bl-line:#4a4a4a;--bl-mark:#ff9d5c}"
    ".bl-card{color:var(--bl-ink);background:var(--bl-paper);border:1px solid var(--bl-line);"
    "border-radius:4px;padding:.8em 1em;max-width:70em;overflow-x:auto;line-height:1.4}"
    ".bl-card h3{margin:0 0 .3em;font-size:1.1em}.bl-card h4{margin:.8em 0 .2em;font-size:1em}"
    ".bl-card p{margin:.3em 0}.bl-card .soft,.bl-card .missing{color:var(--bl-soft)}"
    ".bl-card .missing{font-style:italic}.bl-card .reason,.bl-card .warnings{color:var(--bl-mark)}"
    ".bl-card table{border-collapse:collapse;margin:.6em 0;color:inherit;font-size:.92em}"
    ".bl-card.bl-card table :is(th,td){text-align:left;vertical-align:top;padding:.2em .7em .2em 0;"
    "border-bottom:1px solid var(--bl-line);background:transparent;white-space:normal}"
    ".bl-card.bl-card table td.number{text-align:right;font-variant-numeric:tabular-nums}"
    ".bl-card a{color:inherit}.bl-card ul{margin:.2em 0;padding-left:1.2em}"
    "</style>"
)


def card(*content: object) -> Html:
    """Put content into a card without scripts; its id comes from what it holds, so it is stable.

    Examples
    --------
    >>> card(element("p", "1 < 2")).endswith("<p>1 &lt; 2</p></section>")
    True
    """
    inner = joined(content)
    name = f"bl-{sha256(inner.encode()).hexdigest()[:10]}"
    return joined([STYLE, element("section", inner, class_="bl-card", id=name)])
