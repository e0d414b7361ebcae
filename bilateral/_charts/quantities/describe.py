"""What a chart of quantities says in words: its title, its description, and its foot."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bilateral._charts.names import capital
from bilateral._charts.page import LONGEST
from bilateral._charts.phrases import PHRASES
from bilateral._charts.quantities.read import NO_NUMBER, Row, Rows
from bilateral._charts.quantities.readings import Reading
from bilateral.text.lists import join_list
from bilateral.text.names import inside

FEW = 4
"""A title names so many measures at most."""
MANY = 10
"""A line below the table names so many."""
MOST = 3
"""Of one case in one row so many numbers are named; the others are counted."""


def title(rows: Rows) -> str:
    """Say what the cases tell where that is one firm comparison, else of what figures there are."""
    if not any(row.cases for row in rows.rows):
        return PHRASES["no_figures"]
    if len(rows.cases) == 1:
        return PHRASES["figures_one"].format(*rows.cases.values())
    if len(rows.compared) == 1 and rows.compared[0].is_firm:
        return sentence(pair(rows.compared[0], rows.cases), rows)
    return subject(rows)


def sentence(words: str, rows: Rows) -> str:
    """Begin a title with a capital; what is too long gives way to the subject."""
    return capital(words) if len(words) <= LONGEST else subject(rows)


def subject(rows: Rows) -> str:
    """Name the figures that more than one case has, as far as a title has room for them."""
    if not rows.compared:
        return PHRASES["figures_none"]
    measures = list(dict.fromkeys(row.name for row in rows.compared))
    is_part = len(measures) <= FEW and any(row.name not in measures for row in rows.rows)
    listed = join_list(measures, most=FEW)
    text = PHRASES["figures_only" if is_part else "figures_of"].format(listed)
    first, *others = rows.cases.values()
    pair_of = PHRASES["compared"].format(first, *map(inside, others)) if len(others) == 1 else ""
    texts = [f"{pair_of}: {text}", capital(text)] if pair_of else [capital(text)]
    return next((text for text in texts if len(text) <= LONGEST), PHRASES["figures_for"])


def pair(row: Row, names: Mapping[str, str]) -> str:
    """Say what two cases tell of a row: those whose numbers are farthest apart."""
    ends = row.numbers
    if len(ends) > 2:
        ordered = sorted(ends, key=lambda end: end.middle)
        ends = (ordered[0], ordered[-1])
    what = f"{row.name} ({row.detail})" if row.detail else row.name
    return f"{what}: {', '.join(f'{names[end.case]} {end.said}' for end in ends)}"


def alt_text(rows: Rows) -> str:
    """Describe the figures row by row, those that may be compared first."""
    shown = (*rows.compared, *(rows.alone if rows.one_sided else ()))
    sentences = [f"{row.full}: {row_words(row, rows.cases)}." for row in shown]
    return " ".join([PHRASES["quantities"], *sentences, *foot(rows)])


def foot(rows: Rows) -> Iterator[str]:
    """Name, case by case, what it alone tells and is not drawn, and what has no number."""
    for case, name in rows.cases.items():
        parts = [] if rows.one_sided else list(_alone(rows, case))
        for word in NO_NUMBER:
            silent = [row for row in rows.rows if not row.cases and _tells(row, case, word)]
            head = PHRASES[word] if parts else f"{name}, {PHRASES[word]}"
            parts += [f"{head}: {_listed(rows, silent)}"] if silent else []
        if parts:
            yield f"{'; '.join(parts)}."


def alone(rows: Rows) -> Iterator[str]:
    """Name, case by case, what this alone tells in numbers."""
    for case in rows.cases:
        yield from (f"{text}." for text in _alone(rows, case))


def _alone(rows: Rows, case: str) -> Iterator[str]:
    if found := [row for row in rows.alone if row.cases == (case,)]:
        yield PHRASES["case_alone"].format(rows.cases[case], _listed(rows, found))


def _tells(row: Row, case: str, word: str) -> bool:
    return any(reading.case == case and reading.word == word for reading in row.readings)


def _listed(rows: Rows, named: Iterable[Row]) -> str:
    """Name rows; one that has the name of another with a number, with what tells it apart."""
    named = list(named)
    counted = {row.name for row in rows.rows if row.cases and row not in named}
    full = (f"{row.name} ({row.detail})" if row.name in counted else row.name for row in named)
    return join_list(dict.fromkeys(full), most=MANY)


def row_words(row: Row, names: Mapping[str, str]) -> str:
    """Say what each case reports, in numbers or in words."""
    parts = []
    for case, name in names.items():
        shown, more = few(row.of(case))
        each = ", ".join([*(reading.provided for reading in shown), *more])
        parts.append(f"{name} {each}")
    return "; ".join(parts)


def few(readings: Sequence[Reading]) -> tuple[Sequence[Reading], list[str]]:
    """Take the first, the least and the most of many numbers of a case, and count those between."""
    if len(readings) <= MOST:
        return readings, []
    numbers = sorted((r for r in readings if r.is_number), key=lambda number: number.middle)
    ends = [numbers[0], numbers[-1]] if numbers else []
    kept = list(dict.fromkeys([*ends, *readings]))[:MOST]
    return (
        [reading for reading in readings if reading in kept],
        [PHRASES["further"].format(len(readings) - len(kept))],
    )
