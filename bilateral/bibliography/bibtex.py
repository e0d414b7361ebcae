"""Write a source as an entry of BibTeX, for the classic styles and for biblatex."""

import re
from urllib.parse import quote

from bilateral.bibliography.dates import DOUBTS, MONTHS, SEASONS, date_in_words, day, year_in_words
from bilateral.bibliography.fields import as_of, one_line, optional_field
from bilateral.sources import Author, Source

# The nearest of the classic entry types, which every style of BibTeX knows; `@misc` is for all
# others.
ENTRY_TYPES = {
    "article": "article",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "entry": "incollection",
    "entry-dictionary": "incollection",
    "entry-encyclopedia": "incollection",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "thesis": "phdthesis",
}
CONTAINER_FIELDS = {
    "article": "journal",
    "incollection": "booktitle",
    "inproceedings": "booktitle",
}
OPTIONAL = {
    "address": "publisher_place",
    "volume": "volume",
    "number": "issue",
    "edition": "edition",
    "isbn": "isbn",
    "language": "language",
}
PUBLISHER_FIELDS = {"techreport": "institution", "phdthesis": "school"}

# BibTeX counts braces even behind a backslash, so a brace is written by name and stays balanced.
TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        **{special: f"\\{special}" for special in "#$%&_"},
    }
)
PAGES = {**TEX, **dict.fromkeys(map(ord, "-\N{EN DASH}"), "--")}


def bibtex_entry(key: str, source: Source) -> str:
    """Write one entry; unknown fields are left out."""
    kind = ENTRY_TYPES.get(source.type, "misc")
    container = CONTAINER_FIELDS.get(kind, "howpublished")
    fields = {
        "author": " and ".join(map(_person, source.author)),
        "title": _title(one_line(source.title)),
        container: one_line(source.container_title).translate(TEX),
        PUBLISHER_FIELDS.get(kind, "publisher"): one_line(source.publisher).translate(TEX),
        **_date(str(source.issued or "")),
        **{name: optional_field(source, field).translate(TEX) for name, field in OPTIONAL.items()},
        "pages": optional_field(source, "page").translate(PAGES),
        "doi": _verbatim(optional_field(source, "doi"), also="<>"),
        "url": _verbatim(source.url or ""),
        "urldate": optional_field(source, "accessed"),
        "note": as_of(source).translate(TEX),
    }
    lines = [
        f"  {name} = {value if name == 'month' else f'{{{value}}}'},"
        for name, value in fields.items()
        if value
    ]
    return "\n".join((f"@{kind}{{{key},", *lines, "}"))


def _person(person: Author) -> str:
    """Write a name as `Family, Given`; braces keep a body, a comma or an "and" together."""
    if person.literal:
        return f"{{{one_line(person.literal).translate(TEX)}}}"
    parts = (one_line(part) for part in (person.family, person.given) if part)
    return ", ".join(
        f"{{{part.translate(TEX)}}}" if re.search(r",|\band\b", part) else part.translate(TEX)
        for part in parts
    )


def _title(title: str) -> str:
    """Put words with capitals in braces, since styles write all other letters small."""
    return " ".join(
        _braced(word)
        if any(map(str.isupper, word[1:] if place == 0 else word))
        else word.translate(TEX)
        for place, word in enumerate(title.split())
    )


def _braced(word: str) -> str:
    """Put a word in braces; two pairs before a command, whose argument one pair leaves open."""
    escaped = word.translate(TEX)
    return f"{{{{{escaped}}}}}" if escaped.startswith("\\") else f"{{{escaped}}}"


def _date(text: str) -> dict[str, str]:
    """Return year, month and day; BibTeX allows words before the four digits ("about 1984")."""
    known = day(text.partition("T")[0])
    month = known[0][1] if known and len(known[0]) > 1 else 0
    if known is None or month in SEASONS:
        return {"year": date_in_words(text).translate(TEX).replace(" to ", "--")}
    (year, *rest), doubt = known
    return {
        "year": f"{DOUBTS.get(doubt, '')}{year_in_words(year)}",
        "month": MONTHS[month - 1][:3].lower() if month else "",
        "day": str(rest[1]) if len(rest) > 1 else "",
    }


def _verbatim(address: str, also: str = "") -> str:
    """Percent-encode what verbatim BibTeX fields cannot contain: other scripts, braces, spaces."""
    return quote(address, safe=f"%/:?#[]@!$&'()*+,;=~-._{also}")
