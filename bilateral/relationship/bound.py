"""What a relationship offers of findings and charts, bound to it from the floor above.

This is the one place below them that knows them, and it imports them late: whoever loads a case
file loads neither.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bilateral._findings.finding import Finding
    from bilateral.comparison.plots import CasePlots

SHOWN = ["id", "kind", "title", "sender", "receiver", "date", "status"]
"""The columns of the ties that a card shows."""


class Bound:
    """What can be asked of a relationship, besides its data.

    ``self`` is a relationship; its class stands above this file, and so is not named here.
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

        See `bilateral._findings.total` for what is summed with what, and for the columns.

        Parameters
        ----------
        measure : str
            What is counted.
        unit, stage, sender, receiver : str, optional
            Keep the figures of one unit, stage or direction.

        Raises
        ------
        UnknownNameError
            When a word is not known; near ones are offered.
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
        """Tell where the sources speak against each other or themselves; nothing is settled.

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

    def _repr_html_(self: Any) -> str:
        """Show it in a notebook: its ties, by the ids under which they are had, and its sources."""
        from bilateral.bibliography import references
        from bilateral.text.html import card
        from bilateral.text.tables import html_table

        shown = self.tables()["ties"][SHOWN]
        return card(
            self.title,
            summary=str(self),
            table=html_table(shown.fillna({"status": "reported absent", "date": "undated"})),
            sources=references(self.sources),
        )
