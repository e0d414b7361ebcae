"""What to call the states, cases, directions, kinds and topics that a chart shows."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from bilateral._charts.phrases import PHRASES
from bilateral._states import state
from bilateral._states.in_sentence import in_sentence
from bilateral.errors import UnknownNameError
from bilateral.ties import KINDS
from bilateral.vocabulary import codes


def state_name(code: str) -> str:
    """Name a state in a sentence; a code that is not known stays as it is."""
    try:
        return in_sentence(state(code).name)
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
        pair = PHRASES["and"].format(*map(state_name, states)) if len(states) == 2 else ""
        named[str(case)] = given.get(str(case), capital(pair) or str(case))
    return named


def names_of_cases(cases: Iterable[Any], names: Mapping[str, str] | None) -> dict[str, str]:
    """Say what each case is called, in the order in which cases come: its id, if nothing else.

    Examples
    --------
    >>> names_of_cases(["b", "a", "b"], {"a": "A"})
    {'b': 'b', 'a': 'A'}
    """
    return {case: (names or {}).get(case, case) for case in map(str, cases)}


def label(code: str, scheme: str = "topics") -> str:
    """Name a topic, or what another shipped list has; what is not in it stays as it is.

    Examples
    --------
    >>> label("aid.medical-team"), label("own.word"), label("health-workers", "measures")
    ('medical team', 'own.word', 'health workers')
    """
    known: Mapping[str, Any] = codes(scheme)
    return str(known[code]["label"]) if code in known else " ".join(code.split())


def capital(text: str) -> str:
    """Begin words with a capital letter, where they stand by themselves.

    Examples
    --------
    >>> capital("from Cuba"), capital("")
    ('From Cuba', '')
    """
    return text[:1].upper() + text[1:]


def in_order(kinds: Iterable[str]) -> list[str]:
    """Put kinds into the order of the vocabulary, each once; others follow as they come.

    Examples
    --------
    >>> in_order(["own", "trade", "aid", "trade"])
    ['aid', 'trade', 'own']
    """
    found = dict.fromkeys(map(str, kinds))
    return [*(kind for kind in KINDS if kind in found), *(k for k in found if k not in KINDS)]
