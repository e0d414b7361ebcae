"""Fields of a source as all three formats write them."""

from bilateral.bibliography.dates import date_in_words
from bilateral.sources import Source


def as_of(source: Source) -> str:
    """Name the date of the text that is cited, where it has no date of issue."""
    if not source.as_of or str(source.as_of) == str(source.issued or ""):
        return ""
    return f"Text as of {date_in_words(source.as_of)}"


def optional_field(source: Source, name: str) -> str:
    """Return an optional field as one line; empty where it is not known."""
    return one_line(getattr(source, name, None))


def one_line(text: object) -> str:
    """Put a text on one line."""
    return " ".join(str(text or "").split())
