"""Numbers as they are read: thousands marked, no empty fractions, bounds in words or as signs."""

from decimal import Decimal
from typing import Final

MINUS: Final = "\N{MINUS SIGN}"
TO: Final = "\N{EN DASH}"


def format_number(
    value: float | Decimal,
    *,
    signs: bool = False,
    decimals: int | None = None,
    thousands: bool = True,
) -> str:
    """Write a number with thousands marks, and without an empty fraction.

    Parameters
    ----------
    value : float or Decimal
        The number.
    signs : bool
        Write it to stand beside a mark: six digits at most where it has a fraction, and a true
        minus sign.
    decimals : int, optional
        Round to so many decimals; what they would make a zero of gets the digits it needs. All
        digits, if not given.
    thousands : bool
        Whether thousands are marked; not where a number may be a year.

    Examples
    --------
    >>> format_number(2400.0), format_number(0.5), format_number(Decimal("601369"))
    ('2,400', '0.5', '601,369')
    >>> format_number(1 / 3, decimals=4), format_number(0.00001, decimals=4)
    ('0.3333', '1e-05')
    >>> format_number(-1234.5678, signs=True), format_number(2018.0, thousands=False)
    ('\N{MINUS SIGN}1,234.57', '2018')
    """
    mark = "," if thousands else ""
    if decimals is not None:
        text = f"{value:{mark}.{decimals}f}".rstrip("0").rstrip(".")
        return f"{value:.2g}" if value and text in ("0", "-0") else text
    exact = Decimal(str(value))
    if signs:
        exact = Decimal(f"{value:.6g}") if abs(exact) < 100_000 else Decimal(round(value))
    text = f"{int(exact) if exact == int(exact) else exact.normalize():{mark}}"
    return text.replace("-", MINUS) if signs else text


def format_interval(
    lower: float | Decimal | None,
    upper: float | Decimal | None,
    bound: str | None = None,
    *,
    missing: str | None = None,
    signs: bool = False,
) -> str:
    """Write the interval in which a number lies, as in a sentence or by signs.

    Parameters
    ----------
    lower, upper : float, Decimal or None
        The ends, both included; None where nothing bounds it.
    bound : str, optional
        How the number is meant; ``about`` is said, the rest shows from the ends.
    missing : str, optional
        The reason why there is no number, said where there are no ends.
    signs : bool
        Write signs (≥, ≤, ~) instead of words, and nothing where there are no ends.

    Examples
    --------
    >>> format_interval(13, None), format_interval(None, 5), format_interval(30, 30, "about")
    ('at least 13', 'at most 5', 'about 30')
    >>> format_interval(13, None, signs=True), format_interval(30, 30, "about", signs=True)
    ('≥ 13', '~30')
    >>> format_interval(2, 3.5), format_interval(None, None, missing="not_stated")
    ('2\N{EN DASH}3.5', 'not stated')
    """
    if lower is None and upper is None:
        return "" if signs else (missing or "not told").replace("_", " ")
    first, last = ("" if end is None else format_number(end, signs=signs) for end in (lower, upper))
    if upper is None:
        return f"\N{GREATER-THAN OR EQUAL TO} {first}" if signs else f"at least {first}"
    if lower is None:
        return f"\N{LESS-THAN OR EQUAL TO} {last}" if signs else f"at most {last}"
    if lower != upper:
        return f"{first}{TO}{last}"
    if bound == "about":
        return f"~{first}" if signs else f"about {first}"
    return first
