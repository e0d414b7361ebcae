"""Each kind has its own class, and its field's own words for the two ends."""

import pytest

from bilateral.errors import KNOWN_ARE, UNKNOWN, CaseFileError
from bilateral.ties import CLASS_OF
from bilateral.vocabulary import codes

TOPIC = {topic.partition(".")[0]: topic for topic in codes("topics")}
"""A topic of each kind."""
ENDS = [
    ("diplomatic", "sending", "receiving"),
    ("political", "actor", "counterpart"),
    ("aid", "provider", "recipient"),
    ("education", "provider", "recipient"),
    ("trade", "exporter", "importer"),
    ("trade", "investor", "host"),
    ("military", "supplier", "recipient"),
    ("sports", "provider", "recipient"),
]


def tie(kind, **fields):
    """Make a tie of a kind, with what every tie needs."""
    given = {"id": "a", "form": "condition", "topic": TOPIC[kind], "title": "A", "status": "active"}
    return CLASS_OF[kind](**given | {"cites": [{"source": "news"}]} | fields)


@pytest.mark.parametrize(("kind", "sender", "receiver"), ENDS)
def test_the_ends_of_a_kind_are_its_sender_and_receiver(kind, sender, receiver):
    """Whatever its field calls them, every tie has the same two ends."""
    made = tie(kind, **{sender: "CUB", receiver: "LAO"})
    assert (made.kind, made.sender, made.receiver, made.reciprocal) == (kind, "CUB", "LAO", False)


@pytest.mark.parametrize("kind", CLASS_OF)
def test_an_undirected_tie_has_its_ends_in_order(kind):
    """Which of two states comes first in `between` says nothing."""
    made = tie(kind, between=["PAK", "CUB"])
    assert (made.sender, made.receiver, made.reciprocal) == ("CUB", "PAK", True)


@pytest.mark.parametrize(("kind", "sender", "receiver"), ENDS)
@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "no ends given; expected "),
        ({"sender": "CUB"}, "only {sender!r} given; expected "),
        ({"receiver": "CUB"}, "only {receiver!r} given; expected "),
        ({"sender": "CUB", "receiver": "CUB"}, "both ends are CUB; they must differ"),
        ({"between": ["CUB", "CUB"]}, "both ends are CUB; they must differ"),
        ({"sender": "CUB", "between": ["CUB", "LAO"]}, "between and {sender} are both given"),
        (
            {"sender": "CUB", "receiver": "LAO", "between": ["CUB", "LAO"]},
            "between and {sender} are both given",
        ),
    ],
)
def test_the_ends_come_as_one_pair(kind, sender, receiver, fields, words):
    """Half a pair, a state with itself, and two ways of saying it are refused."""
    named = {{"sender": sender, "receiver": receiver}.get(k, k): v for k, v in fields.items()}
    with pytest.raises(CaseFileError) as caught:
        tie(kind, **named)
    (fault,) = caught.value.faults
    assert fault.text.startswith(words.format(sender=sender, receiver=receiver))


@pytest.mark.parametrize(
    "ends",
    [
        {"exporter": "CUB", "host": "LAO"},
        {"investor": "CUB", "importer": "LAO"},
        {"exporter": "CUB", "importer": "LAO", "host": "LAO"},
        {"exporter": "CUB", "importer": "LAO", "investor": "CUB", "host": "LAO"},
    ],
)
def test_a_trade_tie_has_one_of_its_two_pairs(ends):
    """Goods and money are two ties."""
    with pytest.raises(CaseFileError, match="expected exporter and importer or investor and host"):
        tie("trade", **ends)


@pytest.mark.parametrize("kind", CLASS_OF)
def test_a_class_is_of_one_kind(kind):
    """A tie cannot say that it is of another kind than its class."""
    other = next(name for name in CLASS_OF if name != kind)
    with pytest.raises(CaseFileError, match=f"{UNKNOWN} kind '{other}'; {KNOWN_ARE} '{kind}'"):
        CLASS_OF[kind](kind=other)
