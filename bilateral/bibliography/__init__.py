"""References to sources as readable text, BibTeX or CSL-JSON, for cases and data sets."""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from hashlib import sha256

from bilateral.bibliography.bibtex import bibtex_entry
from bilateral.bibliography.csl import csl_item
from bilateral.bibliography.text import linked_reference, reference
from bilateral.errors import refuse_unknown
from bilateral.sources import Source
from bilateral.text.html import Link, visible

__all__ = ["cite", "linked_reference", "reference", "references"]


def cite(sources: Iterable[Source], format: str = "text") -> str:  # noqa: A002
    """Write the references of sources, each once, in an order independent of the input.

    Parameters
    ----------
    sources : iterable of Source
        The sources, or objects with the same fields.
    format : {"text", "bibtex", "csl"}
        Text has a line for each source, sorted by author or title; BibTeX and CSL-JSON sort by key.

    Returns
    -------
    str
        The references; empty (for CSL-JSON an empty array) if there are no sources.

    Raises
    ------
    UnknownNameError
        If the format is not one of the three.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> article = SimpleNamespace(
    ...     id="times-2018", type="article-newspaper", title="Laos and Cuba", author=(),
    ...     container_title="Vientiane Times", publisher=None, issued="2018-11", as_of="2018-11",
    ...     url=None)
    >>> print(cite([article]))
    "Laos and Cuba". Vientiane Times, November 2018.
    >>> print(cite([article], "bibtex"))
    @article{times-2018,
      title = {Laos and {Cuba}},
      journal = {Vientiane Times},
      year = {2018},
      month = nov,
    }
    """
    writers = {"text": _text, "bibtex": _bibtex, "csl": _csl}
    refuse_unknown("format", format, writers)
    return writers[format](_keyed(sources))


def _keyed(sources: Iterable[Source]) -> dict[str, Source]:
    """Return each source with a key that depends on it alone, except where two share an id."""
    by_id: dict[str, dict[str, Source]] = defaultdict(dict)
    for source in sources:
        by_id[source.id].setdefault(json.dumps(csl_item(source), sort_keys=True), source)
    keyed = {
        _key(name, content if len(twins) > 1 else ""): source
        for name, twins in by_id.items()
        for content, source in twins.items()
    }
    return dict(sorted(keyed.items()))


def _key(name: str, content: str) -> str:
    """Turn an id into a key of BibTeX; an id that had to change gets a digest, to stay unique.

    BibTeX does not distinguish capitals in keys, so keys have small letters only.
    """
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    key = re.sub(r"[^a-z0-9]+", "-", ascii_name).strip("-")
    if key == name and not content:
        return key
    return "-".join(filter(None, (key, sha256(f"{name}\n{content}".encode()).hexdigest()[:6])))


def references(sources: Iterable[Source]) -> list[Link]:
    """Return the references of sources as `cite` writes them, with their addresses separate.

    Examples
    --------
    >>> import bilateral as bl
    >>> references(bl.load("cuba-pakistan").sources)[0].address
    'https://en.wikipedia.org/wiki/Cuba\N{EN DASH}Pakistan_relations'
    """
    links = map(linked_reference, _keyed(sources).values())
    return sorted(links, key=lambda link: _sorting(link.text))


def _text(keyed: dict[str, Source]) -> str:
    return visible("\n".join(sorted(map(reference, keyed.values()), key=_sorting)))


def _sorting(text: str) -> str:
    return unicodedata.normalize("NFKD", text).lstrip('"').casefold()


def _csl(keyed: dict[str, Source]) -> str:
    items = [{"id": key, **csl_item(source)} for key, source in keyed.items()]
    return json.dumps(items, ensure_ascii=False, indent=2)


def _bibtex(keyed: dict[str, Source]) -> str:
    return "\n\n".join(bibtex_entry(key, source) for key, source in keyed.items())
