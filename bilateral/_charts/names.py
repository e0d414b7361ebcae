"""What to call the states, the cases and the directions that a chart shows."""

from collections.abc import Mapping

import pandas as pd

from bilateral._charts.phrases import PHRASES
from bilateral._states import state
from bilateral.errors import UnknownNameError


def state_name(code: str) -> str:
    """Name a state; a code that is not known stays as it is."""
    try:
        return state(code).name
    except UnknownNameError:
        return code


def directions(focal: str | None) -> dict[str, str]:
    """Say what goes out, what comes in and what is joint, seen from the focal state."""
    joint = PHRASES["joint"]
    if focal is None:
        return {"out": PHRASES["from_first"], "in": PHRASES["to_first"], "joint": joint}
    name = state_name(focal)
    ends = PHRASES["from"].format(name), PHRASES["to"].format(name)
    return {"out": ends[0], "in": ends[1], "joint": joint}


def case_names(
    frame: pd.DataFrame, focal: str | None, names: Mapping[str, str] | None
) -> dict[str, str]:
    """Name each case by its two states, the focal one first, where no name is given."""
    given, named = names or {}, {}
    for case, ties in frame.groupby("relationship", sort=False):
        states = sorted(set(ties["sender"]) | set(ties["receiver"]), key=lambda s: (s != focal, s))
        both = PHRASES["and"].format(*map(state_name, states)) if len(states) == 2 else case
        named[str(case)] = given.get(str(case), str(both))
    return named
