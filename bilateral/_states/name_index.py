"""Who bears a name or a code, and on which days: what every question goes through."""

from collections import defaultdict
from functools import cache
from typing import Final, NamedTuple

from bilateral._states.data_files import Span, translations
from bilateral._states.normalize import plain, readings
from bilateral._states.register import register
from bilateral._states.systems import published

SCHEMES: Final = ("iso2", "iso3", "iso4", "iso_numeric", "cow", "gw")


class Bearer(NamedTuple):
    """A state that bears a name or a code, and on which days.

    `chief` says that the name is its own short one, or that it had the code all its life; `loose`
    that the name is used of the state but never taken for it.
    """

    id: str
    spans: tuple[Span, ...]
    chief: bool = False
    loose: bool = False

    def on(self, days: Span) -> bool:
        """Say whether it bears it on one of these days."""
        return any(span.meets(days) for span in self.spans)


Bearers = tuple[Bearer, ...]


def bearers_of_name(text: str) -> Bearers:
    """Find who bears what was written: an id, an alpha-3 code, or a name in any language.

    Examples
    --------
    >>> [bearer.id for bearer in bearers_of_name("Viet Nam")]
    ['VDVN', 'VNM', 'X-ANM', 'X-RVN']
    """
    if is_code(text):
        if text.startswith("X-"):
            return (Bearer(text, register()[text].periods, chief=True),)
        return by_code()["iso3"].get(text) or by_code()["iso4"][text]
    for reading in readings(text):
        if bearers := by_name().get(reading):
            return bearers
    english = next((by_foreign_name()[r] for r in readings(text) if r in by_foreign_name()), ())
    return tuple(bearer for name in english for bearer in by_name()[name])


def is_code(text: str) -> bool:
    """Say whether a text is read as a code where a name or a code may stand.

    Examples
    --------
    >>> is_code("LAO"), is_code("SUHH"), is_code("USSR"), is_code("lao")
    (True, True, False, False)
    """
    if text.startswith("X-"):
        return text in register()
    # The codes are read only for what looks like one: a name can do without them.
    looks = len(text) in {3, 4} and text.isascii() and text.isupper()
    return looks and (text in by_code()["iso3"] or text in by_code()["iso4"])


@cache
def by_name() -> dict[str, Bearers]:
    """Give those who bear each plain name.

    Examples
    --------
    >>> [bearer.id for bearer in by_name()["ussr"]]
    ['SUHH']
    """
    found: dict[str, list[Bearer]] = defaultdict(list)
    for state in register().values():
        found[plain(state.name)].append(Bearer(state.id, state.periods, chief=True))
        found[plain(state.official_name)].append(Bearer(state.id, state.periods))
        for name in state.names:
            days = (name.span,) if name.span else state.periods
            found[plain(name.text)].append(Bearer(state.id, days, loose=name.kind == "loose"))
    return {name: tuple(bearers) for name, bearers in found.items()}


@cache
def by_foreign_name() -> dict[str, tuple[str, ...]]:
    """Give the plain English names that a plain name in another language stands for.

    Examples
    --------
    >>> by_foreign_name()["alemania"]
    ('germany',)
    """
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for names in translations().values():
        for id_, name in names.items():
            found[plain(name)][plain(register()[id_].name)] = None
    return {name: tuple(english) for name, english in found.items()}


@cache
def by_code() -> dict[str, dict[str, Bearers]]:
    """Give those who bear each code of each scheme; a list's abbreviation stands for its number.

    Examples
    --------
    >>> [bearer.id for bearer in by_code()["cow"]["365"]]
    ['RUS', 'SUHH', 'X-RUE']
    """
    found: dict[str, dict[str, list[Bearer]]] = {each: defaultdict(list) for each in SCHEMES}
    for state in register().values():
        for code in state.codes:
            days = (code.span,) if code.span else state.periods
            found[code.scheme][code.code].append(Bearer(state.id, days, chief=not code.span))
    for spell in published():
        found[spell.system][spell.abbreviation] = found[spell.system][str(spell.code)]
    return {
        scheme: {code: tuple(bearers) for code, bearers in codes.items()}
        for scheme, codes in found.items()
    }
