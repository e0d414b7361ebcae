"""How a comparison shows itself: what was done in each kind, how the cases differ, and warnings."""

from collections.abc import Mapping, Sequence
from shutil import get_terminal_size
from textwrap import fill

import pandas as pd

from bilateral._findings.case_index import CaseIndex, titles_of
from bilateral._findings.discrepancies import discrepancies
from bilateral._findings.distinct import distinct
from bilateral._findings.filters import filter_words
from bilateral._findings.profile import profile
from bilateral._findings.result import Row
from bilateral._findings.shared import shared
from bilateral._findings.viewpoint import Focal, seen_from
from bilateral._states import state
from bilateral.text.tables import text_table
from bilateral.ties import KINDS
from bilateral.vocabulary import STAGES

Lists = Mapping[str, Sequence[str]]
"""What is listed below the table: heading → lines."""


def heading(cases: Sequence[CaseIndex], focal: Focal) -> str:
    """Name the cases, from where they are seen, and what was chosen of them.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> laos = index_case(bl.load("cuba-laos").where(kind="aid"), "CUB")
    >>> heading([laos], "CUB")
    'Cuba and Laos, seen from Cuba: only aid'
    """
    titles = titles_of(cases)
    text, chosen = " compared with ".join(titles.values()), filter_words(cases)
    seen = f"dyad by dyad, seen from {', '.join(viewpoints(titles, focal))}"
    if isinstance(focal, str):
        seen = f"seen from {state(focal).name}"
    return f"{text}, {seen}{f': {chosen}' if chosen else ''}"


def viewpoint_note(titles: Mapping[str, str], focal: Focal) -> str:
    """Say from which state each case is seen, where they share none."""
    names = zip(titles.values(), viewpoints(titles, focal), strict=True)
    each = "; ".join(f"{title} from {name}" for title, name in names)
    return f"Each case is seen from a state of its own: {each}."


def kinds(cases: Sequence[CaseIndex]) -> pd.DataFrame:
    """Lay out what was done in each kind: a row a kind, a column a case."""
    rows = profile(cases).rows
    cells = {(row["relationship"], row["kind"]): _cell(row) for row in rows}
    columns = {
        title: [cells[case, kind] for kind in KINDS] for case, title in titles_of(cases).items()
    }
    return pd.DataFrame({"kind": KINDS, **columns})


def _cell(row: Row) -> str:
    if row["record"] != "recorded":
        return str(row["record"])
    stages = ", ".join(f"{row[stage]} {stage}" for stage in STAGES if row[stage])
    return f"{row['records']}: {stages}"


def differences(cases: Sequence[CaseIndex]) -> list[str]:
    """Say what the cases share, what one alone has, and what their sources disagree about."""
    return [find(cases).summary for find in (shared, distinct, discrepancies)]


def viewpoints(cases: Mapping[str, str], focal: Focal) -> list[str]:
    """Name the state from which each case is seen, in order."""
    return [state(seen_from(focal, case)).name for case in cases]


def text_card(title: str, paragraph: str, kinds: pd.DataFrame, lists: Lists) -> str:
    """Write a comparison for a terminal.

    Parameters
    ----------
    paragraph : str
        How the cases compare.
    kinds : pandas.DataFrame
        A row a kind, a column a case.
    """
    blocks = [
        "\n".join([*([name] if name else []), *(f"- {line}" for line in lines)])
        for name, lines in lists.items()
    ]
    filled = fill(paragraph, get_terminal_size((100, 24)).columns, break_on_hyphens=False)
    return "\n\n".join([title, filled, text_table(kinds), *blocks])
