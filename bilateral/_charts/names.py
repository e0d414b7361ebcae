"""What to call the states, the cases and the directions that a chart shows."""

from collections.abc import Mapping

import pandas as pd

from bilateral._charts.phrases import words
from bilateral._states import state
from bilateral.errors import UnknownNameError


def state_name(code: str) -> str:
    """Name a state; a code that is not known stays as it is."""
    try:
        return state(code).name
    except UnknownNameError:
        return code


def ends(focal: str | None, lang: str) -> tuple[str, str]:
    """Say what goes out and what comes in, seen from the focal state."""
    table = words(lang)
    if focal is None:
        return table["from_first"], table["to_first"]
    name = state_name(focal)
    return table["from"].format(name), table["to"].format(name)


def case_names(
    frame: pd.DataFrame, focal: str | None, names: Mapping[str, str] | None, lang: str
) -> dict[str, str]:
    """Name each case by its two states, the focal one first, where no name is given."""
    given, named = names or {}, {}
    for case, ties in frame.groupby("relationship", sort=False):
        states = sorted(set(ties["sender"]) | set(ties["receiver"]), key=lambda s: (s != focal, s))
        both = words(lang)["and"].format(*map(state_name, states)) if len(states) == 2 else case
        named[str(case)] = given.get(str(case), str(both))
    return named
