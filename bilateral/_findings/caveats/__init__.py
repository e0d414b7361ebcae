"""What a reader must know before relying on a comparison: where like is not set beside like."""

from collections.abc import Collection, Mapping

import pandas as pd

from bilateral._findings.caveats.caveat import ABOUTS, ALL, ONE, SUM, Caveat
from bilateral._findings.caveats.comparability import of_records
from bilateral._findings.caveats.coverage import of_coverage
from bilateral._findings.counting import read_rows, typed
from bilateral._findings.record_summaries import Titles
from bilateral.errors import UnknownNameError, unknown_name
from bilateral.ties import KINDS
from bilateral.vocabulary import codes

COLUMNS = Caveat._fields
Tables = Mapping[str, pd.DataFrame]


def caveats(tables: Tables, titles: Titles) -> pd.DataFrame:
    """Gather the warnings that a comparison of these cases owes its reader.

    Parameters
    ----------
    tables : mapping of str to pandas.DataFrame
        As `bilateral.tables` gives them.
    titles : mapping of str to str
        What to call each relationship.

    Returns
    -------
    pandas.DataFrame
        ``relationship, about, scope, kind, measure, text``. ``about`` is one of `ABOUTS`: that
        silence is no zero (*coverage*), coverage of different times (*period*) or completeness, a
        source that is silent on a kind (*silence*), stages, units or times that differ, *source*s
        and *claimant*s that stand alone, and *figure*s that rest on one of them. ``scope`` is *all*
        where it touches everything, *one* where it touches one ``kind`` or ``measure``, and *sum*
        where it sums up several of these in one sentence. A warning about all cases has no
        relationship.

    Examples
    --------
    >>> import bilateral as bl
    >>> frame = caveats(bl.load("cuba-laos").tables(), {"cuba-laos": "Cuba and Laos"})
    >>> frame.loc[frame["scope"].ne("one"), "about"].to_list()
    ['coverage', 'silence', 'source']
    """
    rows = [*of_coverage(tables["coverage"], titles), *of_records(tables, titles)]
    rows.sort(key=lambda row: ABOUTS.index(row.about))
    return typed(rows, COLUMNS)


def warnings_of(
    frame: pd.DataFrame,
    *,
    about: str | Collection[str] | None = None,
    touching: str | Collection[str] | None = None,
    cases: Collection[str] = (),
) -> tuple[str, ...]:
    """Choose the warnings that a reader needs: few for the whole, those that touch for a part.

    Parameters
    ----------
    frame : pandas.DataFrame
        As `caveats` gives it.
    about : str or collection of str, optional
        Keeps warnings about these things, each kind and measure by itself.
    touching : str or collection of str, optional
        Kinds, topics, measures or cases; keeps what touches one of them, or everything.
    cases : collection of str
        The cases that there are.

    Raises
    ------
    UnknownNameError
        When a word is none of these; near ones are offered.

    Examples
    --------
    >>> row = Caveat("a", "claimant", ONE, "aid", None, "A: one person tells of all aid.")
    >>> frame = typed([row], COLUMNS)
    >>> warnings_of(frame), warnings_of(frame, touching="aid.food")
    ((), ('A: one person tells of all aid.',))
    """
    abouts = _words("subject of warnings", about, ABOUTS)
    known = {*KINDS, *codes("topics"), *codes("measures"), *cases}
    touched = {word.partition(".")[0] for word in _words("kind, measure or case", touching, known)}
    scopes = {ALL, ONE} if about is not None or touching is not None else {ALL, SUM}
    found = []
    for row in map(Caveat._make, read_rows(frame, COLUMNS)):
        is_touched = touching is None or _touches(row, touched, set(cases))
        if row.scope in scopes and is_touched and (about is None or row.about in abouts):
            found.append(row.text)
    return tuple(dict.fromkeys(found))


def _touches(row: Caveat, touched: set[str], cases: set[str]) -> bool:
    """Say whether a warning speaks of one of the cases, if any are named, and of what is asked."""
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
        if word not in known:
            raise UnknownNameError(unknown_name(what, word, known))
    return words
