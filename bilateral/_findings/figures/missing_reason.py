"""What it means that a case has no figure: nothing counted, reported absent, zero, or silence."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from bilateral._findings.completeness import Looks, best, looks, states_of
from bilateral._findings.counting import MUTUAL, OUT, directions, read_rows
from bilateral._findings.viewpoint import Focal, seen_from


class Gaps:
    """What it means that a case has no figure for some sort of tie at some stage.

    Parameters
    ----------
    told : iterable of tuple
        ``relationship, kind, topic, direction, stage, absent`` of each tie.
    looks : mapping
        How completely the sources look, by case, kind or topic, and sender.
    states : mapping of str to iterable of str
        The states of each case.
    focal : str or mapping
        The state from which directions are seen.
    """

    def __init__(
        self,
        told: Iterable[Sequence[Any]],
        looks: Looks,
        states: Mapping[str, Iterable[str]],
        focal: Focal,
    ) -> None:
        self._focal = focal
        self._looks = looks
        self._states = states
        self._present: set[tuple[str, ...]] = set()
        self._absent: set[tuple[str, ...]] = set()
        for case, kind, topic, way, stage, is_absent in told:
            if is_absent:
                self._absent.add((case, kind, topic, way))
            else:
                self._present.add((case, kind, topic, way, stage or "unknown"))

    @classmethod
    def read(cls, tables: Mapping[str, pd.DataFrame], focal: Focal) -> "Gaps":
        """Read what is needed from tables, as `bilateral.tables` gives them."""
        ties = tables["ties"]
        sorts = read_rows(ties, ["relationship", "kind", "topic"])
        rest = read_rows(ties, ["stage", "absent"])
        told = (
            (*sort, way, *own)
            for sort, way, own in zip(sorts, directions(ties, focal), rest, strict=True)
        )
        return cls(told, looks(tables["coverage"]), states_of(tables), focal)

    def of(self, case: str, key: Sequence[str]) -> str:
        """Say what a case without a figure has: see ``record`` in `quantities`.

        Parameters
        ----------
        case : str
            Its id.
        key : sequence of str
            As `bilateral._findings.quantities.LIKE`.
        """
        *_, stage, _, kind, topic, way = key
        if (case, kind, topic, way, stage) in self._present:
            return "no figure"
        if {(case, kind, topic, one) for one in (way, MUTUAL)} & self._absent:
            return "reported absent"
        return "zero" if self.is_exhaustive(case, [kind, topic], way) else "no record"

    def of_kind(self, case: str, kind: str, way: str) -> str:
        """Say what a case has of a kind in one direction, whatever the topic and the stage.

        Returns
        -------
        {"recorded", "only both ways", "reported absent", "zero", "no record"}
        """
        here = {key[3] for key in self._present if key[:2] == (case, kind)}
        absent = {key[3] for key in self._absent if key[:2] == (case, kind)}
        if way in here:
            return "recorded"
        if MUTUAL in here:
            return "only both ways"
        if absent & {way, MUTUAL}:
            return "reported absent"
        return "zero" if self.is_exhaustive(case, [kind], way) else "no record"

    def is_exhaustive(self, case: str, words: Iterable[str], way: str) -> bool:
        """Say whether a source looks at all such ties of one direction; at both, if mutual."""
        senders = {
            state
            for state in self._states.get(case, ())
            if way == MUTUAL or (state == seen_from(self._focal, case)) == (way == OUT)
        }
        words = tuple(words)
        ranks = [best(self._looks, case, words, [state]) for state in senders]
        return bool(ranks) and set(ranks) == {"exhaustive"}
