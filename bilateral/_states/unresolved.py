"""The report of the rows that have no id: what they say, how often, why not, what may be meant."""

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from bilateral._states.answer import Answer
from bilateral._states.factorize import Dates, Pairs
from bilateral._states.register import register
from bilateral._states.state import Asked
from bilateral._states.suggest import near_names

if TYPE_CHECKING:
    import pandas as pd

# Near names are looked for where they can be read: for so many names, those of most rows.
OFFERED_FOR: Final = 1_000


def unresolved(
    asked: list[Asked], pairs: Pairs, when: Dates, answers: list[Answer], numbers: Any
) -> "pd.DataFrame":
    """Count the rows without an id by name and reason, and say what may have been meant.

    Parameters
    ----------
    asked : list of Asked
        The distinct names.
    pairs : Pairs
        Names and dates, by row.
    when : Dates
        The distinct dates.
    answers : list of Answer
        The distinct answers.
    numbers : ndarray of int
        The answer of each pair.
    """
    import pandas as pd

    without = np.array([each.id is None for each in answers])
    rows = np.bincount(pairs.of_row, minlength=len(numbers))
    firsts = np.append(when.firsts, 0)
    table = pd.DataFrame(
        {"name": pairs.values, "date": pairs.dates, "answer": numbers, "rows": rows}
    )[without[numbers]]
    # A missing date is no date: first and last are those of the rows that have one.
    dated = table["date"].where(table["date"] >= 0)
    table = table.assign(day=firsts[table["date"]], date=dated).sort_values("day", kind="stable")
    told = (
        table.groupby(["name", "answer"], as_index=False, sort=False)
        .agg(first=("date", "first"), last=("date", "last"), rows=("rows", "sum"))
        .sort_values("rows", ascending=False, kind="stable")
    )
    names = [None if name < 0 else asked[name] for name in told["name"]]
    found = [answers[number] for number in told["answer"]]
    offered = [_offered(n, a, i) for i, (n, a) in enumerate(zip(names, found, strict=True))]
    return pd.DataFrame(
        {
            "name": _text(name.given if name else None for name in names),
            "first": _dates(told["first"], when),
            "last": _dates(told["last"], when),
            "rows": told["rows"].to_numpy(),
            "why": _text(answer.why for answer in found),
            "offered": _text(offered),
        }
    )


def _offered(name: Asked | None, found: Answer, place: int) -> str:
    if name is None or place >= OFFERED_FOR:
        return ""
    if found.why == "unknown":
        return "; ".join(near_names(name.given)) if name.sort == "name" else ""
    return "; ".join(f"{register()[id_].name} ({id_})" for id_ in found.near)


def _dates(numbers: "pd.Series[float]", when: Dates) -> Any:
    return _text(when.texts[int(date)] if date >= 0 else None for date in numbers)


def _text(values: Any) -> Any:
    import pandas as pd

    return pd.array(list(values), dtype="str")
