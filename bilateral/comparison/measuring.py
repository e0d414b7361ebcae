"""What cases side by side come to: figures, balances, periods, the order of things, ladders."""

from collections.abc import Iterable

import pandas as pd

from bilateral.comparison.asking import Asking
from bilateral.comparison.cases import Key, keys_of
from bilateral.contrast.balance import balance
from bilateral.contrast.caveats.cautions import cautions
from bilateral.contrast.counting import listed_in
from bilateral.contrast.ladder import ladder
from bilateral.contrast.periods import laid_out
from bilateral.contrast.quantities import quantities
from bilateral.contrast.sentences import (
    balance_claim,
    ladder_claim,
    periods_claim,
    quantities_claim,
    sequence_claim,
)
from bilateral.contrast.sequence import sequence
from bilateral.finding import Finding


class Measuring(Asking):
    """Cases side by side, of which figures and times are compared. Made by `bilateral.compare`."""

    def quantities(self, measure: str | None = None, *, shared: bool = False) -> Finding:
        """Set figures side by side, like beside like; see `bilateral.contrast.quantities`.

        Parameters
        ----------
        measure : str, optional
            Keeps one measure; an unknown one is an UnknownNameError with near names.
        shared : bool
            Keeps the rows that more than one case has on record.
        """
        frame = quantities(self._tables, focal=self.focal, measure=measure)
        if shared:
            held = frame[frame["record"].eq("recorded")].groupby("row")["relationship"].nunique()
            frame = frame[frame["row"].isin(held.index[held > 1])]
        claim = quantities_claim(frame, self.titles)
        return self._cautious("quantities", claim, frame, listed_in(frame))

    def balance(self) -> Finding:
        """Set what is given beside what is received; see `bilateral.contrast.balance`."""
        frame = balance(self._tables, focal=self.focal)
        claim = balance_claim(frame, self.titles)
        return self._cautious("balance", claim, frame, listed_in(frame))

    def periods(self, width: int = 10) -> Finding:
        """Count what was active in periods of `width` years; see `bilateral.contrast.periods`.

        Of a comparison `within` a period nothing outside it is laid out.
        Where the periods would be more than 400 there is no answer, and the finding says why.

        Raises
        ------
        BilateralError
            When `width` is no whole number from 1.
        """
        frame, why = laid_out(self._tables, width=width, within=self.asked)
        claim = why or periods_claim(frame, self.titles)
        return self._cautious("periods", claim, frame, listed_in(frame))

    def sequence(self) -> Finding:
        """Tell what came first, and what led to what; see `bilateral.contrast.sequence`."""
        frame = sequence(self._tables, focal=self.focal)
        claim = sequence_claim(frame, self.titles)
        return self._cautious("sequence", claim, frame, keys_of(frame, "id"))

    def ladder(self) -> Finding:
        """Follow figures from plan to delivery; see `bilateral.contrast.ladder`."""
        frame = ladder(self._tables, focal=self.focal)
        claim = ladder_claim(frame, self.titles)
        return self._cautious("ladder", claim, frame, listed_in(frame))

    def _cautious(self, name: str, claim: str, frame: pd.DataFrame, keys: Iterable[Key]) -> Finding:
        """Make a finding with the warnings that touch it, and no others."""
        told = cautions(name, frame, self._caveats, self.titles)
        return self._finding(name, claim, frame, keys, warnings=(*self._noted, *told))
