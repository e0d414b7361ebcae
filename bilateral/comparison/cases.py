"""Cases side by side: their records, what to beware of in them, and the sources behind both."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

import pandas as pd

from bilateral._findings.caveats import caveats, warnings_of
from bilateral._findings.counting import read_rows
from bilateral._findings.finding import Finding
from bilateral._findings.record_summaries import counted
from bilateral._findings.specs import HEADINGS
from bilateral._findings.tie_types import sorts
from bilateral._findings.viewpoint import Focal, seen_from
from bilateral._states import state
from bilateral.bibliography import cite
from bilateral.coverage import RANKS
from bilateral.dates import Date
from bilateral.errors import BilateralError
from bilateral.relationship import Relationship
from bilateral.relationship.exclude import (
    coverage_within,
    excludable,
    exclude,
    exclusions,
    period_of,
    ties_within,
)
from bilateral.relationship.tables import tables
from bilateral.sources import Source

Key = tuple[str, str]


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Cases:
    """Relationships side by side, and the state or the states from which they are seen.

    Attributes
    ----------
    relationships : tuple of Relationship
        The cases, in the order given.
    focal : str or mapping
        The state from which directions are seen; dyad by dyad, the id of each case → its state.
    narrowed : tuple of str
        What was left out of the cases as loaded, in words; see `without` and `within`.
    asked : tuple of Date
        The periods that are asked about, where the cases were narrowed to any; see `within`.
    """

    relationships: tuple[Relationship, ...]
    focal: Focal
    narrowed: tuple[str, ...] = ()
    asked: tuple[Date, ...] = ()

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """What to call each case: its id → its title, and which it is where two have one title."""
        titles = ["kind", *(one.title for one in self.relationships)]  # a table has both as heads
        return {
            one.id: one.title if titles.count(one.title) == 1 else f"{one.title} ({one.id})"
            for one in self.relationships
        }

    def tables(self) -> dict[str, pd.DataFrame]:
        """Lay the records of all cases out as eight plain frames; see `bilateral.tables`."""
        return {name: frame.copy() for name, frame in self._tables.items()}

    def warnings(
        self,
        *,
        about: str | Collection[str] | None = None,
        touching: str | Collection[str] | None = None,
    ) -> tuple[str, ...]:
        """Say what a reader must know before relying on the comparison.

        Parameters
        ----------
        about : str or collection of str, optional
            Only what is about ``coverage``, ``period``, ``completeness``, ``silence``, ``stage``,
            ``unit``, ``time``, ``source``, ``claimant`` or ``figure``.
        touching : str or collection of str, optional
            What touches these kinds, topics, measures or cases (by id), and what touches all. The
            few that come without it sum the others up.

        Raises
        ------
        UnknownNameError
            When a word is none of these; near ones are offered.

        Examples
        --------
        >>> import bilateral as bl
        >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
        >>> print(*both.warnings(about="stage", touching="scholarships"))
        scholarships: told in different stages: Cuba and Pakistan delivered and planned; Cuba and \
Laos agreed.
        """
        told = warnings_of(self._caveats, about=about, touching=touching, cases=self.titles)
        return told if about is not None else (*self._noted, *told)

    def caveats(self) -> pd.DataFrame:
        """Lay all warnings out: about what, which kind, measure or case they touch, in words."""
        return self._caveats.copy()

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Every source that a tie of the cases cites, or that a zero of them can rest on."""
        return self._sources_of(self._behind, self._looking(self.titles))

    def cite(self, format: str = "text") -> str:  # noqa: A002 (the word that users know)
        """Write the references of every source of the cases; a `Finding` cites its own."""
        return cite(self.sources, format)

    def without(
        self,
        *,
        attributed_to: str | Iterable[str] | None = None,
        source: str | Iterable[str] | None = None,
        stage: str | Iterable[str] | None = None,
        inferred: bool | str | Iterable[str] = False,
    ) -> Self:
        """Make the same comparison on fewer claims.

        Parameters
        ----------
        attributed_to, source, stage : str or iterable of str, optional
            Whose claims, which sources, and ties and figures of which stages to leave out. A tie
            stands as long as something else supports it; links to ties that fall are left out.
        inferred : bool, str or iterable of str
            Takes back what is inferred and not said, all of it or that about some fields: no date,
            a status that is unknown. A tie whose topic or ends are inferred falls.

        Raises
        ------
        UnknownNameError
            When nothing in the cases has such a name; near ones are offered.
        BilateralError
            When nothing is to be left out, or nothing of a case would be left.

        Examples
        --------
        >>> import bilateral as bl
        >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
        >>> both.without(attributed_to="Gustavo Machín Gómez").narrowed
        ('12 ties are left out: claims of Gustavo Machín Gómez',)
        """
        known = excludable([tie for one in self.relationships for tie in one.ties])
        unwanted = exclusions(
            known, attributed_to=attributed_to, source=source, stage=stage, inferred=inferred
        )
        fewer = [exclude(one, unwanted) for one in self.relationships]
        return self._narrowed(fewer, str(unwanted))

    def within(self, period: str | Date = "overlap", *, surely: bool = False) -> Self:
        """Make the same comparison on what was possibly active in a period.

        Parameters
        ----------
        period : str or Date
            ``overlap`` for the time that the sources of all cases speak about; or a period in EDTF
            (``1974/2008``).
        surely : bool
            Keeps only what was surely active then; a tie without a date never is.

        Returns
        -------
        Comparison
            Ties stay whole, with figures that may reach beyond the period; coverage are cut to it,
            and `Comparison.periods` lays nothing out beyond it.

        Raises
        ------
        DateError, BilateralError
            When the period is no date, or the sources have no time in common.

        Examples
        --------
        >>> import bilateral as bl
        >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
        >>> len(both.within("1974/2008", surely=True).relationships[1].ties)
        10
        """
        when = period_of(period, [one.coverage for one in self.relationships])
        fewer = [
            replace(
                one,
                ties=ties_within(one.ties, when, surely=surely),
                coverage=coverage_within(one.coverage, when),
            )
            for one in self.relationships
        ]
        narrower = self._narrowed(fewer, f"ties not {'surely' if surely else 'possibly'} in {when}")
        return replace(narrower, asked=(*self.asked, when))

    def _narrowed(self, fewer: Sequence[Relationship], why: str) -> Self:
        """Put narrower cases in the place of the cases, and say how many ties that cost."""
        for whole, left in zip(self.relationships, fewer, strict=True):
            if whole.ties and not left.ties:
                msg = f"nothing is left of {whole.id} without {why}"
                raise BilateralError(msg)
        gone = sum(len(one.ties) for one in self.relationships) - sum(len(o.ties) for o in fewer)
        words = f"{counted(gone, 'tie')} {'is' if gone == 1 else 'are'} left out: {why}"
        return replace(self, relationships=tuple(fewer), narrowed=(*self.narrowed, words))

    @cached_property
    def _tables(self) -> dict[str, pd.DataFrame]:
        return tables(self.relationships)

    @cached_property
    def _sorts(self) -> pd.DataFrame:
        return sorts(self._tables, focal=self.focal, cases=self.titles)

    @cached_property
    def _caveats(self) -> pd.DataFrame:
        return caveats(self._tables, self.titles)

    @cached_property
    def _behind(self) -> Mapping[Key, tuple[str, ...]]:
        """The sources behind each tie: relationship and id → ids of sources."""
        return {(one.id, tie.id): tie.sources for one in self.relationships for tie in one.ties}

    @property
    def _noted(self) -> tuple[str, ...]:
        """What touches every result: from which state each case is seen, and what is left out."""
        if isinstance(self.focal, str):
            return self.narrowed
        seen = (
            f"{title} from {name}"
            for title, name in zip(self.titles.values(), self._seen_from, strict=True)
        )
        return (f"Each case is seen from a state of its own: {'; '.join(seen)}.", *self.narrowed)

    @property
    def _seen_from(self) -> list[str]:
        """The name of the state from which each case is seen, in order."""
        return [state(seen_from(self.focal, case)).name for case in self.titles]

    def _heading(self) -> str:
        titles = " beside ".join(self.titles.values())
        if isinstance(self.focal, str):
            return f"{titles}, seen from {state(self.focal).name}"
        return f"{titles}, dyad by dyad, seen from {', '.join(self._seen_from)}"

    def _finding(
        self,
        name: str,
        summary: str,
        frame: pd.DataFrame,
        keys: Iterable[Key],
        also: Iterable[str] = (),
        warnings: tuple[str, ...] | None = None,
    ) -> Finding:
        """Make a finding by its name; it rests on the ties `keys`, and cites `also` besides.

        Its warnings are those of the whole comparison, unless others are given.
        """
        keys = list(keys)
        return Finding(
            title=HEADINGS[name].title,
            summary=summary,
            frame=frame,
            columns=HEADINGS[name].columns,
            reason="" if len(frame) else summary,
            warnings=self.warnings() if warnings is None else warnings,
            sources=self._sources_of(keys, (*also, *self._looking(_with_zeros(frame)))),
            ties=tuple(dict.fromkeys(keys)),
        )

    def _looking(self, cases: Collection[str]) -> Iterator[str]:
        """Name the sources that look at all there is: a zero in these cases rests on them."""
        for one in self.relationships:
            if one.id in cases:
                yield from (look.source for look in one.coverage if look.completeness == RANKS[0])

    def _sources_of(self, keys: Iterable[Key], also: Iterable[str] = ()) -> tuple[Source, ...]:
        used = {source for key in keys for source in self._behind[key]}.union(also)
        known = {source.id: source for one in self.relationships for source in one.sources}
        return tuple(source for name, source in known.items() if name in used)


def _with_zeros(frame: pd.DataFrame) -> set[str]:
    """Name the cases of which a frame holds a zero: no tie stands behind it, but coverage does."""
    held = [(name, "relationship", "zero") for name in frame if str(name).endswith("record")]
    held += [("elsewhere", "other", "looked for and not found")] if "elsewhere" in frame else []
    return {
        case
        for column, cases, zero in held
        if cases in frame
        for case, word in read_rows(frame, [cases, str(column)])
        if word == zero
    }


def keys_of(frame: pd.DataFrame, column: str) -> list[Key]:
    """Take the keys of ties from a frame that names one in a column."""
    return list(zip(frame["relationship"], frame[column], strict=True))
