"""Format numbers: thousands marked, no empty fractions, bounds in words or as signs."""

from collections.abc import Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal
from typing import Final

MINUS: Final = "\N{MINUS SIGN}"
TO: Final = "\N{EN DASH}"
DIGITS: Final = 6
"""So many digits stand next to a mark where a number has a fraction."""
POWERS: Final = (-5, 15)
"""Next to a mark a number stands in powers of ten below the first power and from the second on."""
RAISED: Final = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
MISSING: Final[Mapping[str | None, str]] = {
    None: "number not reported",
    "not_stated": "number not stated",
    "unable_to_determine": "number cannot be determined",
    "not_applicable": "number not applicable",
}
"""The reasons why there is no number, in words."""


def format_number(
    value: float | Decimal,
    *,
    signs: bool = False,
    decimals: int | None = None,
    thousands: bool = True,
    rounding: str = ROUND_HALF_EVEN,
) -> str:
    """Write a number with thousands marks, and without an empty fraction.

    Parameters
    ----------
    value : float or Decimal
        The number.
    signs : bool
        Write it to stand next to a mark: six digits at most where it has a fraction, a true minus
        sign, and powers of ten for what is smaller than 0.00001 or has more than 15 digits.
    decimals : int, optional
        Round to this many decimals; a number that would become zero gets the digits it needs. All
        digits, if not given.
    thousands : bool
        Whether to mark thousands; not where a number may be a year.
    rounding : str
        How a chart label is rounded, as in `decimal`: a lower bound down and an
        upper bound up, so that they claim no more than is known.

    Examples
    --------
    >>> format_number(2400.0), format_number(0.5), format_number(Decimal("601369"))
    ('2,400', '0.5', '601,369')
    >>> format_number(1 / 3, decimals=4), format_number(0.00001, decimals=4)
    ('0.3333', '1e-05')
    >>> format_number(96_000.4, decimals=0)
    '96,000'
    >>> format_number(-1234.5678, signs=True), format_number(2018.0, thousands=False)
    ('\N{MINUS SIGN}1,234.57', '2018')
    >>> format_number(1e-11, signs=True), format_number(-2.5e30, signs=True)
    ('10⁻¹¹', '\N{MINUS SIGN}2.5 \N{MULTIPLICATION SIGN} 10³⁰')
    """
    mark = "," if thousands else ""
    if decimals is not None:
        text = f"{value:{mark}.{decimals}f}"
        text = text.rstrip("0").rstrip(".") if decimals else text
        return f"{value:.2g}" if value and text in ("0", "-0") else text
    exact = Decimal(str(value))
    if signs and exact and not POWERS[0] <= exact.adjusted() < POWERS[1]:
        return _by_powers(Context(prec=DIGITS, rounding=rounding).create_decimal(exact))
    if signs:
        short = Context(prec=max(DIGITS, exact.adjusted() + 1), rounding=rounding)
        exact = short.create_decimal(exact)
    every_digit = Context(prec=len(exact.as_tuple().digits))
    text = f"{int(exact) if exact == int(exact) else exact.normalize(every_digit):{mark}}"
    return text.replace("-", MINUS) if signs else text


def _by_powers(number: Decimal) -> str:
    """Write a number as so many times a power of ten."""
    power = number.adjusted()
    digits = str(number.scaleb(-power).normalize()).replace("-", MINUS)
    times = {"1": "", f"{MINUS}1": MINUS}.get(digits, f"{digits} \N{MULTIPLICATION SIGN} ")
    return f"{times}10{str(power).translate(RAISED)}"


def format_interval(
    lower: float | Decimal | None,
    upper: float | Decimal | None,
    bound: str | None = None,
    *,
    missing: str | None = None,
    signs: bool = False,
) -> str:
    """Write the interval in which a number lies, in words or with signs.

    Parameters
    ----------
    lower, upper : float, Decimal or None
        The ends, both included; None where it is unbounded.
    bound : str, optional
        How the number is meant; ``about`` is written, also of an end, the others show from the
        ends.
    missing : str, optional
        The reason why there is no number, written where there are no ends.
    signs : bool
        Write signs (≥, ≤, ~) instead of words, and nothing where there are no ends.

    Examples
    --------
    >>> format_interval(13, None), format_interval(None, 5), format_interval(30, 30, "about")
    ('at least 13', 'at most 5', 'about 30')
    >>> format_interval(30, None, "about"), format_interval(30, 40, "about")
    ('about 30 or more', 'about 30\N{EN DASH}40')
    >>> format_interval(13, None, signs=True), format_interval(30, 30, "about", signs=True)
    ('≥ 13', '~30')
    >>> format_interval(2, 3.5), format_interval(None, None, missing="not_stated")
    ('2\N{EN DASH}3.5', 'number not stated')
    """
    if lower is None and upper is None:
        return "" if signs else MISSING[missing]
    is_exact = lower == upper
    first, last = (
        "" if end is None else format_number(end, signs=signs, rounding=rounding)
        for end, rounding in (
            (lower, ROUND_HALF_EVEN if is_exact else ROUND_FLOOR),
            (upper, ROUND_HALF_EVEN if is_exact else ROUND_CEILING),
        )
    )
    is_rough = bound == "about"
    rough = ("~" if signs else "about ") if is_rough else ""
    if upper is None and is_rough and not signs:
        return f"{rough}{first} or more"
    if lower is None and is_rough and not signs:
        return f"{rough}{last} or less"
    if upper is None:
        return f"\N{GREATER-THAN OR EQUAL TO} {rough}{first}" if signs else f"at least {first}"
    if lower is None:
        return f"\N{LESS-THAN OR EQUAL TO} {rough}{last}" if signs else f"at most {last}"
    return rough + (first if is_exact else f"{first}{TO}{last}")


def format_share(part: float, whole: float) -> str:
    """Write a share in per cent, rounded down, with no more digits than the less precise figure.

    It has at most two digits; where the total is below ten, both numbers are
    written.

    Examples
    --------
    >>> format_share(354, 1000), format_share(3, 8), format_share(12, 12)
    ('35%', '3 of 8', '100%')
    """
    if part == whole:
        return "100%"
    if min(part, whole) < 10:
        return f"{format_number(part)} of {format_number(whole)}"
    share = Context(prec=2, rounding=ROUND_FLOOR).create_decimal(Decimal(str(100 * part / whole)))
    return f"{format_number(share)}%"
