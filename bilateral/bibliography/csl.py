"""Write a source as an item of CSL-JSON 1.0.2, which Zotero and pandoc read."""

from typing import Any

from bilateral.bibliography.dates import SEASONS, date_in_words, day
from bilateral.bibliography.fields import as_of, one_line, optional_field
from bilateral.sources import Author, Source

OPTIONAL = {
    "publisher-place": "publisher_place",
    "volume": "volume",
    "issue": "issue",
    "page": "page",
    "edition": "edition",
    "DOI": "doi",
    "ISBN": "isbn",
    "language": "language",
    "license": "license",
}


def csl_item(source: Source) -> dict[str, Any]:
    """Return the fields of a source in CSL-JSON 1.0.2, without those that are not known."""
    fields = {
        "type": source.type,
        "title": one_line(source.title),
        "author": [_person(person) for person in source.author],
        "container-title": one_line(source.container_title),
        "publisher": one_line(source.publisher),
        "issued": _date(str(source.issued or "")),
        "accessed": _date(optional_field(source, "accessed")),
        "URL": source.url,
        **{name: optional_field(source, field) for name, field in OPTIONAL.items()},
        "note": ". ".join(filter(None, (as_of(source), optional_field(source, "note")))),
    }
    return {name: value for name, value in fields.items() if value}


def _person(person: Author) -> dict[str, str]:
    fields = {"family": person.family, "given": person.given, "literal": person.literal}
    return {name: value for name, value in fields.items() if value}


def _date(text: str) -> dict[str, Any]:
    """Return date-parts where CSL can express the date; otherwise its words, which styles print."""
    days = [known for known in map(day, text.partition("T")[0].split("/")) if known]
    if not text or len(days) != text.count("/") + 1:
        return {"literal": date_in_words(text)} if text else {}
    parts = [numbers for numbers, _ in days]
    if any(year < 1 for year, *_ in parts):  # programs disagree on whether there was a year 0
        return {"literal": date_in_words(text)}
    if len(parts) == 1 and len(parts[0]) > 1 and parts[0][1] in SEASONS:
        found: dict[str, Any] = {"date-parts": [parts[0][:1]], "season": parts[0][1] - 20}
    else:
        found = {"date-parts": parts}
    return {**found, "circa": True} if any(doubt for _, doubt in days) else found
