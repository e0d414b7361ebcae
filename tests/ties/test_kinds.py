"""Each kind has its own class, and its field's own words for the two ends."""

import pytest

from bilateral.errors import KNOWN_ARE, UNKNOWN, CaseFileError
from bilateral.ties import CLASS_OF
from bilateral.vocabulary import codes, ends_of

ENDS = [
    ("diplomatic.embassy", "sending", "receiving"),
    ("diplomatic.rupture", "actor", "target"),
    ("political.visit", "actor", "counterpart"),
    ("political.sanctions", "actor", "target"),
    ("aid.food", "provider", "recipient"),
    ("aid.loan", "lender", "borrower"),
    ("education.scholarship", "provider", "recipient"),
    ("trade.goods", "exporter", "importer"),
    ("trade.investment", "investor", "host"),
    ("trade.credit", "lender", "borrower"),
    ("trade.repayment", "borrower", "lender"),
    ("trade.embargo", "actor", "target"),
    ("military.arms", "supplier", "recipient"),
    ("military.conflict", "actor", "target"),
    ("military.withdrawal", "actor", "counterpart"),
    ("sports.coaching", "provider", "recipient"),
]
TOPIC = {topic.partition(".")[0]: topic for topic, *_ in reversed(ENDS)}
"""A topic of each kind."""


def tie(topic, **fields):
    """Make a tie of a topic, with what every tie needs."""
    kind = topic.partition(".")[0]
    given = {"id": "a", "form": "condition", "topic": topic, "title": "A", "status": "active"}
    return CLASS_OF[kind](**given | {"cites": [{"source": "news"}]} | fields)


@pytest.mark.parametrize(("topic", "sender", "receiver"), ENDS)
def test_the_ends_of_a_topic_are_its_sender_and_receiver(topic, sender, receiver):
    """Whatever its field calls them, every tie has the same two ends; what is repaid comes back."""
    made = tie(topic, **{receiver: "LAO", sender: "CUB"})
    assert (made.topic, made.sender, made.receiver, made.reciprocal) == (topic, "CUB", "LAO", False)


@pytest.mark.parametrize("kind", CLASS_OF)
def test_an_undirected_tie_has_its_ends_in_order(kind):
    """Which of two states comes first in `between` says nothing."""
    made = tie(TOPIC[kind], between=["PAK", "CUB"])
    assert (made.sender, made.receiver, made.reciprocal) == ("CUB", "PAK", True)


@pytest.mark.parametrize(("topic", "sender", "receiver"), ENDS)
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
def test_the_ends_come_as_one_pair(topic, sender, receiver, fields, words):
    """Half a pair, a state with itself, and two ways of saying it are refused."""
    named = {{"sender": sender, "receiver": receiver}.get(k, k): v for k, v in fields.items()}
    with pytest.raises(CaseFileError) as caught:
        tie(topic, **named)
    (fault,) = caught.value.faults
    assert fault.text.startswith(words.format(sender=sender, receiver=receiver))


@pytest.mark.parametrize(
    ("topic", "ends", "wanted"),
    [
        ("trade.goods", {"exporter": "CUB", "host": "LAO"}, "exporter and importer"),
        ("trade.goods", {"investor": "CUB", "importer": "LAO"}, "exporter and importer"),
        ("trade.goods", {"investor": "CUB", "host": "LAO"}, "exporter and importer"),
        ("trade.investment", {"exporter": "CUB", "importer": "LAO"}, "investor and host"),
        ("trade.credit", {"investor": "CUB", "host": "LAO"}, "lender and borrower"),
        ("trade.embargo", {"exporter": "CUB", "importer": "LAO"}, "actor and target"),
        ("aid.loan", {"provider": "CUB", "recipient": "LAO"}, "lender and borrower"),
        ("aid.money", {"lender": "CUB", "borrower": "LAO"}, "provider and recipient"),
        ("diplomatic.expulsion", {"sending": "CUB", "receiving": "LAO"}, "actor and target"),
        ("diplomatic.embassy", {"actor": "CUB", "target": "LAO"}, "sending and receiving"),
        ("political.sanctions", {"actor": "CUB", "counterpart": "LAO"}, "actor and target"),
        ("political.visit", {"actor": "CUB", "target": "LAO"}, "actor and counterpart"),
        ("military.occupation", {"supplier": "CUB", "recipient": "LAO"}, "actor and target"),
        ("military.deployment", {"actor": "CUB", "target": "LAO"}, "supplier and recipient"),
        (
            "trade.goods",
            {"exporter": "CUB", "importer": "LAO", "investor": "CUB", "host": "LAO"},
            "exporter and importer",
        ),
    ],
)
def test_a_tie_has_the_pair_of_its_topic(topic, ends, wanted):
    """The pair of another topic, and two pairs mixed, are refused with the pair that is right."""
    with pytest.raises(CaseFileError, match=f"expected {wanted} for {topic}, or between"):
        tie(topic, **ends)


def test_of_an_unknown_topic_any_pair_of_the_kind_is_taken():
    """What is wrong is the topic, and it is reported once."""
    assert tie("trade.embago", actor="CUB", target="LAO").ends == ("CUB", "LAO")
    assert tie("political.sancions", actor="CUB", target="LAO").ends == ("CUB", "LAO")
    assert tie("political.visits", actor="CUB", counterpart="LAO").ends == ("CUB", "LAO")
    with pytest.raises(CaseFileError, match="given; expected provider and recipient, or between"):
        tie("education.scolarship", provider="CUB")
    with pytest.raises(
        CaseFileError, match="expected exporter and importer or investor and host or"
    ):
        tie("trade.embago", actor="CUB")


def test_each_topic_has_ends_that_its_kind_has():
    """The list of topics names pairs of the class; what is hostile has actor and target."""
    for topic, entry in codes("topics").items():
        pairs = CLASS_OF[topic.partition(".")[0]].ENDS
        assert ends_of(topic, pairs) in pairs, topic
        assert (entry["tone"] == "hostile") == (ends_of(topic, pairs) == ("actor", "target")), topic


@pytest.mark.parametrize("kind", CLASS_OF)
def test_a_class_is_of_one_kind(kind):
    """A tie cannot say that it is of another kind than its class."""
    other = next(name for name in CLASS_OF if name != kind)
    with pytest.raises(CaseFileError, match=f"{UNKNOWN} kind '{other}'; {KNOWN_ARE} '{kind}'"):
        CLASS_OF[kind](kind=other)
