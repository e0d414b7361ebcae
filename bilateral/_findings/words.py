"""Words that several findings share."""

from collections.abc import Sequence
from functools import partial

from bilateral.text.lists import join_list

FEW = 4
"""The number of things named in a sentence; of more, their number is written."""

few = partial(join_list, most=FEW)
"""Names the first few of several things, and the number of the rest."""


def format_years(period: str) -> str:
    """Write the years of a period.

    Examples
    --------
    >>> format_years("1970/1979"), format_years("1970/1970")
    ('1970\N{EN DASH}1979', '1970')
    """
    first, _, last = period.partition("/")
    return first if first == last else f"{first}\N{EN DASH}{last}"


def format_period(period: str) -> str:
    """Write a period, a decade by its name.

    Examples
    --------
    >>> format_period("1970/1979"), format_period("1974/1979")
    ('the 1970s', '1974\N{EN DASH}1979')
    """
    first, _, last = map(str, period.partition("/"))
    is_decade = first.endswith("0") and last == f"{first[:-1]}9"
    return f"the {first}s" if is_decade else format_years(period)


def format_balance(lower: float, upper: float, states: Sequence[str]) -> str:
    """Write a balance as the share of the first of two states, or between what this lies.

    Examples
    --------
    >>> format_balance(0.5, 0.5, ["Cuba", "Laos"]), format_balance(-1, 0.25, ["Cuba", "Laos"])
    ('75 % from Cuba', 'between 0 % and 62 % from Cuba')
    >>> format_balance(-1, -1, ["Cuba", "Laos"])
    'all from Laos'
    """
    if lower == upper and abs(lower) == 1:
        return f"all from {states[0 if lower > 0 else 1]}"
    shares = [f"{50 * (1 + end):.0f} %" for end in dict.fromkeys((lower, upper))]
    return f"{'between ' if len(shares) > 1 else ''}{' and '.join(shares)} from {states[0]}"


def are(number: int) -> str:
    """Return the verb for so many things."""
    return "is" if number == 1 else "are"
