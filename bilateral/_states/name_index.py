"""An index of the states that have a name or a code, and on which days."""

from collections import defaultdict
from functools import cache
from typing import Final, NamedTuple

from bilateral._states.data_files import Span, translations
from bilateral._states.normalize import normalize, readings
from bilateral._states.state_systems import published_spells
from bilateral._states.states_by_id import states_by_id

ISO: Final = ("iso2", "iso3", "iso4", "iso_numeric")
SCHEMES: Final = (*ISO, "cow", "gw")


class Candidate(NamedTuple):
    """A state that has a name or a code, with the days.

    `primary` means that the name is its short one, or that it had the code all its life; `loose`
    that the name is used for the state, but is not accepted as its name.
    """

    id: str
    spans: tuple[Span, ...]
    primary: bool = False
    loose: bool = False

    def on(self, days: Span) -> bool:
        """Return whether the state has it on one of these days."""
        return any(span.meets(days) for span in self.spans)


Candidates = tuple[Candidate, ...]


def candidates_of_name(text: str) -> Candidates:
    """Return the states that an id, an alpha-3 code, or a name in any language can mean.

    Examples
    --------
    >>> [candidate.id for candidate in candidates_of_name("Viet Nam")]
    ['VDVN', 'VNM', 'X-ANM', 'X-RVN']
    """
    if is_code(text):
        if text.startswith("X-"):
            return (Candidate(text, states_by_id()[text].periods, primary=True),)
        return by_code()["iso3"].get(text) or by_code()["iso4"][text]
    for reading in readings(text):
        if candidates := by_name().get(reading):
            return candidates
    english = next((by_foreign_name()[r] for r in readings(text) if r in by_foreign_name()), ())
    return tuple(candidate for name in english for candidate in by_name()[name])


def is_code(text: str) -> bool:
    """Return whether a text is read as a code where it may be a name or a code.

    Examples
    --------
    >>> is_code("LAO"), is_code("SUHH"), is_code("USSR"), is_code("lao")
    (True, True, False, False)
    """
    if text.startswith("X-"):
        return text in states_by_id()
    # The codes are read only for texts that look like a code: names do not need them.
    looks = len(text) in {3, 4} and text.isascii() and text.isupper()
    return looks and (text in by_code()["iso3"] or text in by_code()["iso4"])


@cache
def by_name() -> dict[str, Candidates]:
    """Return the states that have each plain name.

    Examples
    --------
    >>> [candidate.id for candidate in by_name()["ussr"]]
    ['SUHH']
    """
    found: dict[str, list[Candidate]] = defaultdict(list)
    for state in states_by_id().values():
        found[normalize(state.name)].append(Candidate(state.id, state.periods, primary=True))
        found[normalize(state.official_name)].append(Candidate(state.id, state.periods))
        for name in state.names:
            days = (name.span,) if name.span else state.periods
            found[normalize(name.text)].append(
                Candidate(state.id, days, loose=name.kind == "loose")
            )
    # Lists write the words of one name in different orders: Congo, Republic of the; Congo Republic.
    in_any_order: dict[tuple[str, ...], dict[Candidate, None]] = defaultdict(dict)
    for text, candidates in found.items():
        in_any_order[tuple(sorted(text.split()))].update(dict.fromkeys(candidates))
    return {text: tuple(in_any_order[tuple(sorted(text.split()))]) for text in found}


@cache
def by_foreign_name() -> dict[str, tuple[str, ...]]:
    """Return the plain English names that a plain name in another language means.

    Examples
    --------
    >>> by_foreign_name()["alemania"]
    ('germany',)
    """
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for names in translations().values():
        for id_, name in names.items():
            found[normalize(name)][normalize(states_by_id()[id_].name)] = None
    return {name: tuple(english) for name, english in found.items()}


@cache
def by_code() -> dict[str, dict[str, Candidates]]:
    """Return the states that have each code of each scheme; a list's abbreviation means its number.

    Examples
    --------
    >>> [candidate.id for candidate in by_code()["cow"]["365"]]
    ['RUS', 'SUHH', 'X-RUE']
    """
    found: dict[str, dict[str, list[Candidate]]] = {each: defaultdict(list) for each in SCHEMES}
    for state in states_by_id().values():
        for code in state.codes:
            days = (code.span,) if code.span else state.periods
            found[code.scheme][code.code].append(Candidate(state.id, days, primary=not code.span))
    for scheme in ISO:
        for text, candidates in found[scheme].items():
            # Files write one code for all years: if no other state had it, it means this one on
            # every day of its life.
            if len({candidate.id for candidate in candidates}) == 1:
                id_ = candidates[0].id
                found[scheme][text] = [Candidate(id_, states_by_id()[id_].periods, primary=True)]
    for spell in published_spells():
        found[spell.system][spell.abbreviation] = found[spell.system][str(spell.code)]
    return {
        scheme: {code: tuple(candidates) for code, candidates in codes.items()}
        for scheme, codes in found.items()
    }
