"""The codebook of a Data Package: what each column and each word of the closed lists means."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from bilateral.datapackage.schema import meaning
from bilateral.vocabulary import codes

LISTS = {"topic": "topics", "measure": "measures", "unit": "units", "status": "statuses"}
"""The columns whose words come from lists of codes, with the names of these."""


def codebook(title: str, frames: Mapping[str, pd.DataFrame]) -> str:
    """Write the codebook in Markdown: the tables, then the words that they use.

    Parameters
    ----------
    title : str
        The title of the package.
    frames : mapping of str to DataFrame
        The tables by name.
    """
    return "\n".join([f"# Codebook: {title}", "", *_tables(frames), *_words(frames)])


def _tables(frames: Mapping[str, pd.DataFrame]) -> Iterator[str]:
    yield "A missing value is an empty cell; it is never a zero."
    yield "A text that a spreadsheet program would run as a formula begins with an apostrophe."
    for name, frame in frames.items():
        yield from ("", f"## {name}.csv", "", "| column | meaning |", "|---|---|")
        yield from (f"| {column} | {_cell(meaning(name, column))} |" for column in map(str, frame))


def _words(frames: Mapping[str, pd.DataFrame]) -> Iterator[str]:
    for column, name in LISTS.items():
        used = {
            word for frame in frames.values() if column in frame for word in frame[column].dropna()
        }
        yield from ("", f"## {name}", "", "| word | meaning |", "|---|---|")
        for word, fields in codes(name).items():
            if word in used:
                yield f"| {word} | {_cell(_meaning_of(fields))} |"


def _meaning_of(fields: Mapping[str, Any]) -> str:
    return str(fields.get("definition") or fields.get("plural") or fields.get("label", ""))


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
