"""What a summary and a card say of several records, of which some have a figure or a date."""

from bilateral._findings.case_index import index_case
from bilateral._findings.named_things import named_things
from tests._findings.summary.small_cases import A, B, ids, sentences, small_case, tie

VISITS = {"measure": "visits", "unit": "visit", "value": "2", "time": "total"}
SECRETARY = [{"state": "CUB", "office": "Foreign Minister", "role": "visitor"}]
EMPTY = small_case(B, [])


def visit(name, date, **fields):
    """Write a visit of Cuba's foreign minister."""
    return tie(name, "political.visit", "CUB>PER", date=date, participants=SECRETARY, **fields)


def things_of(*ties):
    """Write what a card says of some ties."""
    case = index_case(small_case(A, ties), "CUB")
    return [thing.words(2) for thing in named_things(case, case.ties)]


def test_the_figure_of_one_record_is_not_that_of_all():
    """Two visits of 1990 beside one of 1955 are not two visits from 1955 to 1990."""
    twice = visit("twice", "1990", quantities=[VISITS])
    (words,) = things_of(visit("first", "1955"), twice)
    assert "2 visits in 1990" in words
    assert not words.startswith("2 visits")


def test_the_figure_of_the_only_record_names_it():
    """Where there is no other record, the figure stands for the name."""
    (words,) = things_of(visit("twice", "1990", quantities=[VISITS]))
    assert "2 visits" in words
    assert "2 visits in" not in words


def test_visits_are_told_by_who_travelled_and_how_often():
    """Visits of one side at one rank are told with the years, and how many there were in each."""
    twice = visit("twice", "1990", quantities=[VISITS], repeats="occasional")
    head = [{"state": "CUB", "office": "President of Cuba", "role": "visitor"}]
    top = visit("top", "1995") | {"participants": head}
    (text,) = sentences("contacts", small_case(A, [visit("first", "1955"), twice, top]), EMPTY)[
        "text"
    ]
    assert "the President of Cuba visited Peru in 1995" in text
    assert "the Foreign Minister of Cuba visited Peru in 1955 and 1990 (twice)" in text


def test_hostile_acts_are_told_in_order_of_time_and_alike_ones_together():
    """Sanctions of 1970 and 1990 are told once, before an embargo of 1995."""
    acts = [
        tie("embargo", "trade.embargo", "CUB>PER", date="1995/"),
        tie("later", "political.sanctions", "CUB>PER", date="1990"),
        tie("early", "political.sanctions", "CUB>PER", date="1970"),
    ]
    (text,) = sentences("conflict", small_case(A, acts), EMPTY)["text"]
    assert "sanctions by Cuba in 1970 and 1990" in text
    assert text.index("1970") < text.index("1990") < text.index("1995")


def test_acts_of_different_sides_are_told_apart():
    """What one side did is not what the other did."""
    acts = [
        tie("ours", "political.sanctions", "CUB>PER", date="1990"),
        tie("theirs", "political.sanctions", "PER>CUB", date="1970"),
    ]
    (text,) = sentences("conflict", small_case(A, acts), EMPTY)["text"]
    assert "sanctions by Peru in 1970" in text
    assert "sanctions by Cuba in 1990" in text


def test_the_search_for_the_missing_ends_no_conflict():
    """What clears up the fate of the fallen is neither a release nor a reconciliation."""
    war = tie("war", "military.conflict", date="1970/1975")
    search = tie("search", "political.missing-persons", date="1990")
    freed = tie("freed", "political.release", "CUB>PER", date="1990")
    (searched,) = sentences("conflict", small_case(A, [war, search]), EMPTY)["text"]
    (released,) = sentences("conflict", small_case(A, [war, freed]), EMPTY)["text"]
    assert "in the end" not in searched
    assert "in the end a release" in released


HELP = tie("doctors", "aid.medical-team", "CUB>PER", date="1990")


def test_silence_about_a_return_looks_at_all_that_came():
    """Assistance by the law and a pledge of support are named; goods alone make no silence."""
    law = tie("law", "political.legal-cooperation", "PER>CUB", date="1995")
    pledge = tie("pledge", "political.support", "PER>CUB", date="1996", status="agreed")
    other = small_case(B, [HELP | {"recipient": "CHL"}])
    thanks = tie("thanks", "political.gratitude", "CHL>CUB", date="1990")
    found = sentences("returned", small_case(A, [HELP, law, pledge]), other)
    assert {"cub-per/law", "cub-per/pledge"} <= ids(found)
    assert found["text"].str.contains("pledge").all()
    thankful = small_case(B, [HELP | {"recipient": "CHL"}, thanks])
    goods = tie("goods", "trade.goods", "PER>CUB", date="1990")
    (bought,) = sentences("returned", small_case(A, [HELP, goods]), thankful)["text"]
    (silent,) = sentences("returned", small_case(A, [HELP]), thankful)["text"]
    assert "mentioned" not in bought
    assert "no help, support or thanks is mentioned" in silent


def test_an_exchange_is_no_sending():
    """Scientists who are exchanged do not name the tie; scientists who are sent do."""
    ten = [{"measure": "scientists", "unit": "person", "value": "10", "time": "total"}]
    exchange = tie("swap", "education.exchange", "CUB>PER", date="1990", quantities=ten)
    sent = tie("sent", "aid.technical-assistance", "CUB>PER", date="1990", quantities=ten)
    assert things_of(exchange)[0].startswith("exchange")
    assert "scientists" in things_of(sent)[0]
    assert "exchange" not in things_of(sent)[0]
