"""Write a source as a reference in text."""

from collections.abc import Sequence
from urllib.parse import quote

from bilateral.bibliography.dates import date_in_words
from bilateral.bibliography.fields import as_of, one_line, optional_field
from bilateral.sources import Author, Source
from bilateral.text.html import Link
from bilateral.text.lists import join_list


def reference(source: Source) -> str:
    """Write one source as a reference in text: author, title, container, date, address.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> reference(SimpleNamespace(
    ...     id="w", type="entry-encyclopedia", title="Cuba-Pakistan relations", author=(),
    ...     container_title="Wikipedia", publisher="", issued=None, as_of="2008-05/..",
    ...     url="https://example.org/w"))
    '"Cuba-Pakistan relations". Wikipedia. Text as of May 2008 or later. https://example.org/w'
    """
    return " ".join(filter(None, linked_reference(source)))


def linked_reference(source: Source) -> Link:
    """Write a reference and its address separately, so that the address can be linked."""
    accessed, doi = optional_field(source, "accessed"), optional_field(source, "doi")
    sentences = (
        _people(source.author),
        f'"{one_line(source.title)}"',
        ", ".join(filter(None, (_container(source), date_in_words(source.issued)))),
        _edition(optional_field(source, "edition")),
        _publisher(source),
        as_of(source),
        f"Accessed {date_in_words(accessed)}" if accessed else "",
    )
    text = " ".join(f"{sentence.rstrip('.')}." for sentence in sentences if sentence)
    return Link(text, f"https://doi.org/{quote(doi, safe='/:;()._-')}" if doi else source.url or "")


def _edition(edition: str) -> str:
    """Write a number as bibliographies do; words stand as they are."""
    return f"Edition {edition}" if edition.isdigit() else edition


def _publisher(source: Source) -> str:
    """Write the place and the publisher, as far as they are known and not said before."""
    publisher = source.publisher if source.publisher != source.container_title else ""
    has_place = publisher or not source.container_title
    place = optional_field(source, "publisher_place") if has_place else ""
    return ": ".join(filter(None, (place, one_line(publisher))))


def _people(people: Sequence[Author]) -> str:
    """Write authors as bibliographies do: the first by family name, others in natural order."""
    names = [
        person.literal
        or (", " if place == 0 else " ").join(
            filter(None, (person.family, person.given)[:: 1 if place == 0 else -1])
        )
        for place, person in enumerate(people)
    ]
    return one_line(join_list(names))


def _container(source: Source) -> str:
    """Write where it appeared, with volume, issue and pages."""
    volume, issue, page = (optional_field(source, name) for name in ("volume", "issue", "page"))
    number = f"{volume}({issue})" if volume and issue else volume or issue
    return " ".join(
        filter(None, (one_line(source.container_title), ": ".join(filter(None, (number, page)))))
    )
