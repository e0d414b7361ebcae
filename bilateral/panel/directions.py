"""The names of columns about A and B, in both directions."""

import re

A = re.compile(r"_a(?=_known$|$)")
B = re.compile(r"_b(?=_known$|$)")


def turned_name(name: str) -> str:
    """Return the name of a column about A and B with the two exchanged.

    Examples
    --------
    >>> [turned_name(name) for name in ("exports_a_to_b", "deaths_a", "atop_defense")]
    ['exports_b_to_a', 'deaths_b', 'atop_defense_b_to_a']
    """
    if "_a_to_b" in name:
        return name.replace("_a_to_b", "_b_to_a")
    return f"{name.removesuffix('_a')}_b" if name.endswith("_a") else f"{name}_b_to_a"


def onward_name(name: str) -> str:
    """Return the name of a column from A to B that shows the direction.

    Examples
    --------
    >>> [onward_name(name) for name in ("exports_a_to_b", "deaths_a", "atop_defense")]
    ['exports_a_to_b', 'deaths_a', 'atop_defense_a_to_b']
    """
    return name if "_a_to_b" in name or name.endswith("_a") else f"{name}_a_to_b"


def exchanged_name(name: str) -> str:
    """Return the name that a column has after the two states are exchanged.

    Examples
    --------
    >>> [exchanged_name(name) for name in ("cow_a", "cinc_b_known", "atop_defense_b_to_a", "year")]
    ['cow_b', 'cinc_a_known', 'atop_defense_a_to_b', 'year']
    """
    if "_a_to_b" in name:
        return name.replace("_a_to_b", "_b_to_a")
    if "_b_to_a" in name:
        return name.replace("_b_to_a", "_a_to_b")
    return A.sub("_b", name) if A.search(name) else B.sub("_a", name)
