"""What a dumbbell says in words: its title and its description."""

from bilateral._charts.dumbbell.gaps import gap_of, gap_words
from bilateral._charts.figure_rows.read import Rows
from bilateral._charts.page import LONGEST
from bilateral._charts.phrases import PHRASES
from bilateral._charts.quantities.describe import pair, row_words, sentence, subject


def title(rows: Rows) -> str:
    """Say where the gap is widest, if both figures are firm; else what is compared."""
    if not rows.compared:
        return PHRASES["no_pairs"]
    row = rows.rows[0]
    if not row.is_firm:
        return subject(rows)
    gap, both = gap_of(row, log=rows.log), pair(row, rows.cases)
    if gap is None or gap.is_sure:
        return PHRASES["widest"].format(both if len(both) <= LONGEST else row.full)
    return sentence(both, rows) if len(rows.compared) == 1 else subject(rows)


def alt_text(rows: Rows) -> str:
    """Describe the rows in their order, with the gap of each."""
    sentences = []
    for row in rows.rows:
        apart = gap_words(row, log=rows.log)
        text = f"{row.full}: {row_words(row, rows.cases)}"
        sentences.append(f"{text} ({apart})." if apart else f"{text}.")
    return " ".join([PHRASES["dumbbell"], *sentences])
