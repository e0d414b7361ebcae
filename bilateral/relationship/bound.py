"""The findings and charts of a relationship, bound to it from the layer above.

This is the only module below them that imports them, and it imports them late: loading a case
file imports neither.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bilateral._findings.finding import Finding
    from bilateral.comparison.plots import CasePlots


class Bound:
    """The methods of a relationship that give findings and charts.

    ``self`` is a relationship; its class is defined above this file, so is not named here.
    """

    __slots__ = ()

    def total(
        self: Any,
        measure: str,
        *,
        unit: str | None = None,
        stage: str | None = None,
        sender: str | None = None,
        receiver: str | None = None,
    ) -> "Finding":
        """Add up the figures of one measure, as far as they may be added up.

        See `bilateral._findings.total` for the rules of summing, and for the columns.

        Parameters
        ----------
        measure : str
            What is counted.
        unit, stage, sender, receiver : str, optional
            Keep the figures of one unit, stage or direction.

        Raises
        ------
        UnknownNameError
            When a word is not known; the message names similar ones.
        BilateralError
            When the measure does not add up, or none of its figures is a total.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.load("cuba-pakistan").total("surgeries").summary
        'Delivered, Cuba to Pakistan: 5,925 surgeries (medical team; on grants), \
inferred: date, stage and terms.'
        """
        from bilateral.comparison.single import total

        return total(self, measure, unit=unit, stage=stage, sender=sender, receiver=receiver)

    def discrepancies(self: Any) -> "Finding":
        """List conflicting statements of the sources; both versions are shown.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.load("cuba-pakistan").discrepancies().frame["on"].isin(["date"]).any()
        np.True_
        """
        from bilateral.comparison.single import discrepancies

        return discrepancies(self)

    @property
    def plot(self: Any) -> "CasePlots":
        """The charts of one relationship: ``relationship.plot.timeline()`` gives a `Chart`.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.load("cuba-laos").plot.timeline().audit()
        ()
        """
        from bilateral.comparison.plots import CasePlots
        from bilateral.comparison.single import alone

        return CasePlots(alone(self))

    def __str__(self: Any) -> str:
        """Write the card: what was done in each kind, with figures and years."""
        from bilateral.comparison.single import alone

        return str(alone(self))

    def _repr_html_(self: Any) -> str:
        """Show the card in a notebook."""
        from bilateral.comparison.single import alone

        return alone(self)._repr_html_()
