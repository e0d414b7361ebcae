"""What a dumbbell says in words: its title and its description."""

from bilateral._charts.dumbbell.gaps import gap_words
from bilateral._charts.dumbbell.read import Gaps
from bilateral._charts.page import LONGEST
from bilateral._charts.phrases import PHRASES
from bilateral._charts.quantities.describe import pair, row_words


def title(gaps: Gaps) -> str:
    """Say where the gap is widest; where bounds leave open if there is one, what the cases tell."""
    if not gaps.rows.compared:
        return PHRASES["no_pairs"]
    row, gap = gaps.ordered[0]
    both = pair(row, gaps.rows.cases)
    if len(both) > LONGEST:
        both = row.full
    if gap is None or gap.is_sure:
        return PHRASES["widest"].format(both)
    return both[:1].upper() + both[1:]


def alt_text(gaps: Gaps) -> str:
    """Describe the rows in their order, with the gap of each."""
    sentences = []
    for row, gap in gaps.ordered:
        apart = gap_words(row, gap, log=gaps.log)
        text = f"{row.full}: {row_words(row, gaps.rows.cases)}"
        sentences.append(f"{text} ({apart})." if apart else f"{text}.")
    return " ".join([PHRASES["dumbbell"], *sentences])
