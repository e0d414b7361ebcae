"""What figures stand on: claimants, dates, inferences, sources, and what speaks against them."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from bilateral._findings.counting import Key, read_rows
from bilateral._findings.date_bounds import moment, moments
from bilateral._findings.discrepancies import FIGURES, disputed
from bilateral.dates.gregorian import BEGINNING

PATH = re.compile(r"(?:^|; )([a-z_]+(?:\.[a-z0-9_]+)*): ")
"""The fields that the cell ``inferred`` of a tie names, each followed by its reason."""

RESTS_ON = frozenset({"date", "observed", "status", "links", "absent"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Who claims what, when it was, what is inferred, and up to when the sources speak.

    Attributes
    ----------
    who : mapping
        Case and tie → on whose word alone it rests.
    dated : mapping
        Whether some day bounds the beginning of a tie from below.
    inferred : mapping
        The paths of what is inferred of a tie.
    sources : mapping
        The sources that a tie cites.
    periods : mapping
        Case and source → the periods of which it speaks.
    disputed : collection of (str, str)
        The ties of which figures are contradicted.
    """

    who: Mapping[Key, str | None]
    dated: Mapping[Key, bool]
    inferred: Mapping[Key, Sequence[str]]
    sources: Mapping[Key, Sequence[str]]
    periods: Mapping[Key, Collection[str]]
    disputed: Collection[Key]

    @classmethod
    def read(cls, tables: Mapping[str, pd.DataFrame]) -> "Ground":
        """Read it from tables, as `bilateral.tables` gives them."""
        ties = tables["ties"]
        rows = list(read_rows(ties, ["relationship", "id", "attributed_to", "inferred"]))
        sources: dict[Key, list[str]] = defaultdict(list)
        for case, tie, source in read_rows(tables["citations"], ["relationship", "tie", "source"]):
            sources[case, tie].append(source)
        periods: dict[Key, set[str]] = defaultdict(set)
        looks = read_rows(tables["coverage"], ["relationship", "source", "period"])
        for case, source, period in looks:
            periods[case, source].add(period)
        days = (when.outer[0] for when in moments(ties))
        return cls(
            who={(case, tie): who for case, tie, who, _ in rows},
            dated={row[:2]: day > BEGINNING for row, day in zip(rows, days, strict=True)},
            inferred={(case, tie): PATH.findall(paths or "") for case, tie, _, paths in rows},
            sources=sources,
            periods=periods,
            disputed=disputed(tables["links"], FIGURES),
        )

    def claimants(self, keys: Sequence[Key]) -> tuple[str, ...]:
        """Name who claims some ties, each once."""
        return tuple(dict.fromkeys(who for key in keys if (who := self.who[key])))

    def as_of(self, keys: Sequence[Key]) -> str | None:
        """Give the last day that the sources of some ties speak about, as written."""
        sources = {
            (case, source) for case, tie in keys for source in self.sources.get((case, tie), ())
        }
        periods = {period for source in sources for period in self.periods.get(source, ())}
        ended = [period for period in periods if moment(period).end_kind == "known"]
        if not ended:
            return None
        return max(ended, key=lambda period: moment(period).outer[3]).rpartition("/")[2]

    def against(self, case: str, places: Sequence[tuple[str, int]]) -> Iterator[str]:
        """Say what makes some figures unsafe to rely on."""
        keys = [(case, tie) for tie, _ in places]
        if who := self.claimants(keys):
            yield f"attributed to {' and '.join(who)}"
        if not all(self.dated[key] for key in keys):
            yield "undated"
        fields = dict.fromkeys(
            path.partition(".")[0]
            for tie, n in places
            for path in self.inferred[case, tie]
            if path.partition(".")[0] in RESTS_ON or path.startswith(f"quantities.{n}")
        )
        if fields:
            yield f"inferred ({', '.join(fields)})"
        if not set(keys).isdisjoint(self.disputed):
            yield "contradicted"
