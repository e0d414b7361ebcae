"""Find one state by name or code, and word the error if there is none."""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from bilateral._states.as_of import AsOf, When, as_of
from bilateral._states.data_files import Span, rows
from bilateral._states.match import Match, NameKind, find_match
from bilateral._states.name_index import SCHEMES, Candidates, by_code, candidates_of_name, is_code
from bilateral._states.state_record import State
from bilateral._states.state_systems import state_systems
from bilateral._states.states_by_id import states_by_id
from bilateral._states.suggest import suggest
from bilateral.errors import UnknownNameError, refuse_unknown, unknown_name

GIVE_A_DATE: Final = "give a date (on=…), or "
"""A mend for a caller who can give one."""


class Query(NamedTuple):
    """A value given, the states that have it, and whether it is a name or a code."""

    given: str
    candidates: Candidates
    kind: NameKind


def state(name_or_code: str | int, *, on: When = None, code: str | None = None) -> State:
    """Find the state that a name or a code means, on a date.

    On a date, the state that has the name then; if none does, the state that has it before or
    after and exists then (*Burma* in 2010). Without a date, the state that has it today, else the
    one whose short name it is, else the only one that ever had it. A present-day state is never
    returned for a dissolved one, nor any state for a name that is only similar.

    Parameters
    ----------
    name_or_code : str or int
        A name (in English, Spanish, Urdu or Lao; short, official, former, other), an id, or an
        alpha-3 code of ISO 3166-1; with `code`, a code of that scheme. Case, accents, articles and
        marks in a name make no difference.
    on : int, str, datetime.date, Date, optional
        A year, a date in EDTF or a day. A period longer than a day must be unambiguous: where
        states have the name in turn within it, they are named with their days.
    code : {"iso2", "iso3", "iso4", "iso_numeric", "cow", "gw"}, optional
        Reads a code of this scheme instead; iso4 are the four letters of ISO 3166-3. A number of
        the Correlates of War or of Gleditsch and Ward (or its abbreviation) that was of several
        states needs a date.

    Raises
    ------
    UnknownNameError
        If no state, or more than one, has it then; the message names them, or similar names.
    DateError
        If `on` is not a date.

    Examples
    --------
    >>> state("Lao PDR")
    State('LAO', 'Laos', from 1953-10-23)
    >>> state(365, code="cow", on=1980)
    State('SUHH', 'Soviet Union', from 1922-12-30 to 1991-12-25)
    >>> state("Germany", on=1975)
    Traceback (most recent call last):
    bilateral.errors.UnknownNameError: 'Germany' in 1975 may be one of 2 states:
    East Germany (DDDE, from 1949-10-07 to 1990-10-02), West Germany (DEU, from 1949-05-23);
    write the one that is meant
    """
    query, when = look_up(name_or_code, code), as_of(on)
    match = find_match(query.candidates, when.span if when else None, kind=query.kind)
    if match.id is None:
        raise UnknownNameError(refusal(query, match, when, code))
    return states_by_id()[match.id]


def known_states() -> tuple[str, ...]:
    """List the ids of all states, present, former and contested, and of territories; sorted.

    Examples
    --------
    >>> {"PAK", "SUHH", "X-BAV"} <= set(known_states())
    True
    """
    # Read from the file: building the records of all states takes ten times as long.
    return tuple(sorted(row[0] for row in rows("states.csv")))


def look_up(given: object, code: str | None = None) -> Query:
    """Return the states that have a name, or a code of a scheme.

    Examples
    --------
    >>> look_up("LAO").kind, look_up("Laos").kind, look_up(812, "cow").kind
    ('iso', 'name', 'list')
    """
    if code is not None:
        return _look_up_code(given, code)
    if not isinstance(given, str):
        msg = f"{given!r} is not a name; for a code give code='cow', 'gw' or 'iso_numeric'"
        raise UnknownNameError(msg)
    text = given.strip()
    return Query(given, candidates_of_name(text), "iso" if is_code(text) else "name")


def refusal(query: Query, match: Match, when: AsOf | None, code: str | None = None) -> str:
    """Word the error: why there is no state, and what to write instead."""
    if match.why == "unknown":
        return _unknown(query.given, code)
    given = f"{code} code {query.given!r}" if code else repr(query.given)
    then = f"{given} in {when.text}" if when else given
    states = _described(match.near, when)
    if match.why == "loose":
        return f"{then} is used loosely of {states}, but is not its name; write what is meant"
    if match.why == "not then":
        instead = f"; at that time there was {states}" if states else ""
        return f"{then} names no state; it names {_borne(query.candidates)}{instead}"
    turn = " in turn" if match.why == "in turn" else ""
    day = "give a day, or " if turn else "" if when else GIVE_A_DATE
    count = f"one of {len(match.near)} states{turn}"
    return f"{then} may be {count}: {states}; {day}write the one that is meant"


def _look_up_code(given: object, scheme: str) -> Query:
    refuse_unknown("scheme of codes", scheme, SCHEMES)
    text = str(given).strip()
    if not isinstance(given, str):
        text = text.removesuffix(".0")
    if text.isascii() and text.isdigit():
        text = text.zfill(3) if scheme == "iso_numeric" else text.lstrip("0")
    kind: NameKind = "list" if scheme in state_systems() else "iso"
    return Query(text, by_code()[scheme].get(text, ()), kind)


def _unknown(given: str, code: str | None) -> str:
    if code is not None:
        return unknown_name(f"{code} code", given, by_code()[code])
    near = (given.upper(),) if is_code(given.upper()) else suggest(given)
    return unknown_name("state", given, meant=near)


def _described(ids: Sequence[str], when: AsOf | None) -> str:
    states = [states_by_id()[id_] for id_ in ids]
    return ", ".join(
        f"{each.name_on(_day_in(each, when))} ({each.id}, {_times(each.periods)})"
        for each in states
    )


def _day_in(state: State, when: AsOf | None) -> date | None:
    """Return a day of a state's life within the given days, for its name."""
    there = [p.within(when.span) for p in state.periods if p.meets(when.span)] if when else []
    return date.fromordinal(there[0].first) if there else None


def _borne(candidates: Candidates) -> str:
    spans: dict[str, list[Span]] = {}
    for each in candidates:
        if not each.loose:
            known = spans.setdefault(each.id, [])
            known.extend(span for span in each.spans if span not in known)
    return ", ".join(
        f"{states_by_id()[id_].name} ({id_}) {_times(days)}" for id_, days in spans.items()
    )


def _times(spans: Sequence[Span]) -> str:
    return " and ".join(map(str, spans))
