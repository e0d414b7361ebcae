"""Contacts in the summary: who visited whom, who met whom, and at which rank."""

from tests._findings.summary.small_cases import A, B, ids, sentences, small_case, tie

CUBAN = {"state": "CUB", "office": "President of Cuba"}
PERUVIAN = {"state": "PER", "office": "President of Peru"}
GUEST = {"name": "Ana Invented", "state": "PER", "office": "painter"}


def visit(sender, receiver, *people, year="1990", **fields):
    """Make a visit."""
    fields |= {"participants": [*people], "date": year}
    return tie(f"visit-{year}", "political.visit", f"{sender}>{receiver}", **fields)


def meeting(*people, year="1995", **fields):
    """Make a meeting, which may have been anywhere."""
    return tie(f"meeting-{year}", "political.meeting", participants=[*people], date=year, **fields)


def contacts_of(*ties):
    """Give the sentence on contacts of a case with Peru, beside one without any."""
    found = sentences("contacts", small_case(A, ties), small_case(B, []))
    assert ids(found) <= {f"cub-per/{each['id']}" for each in ties}
    return found["text"].item()


def test_a_visit_and_a_meeting_elsewhere_stand_apart():
    """Each has its own year, and whoever has no rank is named."""
    text = contacts_of(visit("CUB", "PER", CUBAN), meeting(CUBAN, GUEST))
    assert "visited Peru in 1990 and met Ana Invented (painter) of Peru in 1995" in text
    assert "1990 and 1995" not in text


def test_nobody_is_named_where_others_came_each_time():
    """Of two meetings with different people nobody is said to have been at both."""
    other = GUEST | {"name": "Eva Invented"}
    text = contacts_of(meeting(CUBAN, GUEST), meeting(CUBAN, other, year="1996"))
    assert "met people of Peru in 1995 and 1996" in text
    assert "Invented" not in text


def test_heads_of_either_side_are_not_taken_for_each_other():
    """Where each was at one meeting of a like rank, neither is given both."""
    text = contacts_of(meeting(CUBAN), meeting(PERUVIAN, year="1996"))
    assert "Cuba met people of Peru in 1995" in text
    assert "Peru met people of Cuba in 1996" in text


def test_ranks_that_were_at_different_meetings_did_not_meet():
    """An ambassador at one meeting and a minister at another have not met each other."""
    head = visit("CUB", "PER", CUBAN)
    envoy = meeting({"state": "CUB", "office": "Ambassador of Cuba"}, year="1996")
    minister = meeting({"state": "PER", "office": "Minister of Health of Peru"}, year="1997")
    text = contacts_of(head, envoy, minister)
    assert text.count("met people of") == 2


def test_one_visit_is_no_meeting():
    """Of a single visit without anybody who received it, nobody is said to have been met."""
    text = contacts_of(visit("CUB", "PER", CUBAN))
    assert "visited Peru in 1990" in text
    assert " met " not in text
