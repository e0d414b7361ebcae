"""What a chart of ranks says in words."""

from bilateral._charts.page import LONGEST
from bilateral._charts.phrases import PHRASES
from bilateral._charts.ranks.read import Mark, Ranks, Strip
from bilateral.text.numbers import format_number

EN_DASH = "\N{EN DASH}"


def title(ranks: Ranks) -> str:
    """Say the ranks of the pairs, where there is one strip; else the subject."""
    if not any(mark.rank for strip in ranks.strips for mark in strip.marks):
        return PHRASES["nothing_known"]
    if len(ranks.strips) == 1:
        strip = ranks.strips[0]
        subject = strip.label if strip.year is None else f"{strip.label} in {strip.year}"
        places = [
            f"{mark.label} {PHRASES['rank'].format(rank_of(mark), f'{strip.known:,}')}".strip()
            for mark in strip.marks
            if mark.rank
        ]
        kinds = PHRASES[f"ranked_{strip.about}"]
        subject = f"{subject[:1].upper()}{subject[1:]}"
        text = f"{PHRASES['with'].format(subject, '; '.join(places))} {kinds}"
        if len(text) <= LONGEST and len(places) == len(strip.marks):
            return text
    names = "; ".join(filter(None, ranks.names.values()))
    subject = names if len(names) <= LONGEST * 0.6 else PHRASES["pairs"].format(len(ranks.names))
    return PHRASES["ranks_subject"].format(subject or PHRASES["data"])


def rank_of(mark: Mark) -> str:
    """Write a rank, from the best to the worst that it may be."""
    if mark.rank == mark.rank_to:
        return f"{mark.rank:,}"
    return f"{mark.rank:,}{EN_DASH}{mark.rank_to:,}"


def value_of(mark: Mark) -> str:
    """Write a value, or what is known of it."""
    if mark.value is None:
        return PHRASES["rounded_away"] if mark.known == "under half a step" else mark.known
    return format_number(float(f"{mark.value:.4g}"), signs=True)


def counts(strip: Strip) -> list[str]:
    """Say how many are known, are 0, and are unknown."""
    kinds = PHRASES[f"ranked_{strip.about}"]
    texts = [f"{strip.known:,} {kinds}"]
    if strip.zero:
        texts.append(PHRASES["of_them_zero"].format(f"{strip.zero:,}"))
    if strip.unknown:
        texts.append(PHRASES["so_many_unknown"].format(f"{strip.unknown:,}"))
    return texts


def alt_text(ranks: Ranks) -> str:
    """Describe each strip: values and ranks of the pairs, and how many are known."""
    return " ".join([PHRASES["ranks"], *map(_strip, ranks.strips)])


def _strip(strip: Strip) -> str:
    parts = []
    for mark in strip.marks:
        text = f"{mark.label} {value_of(mark)}".strip()
        if mark.rank:
            text += f", {PHRASES['rank'].format(rank_of(mark), f'{strip.known:,}')}"
        parts.append(text)
    return f"{PHRASES['with'].format(strip.heading, '; '.join([*parts, *counts(strip)]))}."
