"""Numbers as they stand beside marks: thousands marked, bounds as signs."""

from decimal import Decimal

AT_LEAST, AT_MOST, TO, MINUS = "\u2265", "\u2264", "\u2013", "\u2212"


def numeral(value: float) -> str:
    """Write a number with thousands marks, and without an empty fraction.

    Examples
    --------
    >>> numeral(601369.0), numeral(0.25)
    ('601,369', '0.25')
    """
    exact = Decimal(f"{value:.6g}") if abs(value) < 1e5 else Decimal(round(value))
    whole = exact == int(exact)
    return f"{int(exact) if whole else exact.normalize():,}".replace("-", MINUS)


def bounded(lower: float | None, upper: float | None, *, about: bool = False) -> str:
    """Write an interval by signs: what is open to one side, a range, about, or just the number.

    Examples
    --------
    >>> bounded(13, None), bounded(None, 5), bounded(30, 30, about=True)
    ('≥ 13', '≤ 5', '~30')
    """
    if lower is not None and upper is not None:
        if lower != upper:
            return f"{numeral(lower)}{TO}{numeral(upper)}"
        return f"~{numeral(lower)}" if about else numeral(lower)
    if lower is not None:
        return f"{AT_LEAST} {numeral(lower)}"
    return f"{AT_MOST} {numeral(upper)}" if upper is not None else ""
