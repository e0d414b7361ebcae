"""A small good case file, and files made of it by edits."""

from pathlib import Path

from bilateral import yaml_lines
from tests.phrases import filled_in

DATA = Path(__file__).parent / "data"
GOOD = (DATA / "casefile" / "good.yaml").read_text(encoding="utf-8")
FAULTS = [
    {**fault, "faults": [*map(filled_in, fault["faults"])]}
    for fault in yaml_lines.read_file(DATA / "casefile" / "faults.yaml").value["faults"]
]


def edited(*edits: dict[str, str]) -> str:
    """Give the good case file with some of its words replaced, each of which stands there once."""
    text = GOOD
    for edit in edits:
        assert GOOD.count(edit["find"]) == 1, edit["find"]
        assert text.count(edit["find"]) == 1, edit["find"]
        text = text.replace(edit["find"], edit["put"])
    return text
