"""What a dumbbell says in words: its title and its description."""

from bilateral._charts.dumbbell.gaps import gap_of, has_units, rank_of
from bilateral._charts.page import LONGEST
from bilateral._charts.phrases import PHRASES
from bilateral._charts.quantities.describe import alone, pair, row_words, sentence, subject
from bilateral._charts.quantities.read import Rows


def title(rows: Rows) -> str:
    """Say where the gap is widest, if both figures are firm; else what is compared."""
    if not rows.compared or not rows.compared[0].is_firm:
        return subject(rows)
    first, *others = rows.compared[:2]
    share = has_units(rows.compared)
    both, rank = pair(first, rows.cases), rank_of(first, share=share)
    if not gap_of(first).is_sure or any(rank_of(row, share=share) == rank for row in others):
        return subject(rows) if others else sentence(both, rows)
    phrase = PHRASES["widest_share" if share else "widest"]
    text = phrase.format(both)
    return text if len(text) <= LONGEST else phrase.format(first.full)


def alt_text(rows: Rows) -> str:
    """Describe the rows in their order, with the gap of each."""
    sentences = (
        f"{row.full}: {row_words(row, rows.cases)}"
        f" ({PHRASES['gap'].format(gap_of(row).said(row.unit))})."
        for row in rows.compared
    )
    return " ".join([PHRASES["dumbbell"], *sentences, *alone(rows)])
