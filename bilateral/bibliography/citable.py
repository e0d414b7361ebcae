"""What a reference needs to know of a source, and what it may know besides."""

from collections.abc import Sequence
from typing import Protocol

from bilateral.bibliography.dates import date_in_words


class Person(Protocol):
    """An author: `family` and `given` for people, `literal` for bodies."""

    @property
    def family(self) -> str | None: ...  # noqa: D102
    @property
    def given(self) -> str | None: ...  # noqa: D102
    @property
    def literal(self) -> str | None: ...  # noqa: D102


class Citable(Protocol):
    """What a reference needs to know: the fields of `Source`, which the card of a data set has too.

    `issued` and `as_of` are EDTF, as text or as a `Date`. What is not known is None or empty. The
    other fields of `Source`, and the `version` of a data set, are used where the object has them.
    """

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def type(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def author(self) -> Sequence[Person]: ...  # noqa: D102
    @property
    def container_title(self) -> str | None: ...  # noqa: D102
    @property
    def publisher(self) -> str | None: ...  # noqa: D102
    @property
    def issued(self) -> object: ...  # noqa: D102
    @property
    def as_of(self) -> object: ...  # noqa: D102
    @property
    def url(self) -> str | None: ...  # noqa: D102


def as_of(source: Citable) -> str:
    """Say what state of the text is meant, where its date of issue does not."""
    if not source.as_of or str(source.as_of) == str(source.issued or ""):
        return ""
    return f"Text as of {date_in_words(source.as_of)}"


def optional_field(source: Citable, name: str) -> str:
    """Give a field that not every source has, as one line; empty where it is not known."""
    return one_line(getattr(source, name, None))


def one_line(text: object) -> str:
    """Put a text on one line."""
    return " ".join(str(text or "").split())
