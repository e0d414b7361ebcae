"""Malformed files of data sets are read or refused in words, whatever their columns hold."""

import random
import warnings

import pandas as pd
import pytest
from hypothesis import settings

from bilateral.catalog.cards import all_cards, find_card
from bilateral.catalog.read import read
from bilateral.errors import DataSetError

MANY = settings().max_examples // 5
PARTS = ["styear", "stmonth", "stday", "endyear", "endmonth", "endday"]
ALSO = {
    "spells": PARTS,
    "students": ["cond_all"],
    "disputes": ["strtyr", "strtmnth", "strtday", "endyear", "endmnth", "endday", "durindx"],
    "capabilities": ["milex"],
    "memberships": ["ccode1", "ccode2", "year", "un", "who"],
}
VALUES = {
    "day": ["1953-10-23", "1953-10-24", "1990-01-01"],
    "text": ["Cuba", "Laos", "NA"],
    "flag": ["0", "1", "TRUE"],
}
ODD = [
    *(
        "",
        " ",
        "abc",
        "-9",
        "1e400",
        "nan",
        "inf",
        "-1",
        "0",
        "99999999999",
        "2.5",
        "1,5",
        '"',
        "\0",
    ),
    *(
        "TRUE",
        "1953-02-30",
        "1953-10-23",
        "- - - -",
        "a",
        "x" * 5000,
        "é",
        "\x85",
        "'",
        "=1+1",
        "½",
    ),
]


def names_of(card):
    """Give the published names of the columns that a reader looks for, and their types."""
    names = {column.published[0]: column.type for column in card.columns if column.published}
    names |= {
        name: "code" for it in card.directions for name in (it.column, it.sender, it.receiver)
    }
    return names | dict.fromkeys(ALSO.get(card.reader, []), "code")


def table(card, dice):
    """Write a small table in the layout of a card, and change some of it."""
    names = names_of(card)
    kinds = names.values()
    rows = [[dice.choice(VALUES.get(kind, [number])) for kind in kinds] for number in "12345"]
    rows.insert(0, [*names])
    for _ in range(dice.randrange(5)):
        row = dice.choice(rows)
        place = dice.randrange(len(names))
        match dice.randrange(6):
            case 0:
                row.append(dice.choice(ODD))
            case 1:
                del row[place : place + 1]
            case 2:
                value = dice.choice(ODD)
                for other in rows[1:]:
                    other[place : place + 1] = [value]
            case _:
                row[place : place + 1] = [dice.choice(ODD)]
    content = "\n".join(dice.choice([",", ",", "\t"]).join(row) for row in rows).encode()
    if dice.random() < 0.2:
        data = bytearray(content)
        data[dice.randrange(len(data))] = dice.randrange(256)
        content = bytes(data)
    return content


@pytest.mark.parametrize("name", sorted(all_cards()))
def test_a_malformed_file_is_read_or_refused(name, tmp_path):
    """No column of texts, numbers or nothing ends in an error of a library."""
    path = tmp_path / "published.csv"
    card = find_card(name)
    if card.derived_from:
        card = find_card(card.derived_from)
    outcomes = set()
    for number in range(MANY):
        path.write_bytes(table(card, random.Random(number)))  # noqa: S311 (no secret)
        outcomes.add(outcome(name, path))
    assert outcomes <= {"read", "refused with its path"}
    assert "refused with its path" in outcomes


def outcome(name, path):
    """Read a file, or see that its error names it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", pd.errors.ParserWarning)
            read(name, path)
    except DataSetError as error:
        return "refused with its path" if str(path) in str(error) else str(error)
    return "read"
