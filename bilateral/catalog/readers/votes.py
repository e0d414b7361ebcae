"""Roll-call votes: one row for each state and roll call."""

from pathlib import Path

import pandas as pd
from pandas.api.types import infer_dtype

from bilateral.catalog.calendar import days
from bilateral.catalog.card import Card
from bilateral.catalog.tidy import open_published, pick

CHOICES = (1, 2, 3)
ABSENT = 8
NOT_A_MEMBER = 9
TOPICS = ("me", "nu", "di", "hr", "co", "ec")


def read(path: Path, card: Card) -> pd.DataFrame:
    """Read votes, with choices separate from absence and non-membership.

    Sessions begin in one year and may end in the next: `year` is the year of the vote, and
    is missing where the day is.
    """
    published = _freed_of_quotes(open_published(path, card))
    frame = pick(published, card, path)
    code, day = frame["vote_code"], days(frame["day"], path)
    return frame.assign(
        day=day,
        year=day.dt.year,
        vote=code.where(code.isin(CHOICES)),
        present=code.isin(CHOICES).astype("float64").where(code != NOT_A_MEMBER),
        member=(code != NOT_A_MEMBER).astype("int8"),
    )


def _freed_of_quotes(published: pd.DataFrame) -> pd.DataFrame:
    """Remove the stray quotation mark that the published flags have in one roll call."""
    texts = [
        t for t in TOPICS if t in published and infer_dtype(published[t], skipna=True) == "string"
    ]
    return published.assign(**{t: published[t].str.strip('\\"') for t in texts})
