"""The codes of countries of CAMEO: mostly ISO alpha-3, with quirks and regions of their own."""

from collections.abc import Iterator
from typing import Final

from bilateral._states.data_files import Span
from bilateral._states.match import Match
from bilateral._states.name_index import by_code
from bilateral._states.name_meanings import name_meanings
from bilateral._states.state import look_up
from bilateral._states.states_by_id import states_by_id

OTHERS: Final = {"WSB": "PSE", "GZS": "PSE", "KSV": "XKX"}
"""The West Bank and Gaza are coded apart from Palestine; Kosovo has a code of its own in places."""
REGIONS: Final = frozenset(
    "AFR ASA BLK CAS CAU CEU CFR CRB EAF EEU EIN EUR LAM MDT MEA NAF NMR PGS SAF SAM SAS SCN SEA"
    " WAF WST".split()
)
"""Regions of the world, from Africa to the West, that are no states."""


def cameo_codes() -> list[str]:
    """Return the codes that mean a state, a territory or a region."""
    # A longer code is of ISO 3166-3, which has those of former states.
    codes = (code for code in by_code()["iso3"] if len(code) == len("CUB"))
    return sorted({*codes, *OTHERS, *REGIONS})


def cameo_meanings(code: str, covers: Span) -> Iterator[tuple[int, Match]]:
    """Yield the first day of each meaning of a code, with the match.

    Coders use the codes of today for the past: before a state was one, its code means the state
    that had its number in the list of Correlates of War then, as RUS in 1985 the Soviet Union.

    Examples
    --------
    >>> from datetime import date
    >>> days = Span(date(1985, 1, 1).toordinal(), date(1995, 12, 31).toordinal())
    >>> found = {match.id: date.fromordinal(day) for day, match in cameo_meanings("RUS", days)}
    >>> list(found), str(found["RUS"])
    (['SUHH', 'RUS'], '1991-12-26')
    """
    if code in REGIONS:
        yield covers.first, Match(None, "unknown")
        return
    code = OTHERS.get(code, code)
    for day, match in name_meanings(look_up(code, "iso3"), covers):
        before = _with_its_number(code, day) if match.why == "not then" else None
        yield day, Match(before) if before else match


def _with_its_number(code: str, day: int) -> str | None:
    """Return the state that had a number on a day before the state with the code took it over."""
    for candidate in by_code()["iso3"].get(code, ()):
        if (
            day >= states_by_id()[candidate.id].periods[-1].first
        ):  # a code of the past does not mean its successor
            continue
        spells = states_by_id()[candidate.id].spells
        for number in dict.fromkeys(spell.code for spell in spells if spell.system == "cow"):
            for _, match in name_meanings(look_up(number, "cow"), Span(day, day)):
                if match.id:
                    return match.id
    return None
