"""Names are compared in the form that a reader sees."""

import pytest

import bilateral as bl
from bilateral.text.names import plain_name

NAME = "Jos\u00e9 Mart\u00ed"
SPELLINGS = [
    "Jose\u0301 Marti\u0301",
    "Jos\u00e9\u00a0Mart\u00ed",
    "Jos\u00e9  Mart\u00ed",
    "\u200eJos\u00e9 Mart\u00ed\u200f",
    "Jos\u00e9 \u200bMar\u00adt\u00ed",
]


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_what_looks_the_same_is_the_same(spelling):
    """Composed or not, with odd spaces or unseen marks: one name."""
    assert plain_name(spelling) == NAME


@pytest.mark.parametrize(
    "other", ["Jose Marti", "Jos\u00e9 M\u00e1rti", "\u0645\u06cc\u200c\u0634\u0648\u062f"]
)
def test_what_looks_different_stays(other):
    """An accent less is another name, and the joiners of Persian stay."""
    assert plain_name(other) == other


def case(*claimants):
    """Build a relationship in which each claimant reports a visit."""
    ties = [
        {
            "id": f"visit-{number}",
            "kind": "political",
            "form": "event",
            "topic": "political.visit",
            "title": "Visit",
            "status": "completed",
            "actor": "PER",
            "counterpart": "KEN",
            "cites": [{"source": "book", "attributed_to": name}],
        }
        for number, name in enumerate(claimants)
    ]
    source = {"id": "book", "type": "book", "title": "Made up", "as_of": "2001"}
    return bl.Relationship(
        id="made-up", title="Made up", states=("PER", "KEN"), ties=ties, sources=[source]
    )


@pytest.mark.parametrize("query", [NAME, *SPELLINGS])
def test_a_claimant_is_one_person_however_written(query):
    """Every spelling is filtered and left out together, and a query may have any of them."""
    made_up = case(*SPELLINGS, "Ana Other")
    assert len(made_up.where(attributed_to=query).ties) == len(SPELLINGS)
    assert [tie.attributed_to for tie in made_up.without(attributed_to=query).ties] == [
        ("Ana Other",)
    ]


def test_a_part_finds_its_whole_however_written():
    """The name of a figure and the part_of of another are compared as they look."""
    figure = {"measure": "students", "unit": "person", "value": 3}
    whole = bl.Quantity(**figure, name=SPELLINGS[0])
    assert bl.Quantity(**figure, part_of=SPELLINGS[1]).part_of == whole.name
