"""The limitations of a comparison: where cases cannot be compared directly."""

from collections.abc import Collection, Iterable, Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.caveats.caveat import ABOUTS, ALL, ONE, SUM, Caveat
from bilateral._findings.caveats.comparability import of_records
from bilateral._findings.caveats.coverage import of_coverage
from bilateral._findings.result import Row, columns
from bilateral.errors import refuse_unknown
from bilateral.ties import KINDS
from bilateral.vocabulary import codes

COLUMNS = columns("relationship about scope kind measure text")


def caveats(cases: Sequence[CaseIndex]) -> list[Caveat]:
    """Return the warnings about a comparison of these cases.

    Returns
    -------
    list of Caveat
        ``relationship, about, scope, kind, measure, text``. ``about`` is one of `ABOUTS`: that
        silence is not a zero (*coverage*), coverage of different times (*period*) or completeness,
        a source that does not cover a kind (*silence*), stages, units or times that differ, single
        *source*s and *claimant*s, and *figure*s that rest on one of them. ``scope`` is *all*
        if it concerns everything, *one* if it concerns one ``kind`` or ``measure``, and *sum*
        if it summarizes several of these in one sentence. A warning about all cases has no
        relationship.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> found = caveats([index_case(bl.load("cuba-laos"), "CUB")])
    >>> [caveat.about for caveat in found if caveat.scope != ONE]
    ['coverage', 'silence', 'source']
    """
    found = [*of_coverage(cases), *of_records(cases)]
    return sorted(found, key=lambda caveat: ABOUTS.index(caveat.about))


def warnings_of(
    caveats: Iterable[Caveat],
    *,
    about: str | Collection[str] | None = None,
    touching: str | Collection[str] | None = None,
    cases: Collection[str] = (),
) -> tuple[str, ...]:
    """Choose the warnings to show: few for the whole, the relevant ones for a part.

    Parameters
    ----------
    caveats : iterable of Caveat
        The warnings from `caveats`.
    about : str or collection of str, optional
        Keeps warnings about these subjects, each kind and measure separately.
    touching : str or collection of str, optional
        Kinds, topics, measures or cases; keeps warnings about them, and general ones.
    cases : collection of str
        The ids of the cases.

    Raises
    ------
    UnknownNameError
        When a word is none of these; the message names similar ones.

    Examples
    --------
    >>> row = Caveat("claimant", "A: one person tells of all aid.", ONE, "a", "aid")
    >>> warnings_of([row]), warnings_of([row], touching="aid.food")
    ((), ('A: one person tells of all aid.',))
    """
    abouts = _words("subject of warnings", about, ABOUTS)
    known = {*KINDS, *codes("topics"), *codes("measures"), *cases}
    touched = {word.partition(".")[0] for word in _words("kind, measure or case", touching, known)}
    scopes = {ALL, ONE} if about is not None or touching is not None else {ALL, SUM}
    found = [
        caveat.text
        for caveat in caveats
        if caveat.scope in scopes
        and (about is None or caveat.about in abouts)
        and (touching is None or _touches(caveat, touched, set(cases)))
    ]
    return tuple(dict.fromkeys(found))


def warnings_touching(
    caveats: Iterable[Caveat], rows: Sequence[Row], about: Collection[str]
) -> tuple[str, ...]:
    """Choose the warnings about the measures of rows, or about their kinds.

    Parameters
    ----------
    caveats, about
        As for `warnings_of`.
    rows : sequence of mapping
        Rows of a finding.
    """
    name = "measure" if rows and "figure" in rows[0] else "kind"
    touched = {row[name] for row in rows if row.get("record", "recorded") == "recorded"}
    return warnings_of(caveats, about=about, touching=touched - {None} or None)


def _touches(row: Caveat, touched: set[str], cases: set[str]) -> bool:
    """Return whether a warning is about one of the cases named, and about the subject."""
    named, things = touched & cases, touched - cases
    if named and row.relationship is not None and row.relationship not in named:
        return False
    if not things or row.scope == ALL:
        return True
    return row.kind in things or row.measure in things


def _words(
    what: str, wanted: str | Collection[str] | None, known: Collection[str]
) -> tuple[str, ...]:
    words = () if wanted is None else (wanted,) if isinstance(wanted, str) else tuple(wanted)
    for word in words:
        refuse_unknown(what, word, known)
    return words
