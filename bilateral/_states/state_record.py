"""A state: its names, its periods, and its codes and memberships."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bilateral._states.as_of import When, as_of
from bilateral._states.data_files import Span, date_of, translations
from bilateral._states.state_systems import Spell, spells_within
from bilateral.errors import refuse_unknown


class Name(NamedTuple):
    """A further name of a state, with the days on which it could mean this state.

    Its kind is ``former`` (the short name then), ``alias``, ``joint`` (of this state and of those
    before or after it), ``misspelling`` or ``loose`` (used for the state, but not accepted as its
    name).
    """

    text: str
    kind: str
    span: Span | None


class Code(NamedTuple):
    """A code of a state in one scheme, with the days on which it meant this state."""

    scheme: str
    code: str
    span: Span | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class State:
    """A state, valid on the days of its `periods`.

    Attributes
    ----------
    id : str
        Its ISO 3166-1 alpha-3 code; for a dissolved state its four letters of ISO 3166-3; else
        ``X-`` and three letters, which no ISO code can be. An id never means two states.
    name, official_name : str
        Its names in English.
    standing : str
        ``un_member``, ``un_observer``, ``contested``, ``associated``, ``territory``, ``former``
        (a dissolved state) or ``former_territory``.
    periods : tuple of Span
        When it was a state (or, for a territory, such a territory).
    capital : str
        The present or the last one; empty where there is none.
    latitude, longitude : float or None
        Of the capital, in degrees north and east; for a territory without one, of its middle.
    note : str
        Who contests it, what the periods are based on; may be empty.
    names : tuple of Name
    codes : tuple of Code
    predecessors, successors : tuple of str
        Ids of the states that it came from and that came from it.
    """

    id: str
    name: str
    official_name: str
    standing: str
    periods: tuple[Span, ...]
    capital: str
    latitude: float | None
    longitude: float | None
    note: str
    names: tuple[Name, ...]
    codes: tuple[Code, ...]
    predecessors: tuple[str, ...]
    successors: tuple[str, ...]

    @property
    def iso2(self) -> str | None:
        """Its alpha-2 code of ISO 3166-1, the last it had; None where it never had one."""
        return self.code("iso2")

    @property
    def iso3(self) -> str | None:
        """Its alpha-3 code of ISO 3166-1, the last it had: ``SUN`` for the Soviet Union."""
        return self.code("iso3")

    @property
    def iso_numeric(self) -> str | None:
        """Its three digits of ISO 3166-1 as text, the last it had."""
        return self.code("iso_numeric")

    @property
    def cow(self) -> int | None:
        """Its number in the list of the Correlates of War, the last it had."""
        return _number(self.code("cow"))

    @property
    def gw(self) -> int | None:
        """Its number in the list of Gleditsch and Ward, the last it had."""
        return _number(self.code("gw"))

    @property
    def spells(self) -> tuple[Spell, ...]:
        """Its memberships in the lists of members, while it had the number."""
        return tuple(
            spell
            for code in self.codes
            for spell in spells_within(
                code.scheme, code.code, (code.span,) if code.span else self.periods
            )
        )

    @property
    def start(self) -> date | None:
        """Its first day; None if that is older than the lists, which begin in 1816."""
        return date_of(self.periods[0].first)

    @property
    def end(self) -> date | None:
        """Its last day; None if it still exists."""
        return date_of(self.periods[-1].last)

    def existed(self, on: When) -> bool:
        """Return whether it was a state on some day of a date.

        Examples
        --------
        >>> from bilateral._states import state
        >>> state("Estonia").existed(1960), state("Estonia").existed("1991")
        (False, True)
        """
        day_range = as_of(on)
        return day_range is None or any(period.meets(day_range.span) for period in self.periods)

    def code(self, scheme: str, on: When = None) -> str | None:
        """Return its code in a scheme; on a date, the one it had then, if it was a state then.

        Examples
        --------
        >>> from bilateral._states import state
        >>> state("Germany").code("cow"), state("Germany").code("cow", on=1975)
        ('255', '260')
        """
        day_range = as_of(on)
        return self.code_at(scheme, day_range.span if day_range else None)

    def code_at(self, scheme: str, days: Span | None) -> str | None:
        """Return its code in a scheme; on days, the last that it had in them, if it was there."""
        codes = [code for code in self.codes if code.scheme == scheme]
        if days is None:
            return codes[0].code if codes else None
        then = [
            (min(span.last, days.last), -place, code.code)
            for place, code in enumerate(codes)
            for span in ((code.span,) if code.span else self.periods)
            if span.meets(days) and any(period.meets(days) for period in self.periods)
        ]
        return max(then)[2] if then else None

    def name_on(self, on: When) -> str:
        """Return the short name that it had on a date; the latest, if it changed within the date.

        Examples
        --------
        >>> from bilateral._states import state
        >>> state("Myanmar").name_on(1980)
        'Burma'
        """
        day_range = as_of(on)
        return self.name if day_range is None else self.name_at(day_range.span.last)

    def name_at(self, day: int) -> str:
        """Return the short name that it had on a day counted as `datetime.date.toordinal` does."""
        for name in self.names:
            if name.kind == "former" and name.span and name.span.first <= day <= name.span.last:
                return name.text
        return self.name

    def name_in(self, lang: str) -> str | None:
        """Return its name in a language; None where it is not certain.

        Parameters
        ----------
        lang : str
            ``en``, ``es``, ``ur`` or ``lo``.

        Examples
        --------
        >>> from bilateral._states import state
        >>> state("CUB").name_in("lo"), state("PAK").name_in("ur")
        ('ກູບາ', 'پاکستان')
        """
        if lang == "en":
            return self.name
        refuse_unknown("language", lang, ["en", *translations()])
        return translations()[lang].get(self.id)

    def __repr__(self) -> str:
        return f"State({self.id!r}, {self.name!r}, {' and '.join(map(str, self.periods))})"

    def __str__(self) -> str:
        return self.name


def _number(code: str | None) -> int | None:
    return None if code is None else int(code)
