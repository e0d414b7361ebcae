"""What a chart of quantities says in words: its title, its description, and its foot."""

from collections.abc import Mapping
from itertools import combinations

from bilateral._charts.figure_rows.read import Row, Rows
from bilateral._charts.figure_rows.readings import Reading, few
from bilateral._charts.page import LONGEST
from bilateral._charts.phrases import PHRASES
from bilateral.text.lists import join_list

FEW = 4
"""A title names so many measures at most."""

NO_NUMBER = ("not_stated", "unable_to_determine", "not_applicable")
"""Why a figure that is on record has no number."""


def title(rows: Rows) -> str:
    """Say what the cases tell where that is one firm comparison, else of what figures there are."""
    if not rows.numbered:
        return PHRASES["no_figures"]
    if len(rows.cases) == 1:
        return PHRASES["figures_one"].format(*rows.cases.values())
    if len(rows.compared) == 1 and rows.compared[0].is_firm:
        return sentence(pair(rows.compared[0], rows.cases), rows)
    return subject(rows)


def sentence(words: str, rows: Rows) -> str:
    """Begin a title with a capital; what is too long gives way to the subject."""
    return f"{words[:1].upper()}{words[1:]}" if len(words) <= LONGEST else subject(rows)


def subject(rows: Rows) -> str:
    """Name the figures that more than one case has, as far as a title has room for them."""
    word = "for_both" if len(rows.cases) == 2 else "for_several"
    among = PHRASES[word].format(len(rows.cases))
    if not rows.compared:
        return PHRASES["figures_none"].format(among)
    measures = join_list(dict.fromkeys(row.name for row in rows.compared), most=FEW)
    about = PHRASES["figures_for"].format(among)
    heads = [PHRASES["compared_with"].format(*rows.cases.values())] if len(rows.cases) == 2 else []
    texts = [PHRASES["figures_of"].format(head, measures) for head in [*heads, about]]
    return next((text for text in texts if len(text) <= LONGEST), about)


def pair(row: Row, names: Mapping[str, str]) -> str:
    """Say what two cases tell of a row: those whose numbers are farthest apart."""
    pairs = [two for two in combinations(row.numbers, 2) if two[0].case != two[1].case]
    ends = max(pairs, key=lambda two: abs(two[0].middle - two[1].middle))
    if len(row.cases) > 2:
        ends = (min(ends, key=lambda end: end.middle), max(ends, key=lambda end: end.middle))
    each = [f"{names[end.case]} {end.said}{_others(row, end)}" for end in ends]
    return ", ".join([f"{row.name} ({row.detail})" if row.detail else row.name, *each])


def _others(row: Row, reading: Reading) -> str:
    """Count the other numbers that the case of a reading tells, lest it seem to be the only one."""
    number = sum(other.case == reading.case for other in row.numbers) - 1
    return f" {PHRASES['more'].format(count=number)}" if number else ""


def alt_text(rows: Rows) -> str:
    """Describe the figures row by row, those that may be compared first."""
    alone = [row for row in rows.numbered if len(row.cases) == 1]
    sentences = [f"{row.full}: {row_words(row, rows.cases)}." for row in (*rows.compared, *alone)]
    return " ".join([PHRASES["quantities"], *sentences, unnumbered(rows)]).strip()


def unnumbered(rows: Rows) -> str:
    """List, by case, the figures of which no case reports a number."""
    figures: dict[tuple[str, str], list[str]] = {}
    for row in rows.rows:
        for reading in () if row.cases else row.readings:
            if reading.word in NO_NUMBER:
                figures.setdefault((reading.word, reading.case), []).append(row.name)
    return " ".join(
        f"{PHRASES['unnumbered'].format(rows.cases[case], PHRASES[word])}"
        f" {', '.join(sorted(set(names)))}."
        for (word, case), names in figures.items()
    )


def row_words(row: Row, names: Mapping[str, str]) -> str:
    """Say what each case reports, in numbers or in words."""
    parts = []
    for case in dict.fromkeys(reading.case for reading in row.readings):
        readings = [reading for reading in row.readings if reading.case == case]
        known = [reading for reading in readings if reading.is_number] or readings
        shown = few(known) if known[0].is_number else known
        left = len(known) - len(shown)
        more = [PHRASES["further"].format(left)] if left else []
        each = ", ".join([*dict.fromkeys(reading.provided for reading in shown), *more])
        parts.append(f"{names[case]} {each}")
    return "; ".join(parts)
