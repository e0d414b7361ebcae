"""What it means that a case has no figure: nothing counted, reported absent, zero, or silence."""

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from bilateral.contrast.counting import MUTUAL, OUT, directions, read_rows
from bilateral.contrast.coverage import best, looks
from bilateral.contrast.viewpoint import Focal, seen_from


class Gaps:
    """What it means that a case has no figure for some sort of tie at some stage.

    Parameters
    ----------
    tables : mapping of str to pandas.DataFrame
        As `bilateral.tables` gives them.
    focal : str or mapping
        The state from which directions are seen.
    """

    def __init__(self, tables: Mapping[str, pd.DataFrame], focal: Focal) -> None:
        ties = tables["ties"]
        self._focal = focal
        self._looks = looks(tables["windows"])
        self._present: set[tuple[str, ...]] = set()
        self._absent: set[tuple[str, ...]] = set()
        self._states: dict[str, set[str]] = {}
        rows = read_rows(ties, ["relationship", "kind", "topic", "absent", "stage"])
        for (case, kind, topic, absent, stage), way in zip(
            rows, directions(ties, focal), strict=True
        ):
            if absent:
                self._absent.add((case, kind, topic, way))
            else:
                self._present.add((case, kind, topic, way, stage or "unknown"))
        for table in (ties, tables["windows"]):
            for case, *ends in read_rows(table, ["relationship", "sender", "receiver"]):
                self._states.setdefault(case, set()).update(ends)

    def of(self, case: str, key: Sequence[str]) -> str:
        """Say what a case without a figure has: see ``record`` in `quantities`.

        Parameters
        ----------
        case : str
            Its id.
        key : sequence of str
            As `bilateral.contrast.quantities.LIKE`.
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
