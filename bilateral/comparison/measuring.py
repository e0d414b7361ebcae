"""What cases side by side come to: figures, balances, periods, the order of things, plans."""

from collections.abc import Iterable

import pandas as pd

from bilateral._findings.balance import balance
from bilateral._findings.caveats.finding_warnings import cautions
from bilateral._findings.counting import listed_in
from bilateral._findings.delivery import delivery
from bilateral._findings.figure_summaries import (
    balance_summary,
    delivery_summary,
    periods_summary,
    quantities_summary,
    sequence_summary,
)
from bilateral._findings.finding import Finding
from bilateral._findings.periods import laid_out
from bilateral._findings.quantities import quantities
from bilateral._findings.sequence import sequence
from bilateral.comparison.asking import Asking
from bilateral.comparison.cases import Key, keys_of


class Measuring(Asking):
    """Cases side by side, of which figures and times are compared. Made by `bilateral.compare`."""

    def quantities(self, measure: str | None = None, *, shared: bool = False) -> Finding:
        """Set figures side by side, like beside like; see `bilateral._findings.quantities`.

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
        summary = quantities_summary(frame, self.titles)
        return self._cautious("quantities", summary, frame, listed_in(frame))

    def balance(self) -> Finding:
        """Set what is given beside what is received; see `bilateral._findings.balance`."""
        frame = balance(self._tables, focal=self.focal)
        summary = balance_summary(frame, self.titles)
        return self._cautious("balance", summary, frame, listed_in(frame))

    def periods(self, width: int = 10) -> Finding:
        """Count what was active in periods of `width` years; see `bilateral._findings.periods`.

        Of a comparison `within` a period nothing outside it is laid out.
        Where the periods would be more than 400 there is no answer, and the finding says why.

        Raises
        ------
        BilateralError
            When `width` is no whole number from 1.
        """
        frame, why = laid_out(self._tables, width=width, within=self.asked)
        summary = why or periods_summary(frame, self.titles)
        return self._cautious("periods", summary, frame, listed_in(frame))

    def sequence(self) -> Finding:
        """Tell what came first, and what led to what; see `bilateral._findings.sequence`."""
        frame = sequence(self._tables, focal=self.focal)
        summary = sequence_summary(frame, self.titles)
        return self._cautious("sequence", summary, frame, keys_of(frame, "id"))

    def delivery(self) -> Finding:
        """Follow figures from plan to delivery; see `bilateral._findings.delivery`."""
        frame = delivery(self._tables, focal=self.focal)
        summary = delivery_summary(frame, self.titles)
        return self._cautious("delivery", summary, frame, listed_in(frame))

    def _cautious(
        self, name: str, summary: str, frame: pd.DataFrame, keys: Iterable[Key]
    ) -> Finding:
        """Make a finding with the warnings that touch it, and no others."""
        told = cautions(name, frame, self._caveats, self.titles)
        return self._finding(name, summary, frame, keys, warnings=(*self._noted, *told))
