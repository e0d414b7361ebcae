"""Frames of a few ties, written out where they are used."""

from dataclasses import replace

import pandas as pd
import pytest

from bilateral.dates import Date, seen

DAYS = ("start_earliest", "start_latest", "end_earliest", "end_latest")


def tie(name, date=None, observed=None, **traits):
    """Give one tie as a row; from Cuba to Laos, delivered, unless the traits say otherwise."""
    row = {
        "relationship": "cuba-laos", "id": name, "kind": "aid", "form": "flow",
        "topic": "aid.goods", "title": name.replace("-", " "), "sender": "CUB", "receiver": "LAO",
        "reciprocal": False, "absent": False, "stage": "delivered", "date": date,
        "sources": "times-2018",
    }  # fmt: skip
    bounds = seen(date and Date.parse(date), observed and Date.parse(observed))
    days = {name: getattr(bounds, name) for name in DAYS}
    ends = {name: getattr(bounds, name) for name in ("start_kind", "end_kind", "approximate")}
    return row | days | ends | traits


def frame(*ties):
    """Put ties under one another, with the types that a relationship's frame has."""
    columns = list(tie("any")) if not ties else None
    made = pd.DataFrame(list(ties), columns=columns)
    flags = dict.fromkeys(("reciprocal", "absent", "approximate"), bool)
    return made.astype(dict.fromkeys(DAYS, "datetime64[s]") | flags)


@pytest.fixture
def make_tie():
    """Give the maker of rows."""
    return tie


@pytest.fixture
def make_frame():
    """Give the maker of frames."""
    return frame


@pytest.fixture(scope="session")
def shipped_cases():
    """Give the index of the two relationships that ship, seen from Cuba."""
    import bilateral as bl
    from tests._findings.invented import index_cases

    return index_cases([bl.load("cuba-pakistan"), bl.load("cuba-laos")], "CUB")


@pytest.fixture(scope="session")
def five_indexed():
    """Give the index of five relationships, which are the shipped ones in turn."""
    import bilateral as bl
    from tests._findings.invented import index_cases

    shipped = (bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    return index_cases([replace(shipped[n % 2], id=f"case-{n}") for n in range(5)], "CUB")


@pytest.fixture(scope="session")
def shipped_tables():
    """Give the tables of the two relationships that ship."""
    import bilateral as bl

    return bl.tables([bl.load("cuba-pakistan"), bl.load("cuba-laos")])


@pytest.fixture(scope="session")
def five_cases(shipped_tables):
    """Give five relationships of one state, made of the ties of the shipped ones."""
    ties = shipped_tables["ties"]
    parts = []
    for number, code in enumerate(("PAK", "LAO", "VNM", "AGO", "JAM")):
        part = ties[number::3].assign(relationship=f"cuba-{code.lower()}")
        ends = {end: part[end].where(part[end] == "CUB", code) for end in ("sender", "receiver")}
        parts.append(part.assign(**ends))
    return pd.concat(parts, ignore_index=True)


@pytest.fixture(scope="session")
def many_cases(shipped_tables):
    """Give a maker of the tables of up to six relationships, which are the shipped ones in turn."""

    def make(number):
        given = ("cuba-pakistan", "cuba-laos")
        return {
            name: pd.concat(
                table[table["relationship"].eq(given[at % 2])].assign(relationship=f"case-{at}")
                for at in range(number)
            ).reset_index(drop=True)
            for name, table in shipped_tables.items()
        }

    return make


@pytest.fixture
def drawn():
    """Give a finder of artists: by what they are and the tie that they stand for."""

    def find(axes, part, name):
        artists = [*axes.lines, *axes.patches, *axes.texts]
        return [
            artist
            for artist in artists
            if str(artist.get_gid()).startswith(f"{part}:") and f"/{name}" in artist.get_gid()
        ]

    return find
