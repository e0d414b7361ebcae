"""Sources, and citations that point to passages without storing their text."""

import re
from collections.abc import Iterator
from time import time
from typing import Annotated, ClassVar, Final, Literal

from bilateral.checked_by import CheckedBy
from bilateral.dates import Date
from bilateral.errors import quote
from bilateral.field_types import SCALAR, Digest, Name, Ordinal, Slug, Span, Text, When, as_text
from bilateral.records import Problem, record

SourceType = Literal[
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "classic",
    "collection",
    "dataset",
    "document",
    "entry",
    "entry-dictionary",
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "musical_score",
    "pamphlet",
    "paper-conference",
    "patent",
    "performance",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "review-book",
    "software",
    "song",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
]
"""The types of CSL 1.0.2."""

__all__ = ["Author", "Citation", "Excuse", "Source"]

DAY: Final = 24 * 60 * 60
DOI: Final = re.compile(r"10\.[0-9]{4,9}(\.[0-9]+)*/\S+")
DOI_ADDRESS: Final = re.compile(r"(?i)(?:https?://(?:dx\.)?doi\.org/|doi:\s*)(.+)")


def as_doi(value: object) -> str:
    """Check that a text is a DOI alone, without the address that it is often given as.

    Raises
    ------
    ValueError
        If it is not one.

    Examples
    --------
    >>> as_doi("https://doi.org/10.1000/182")
    Traceback (most recent call last):
    ValueError: 'https://doi.org/10.1000/182' was given; write 10.1000/182
    """
    text = as_text(value)
    if DOI.fullmatch(text):
        return text
    inside = DOI_ADDRESS.fullmatch(text)
    is_doi = inside and DOI.fullmatch(inside[1])
    mend = f"write {inside[1]}" if inside and is_doi else "expected a DOI such as 10.1000/182"
    msg = f"{quote(text)} was given; {mend}"
    raise ValueError(msg)


@record
class Author:
    """The author of a source: a person with two names, or a body with one (CSL-JSON).

    Parameters
    ----------
    family, given : str, optional
        A person's names.
    literal : str, optional
        The name of a body, or of a person whose name is not split into these parts.

    Raises
    ------
    CaseFileError
        If there is neither a family name nor a literal one.
    """

    family: Text | None = None
    given: Text | None = None
    literal: Text | None = None

    def problems(self) -> Iterator[Problem]:
        """Check that an author has a name."""
        if self.family is None and self.literal is None:
            yield Problem((), "an author has a family name, or a literal one for a body; add one")


@record
class Source:
    """A document that ties cite, described with the fields of CSL-JSON.

    Parameters
    ----------
    id : str
        A short name, used by citations.
    type : str
        The type of CSL-JSON: ``article-newspaper``, ``entry-encyclopedia``, ``book`` …
    title : str
        Its title, exactly as printed.
    as_of : Date
        The time that it describes in the present tense; ``2008-05/..`` where only the earliest
        is known.
    author : sequence of Author
        Its authors; may be empty.
    container_title, publisher, publisher_place, volume, issue, page, edition : str, optional
        Where it appeared (``container-title`` and so on in a file).
    issued, accessed : Date, optional
        When it was published and looked up.
    url, doi, isbn : str, optional
        Where it can be found (``URL``, ``DOI``, ``ISBN`` in a file).
    language : str, optional
        Its language (BCP 47), such as ``en``.
    license : str, optional
        The terms on which others may use its text.
    file : str, optional
        The name of its text in the folder that is given to ``bilateral verify --sources``.
    note : str, optional
        Further remarks.

    Examples
    --------
    >>> Source(id="vt-2018", type="article-newspaper", title="Laos and Cuba", as_of="2018-11").id
    'vt-2018'
    """

    id: Slug
    type: SourceType
    title: Text
    as_of: When
    author: tuple[Author, ...] = ()
    container_title: Text | None = None
    publisher: Text | None = None
    publisher_place: Text | None = None
    volume: Text | None = None
    issue: Text | None = None
    page: Text | None = None
    edition: Text | None = None
    issued: When | None = None
    accessed: When | None = None
    url: Text | None = None
    doi: Annotated[str, CheckedBy(as_doi, SCALAR)] | None = None
    isbn: Text | None = None
    language: Text | None = None
    license: Text | None = None
    file: Text | None = None
    note: Text | None = None

    def problems(self) -> Iterator[Problem]:
        """Check that its dates can be: none lies ahead, and nobody read it before it appeared."""
        tomorrow = int(time() // DAY) + 1  # somewhere it is now
        for name in ("as_of", "issued", "accessed"):
            when = getattr(self, name)
            if isinstance(when, Date) and when.outer[0] > tomorrow:
                yield Problem((name,), f"{when} lies in the future; correct it")
        issued, accessed = self.issued, self.accessed
        if not isinstance(issued, Date) or not isinstance(accessed, Date):
            return
        if accessed.outer[3] < issued.outer[0]:
            text = f"accessed {accessed} is before issued {issued}; correct one of them"
            yield Problem(("accessed",), text)


@record
class Citation:
    r"""A place in a source that supports a record, or contradicts it.

    The passage itself is not stored: it belongs to its author. A reader with the source finds it by
    its span and confirms it by its digest (the TextPositionSelector of the W3C Web Annotation Data
    Model; the digest is our addition).

    Parameters
    ----------
    source : str
        The id of the source.
    section, page : str, optional
        A heading, or a page, for people.
    paragraph : int, optional
        The paragraph within the section, counted from 1, for people.
    span : (int, int), optional
        Start and end of the passage in characters (code points) of the UTF-8 text, counted from 0,
        the end not included; ``\r\n`` counts as one, a byte order mark before the text as none.
    sha256 : str, optional
        The SHA-256 of the passage in UTF-8; given together with `span`.
    attributed_to : str, optional
        The person or body that claims it, where the source only reports the claim.
    stance : {"supports", "contradicts"}
        Whether the passage is for or against the record.
    note : str, optional
        Further remarks, in free text.
    """

    source: Slug
    section: Text | None = None
    paragraph: Ordinal | None = None
    page: Text | None = None
    span: Span | None = None
    sha256: Digest | None = None
    attributed_to: Name | None = None
    stance: Literal["supports", "contradicts"] = "supports"
    note: Text | None = None

    ALSO_IN_FILES: ClassVar = ("quote",)
    """What a case file may write besides, in place of the place of the passage."""


@record
class Excuse:
    """A passage that no record needs to cite, and why: a heading, a repetition.

    Parameters
    ----------
    source, span, sha256
        As in `Citation`.
    because : str
        The reason, in free text.
    """

    source: Slug
    span: Span
    sha256: Digest
    because: Text

    ALSO_IN_FILES: ClassVar = Citation.ALSO_IN_FILES
