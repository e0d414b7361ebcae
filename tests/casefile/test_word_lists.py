"""The vocabulary is found by meaning, and read on a terminal."""

import pytest

from bilateral import yaml_lines
from bilateral.casefile.word_lists import (
    explained_measures,
    explained_topics,
    listed_fields,
    listed_measures,
    listed_topics,
)
from bilateral.errors import DID_YOU_MEAN, UnknownNameError
from bilateral.quantities import Quantity
from bilateral.ties import CLASS_OF, KINDS
from bilateral.vocabulary import codes


def test_every_word_is_listed():
    """A line for each topic and each measure, with its label."""
    for name, text in (("topics", listed_topics()), ("measures", listed_measures())):
        lines = text.splitlines()
        for code, entry in codes(name).items():
            assert any(line.split()[:1] == [code] and entry["label"] in line for line in lines)


@pytest.mark.parametrize("topic", [*codes("topics")])
def test_each_topic_is_explained_with_how_it_is_written(topic):
    """What is shown as an example has the kind and two ends of the topic."""
    text = explained_topics(topic)
    assert text.startswith(f"{topic}: ")
    block = text.partition("\n\n")[0].splitlines()
    fields = yaml_lines.read("\n".join(line.strip("> ") for line in block if "> " in line)).value
    assert fields["topic"] == topic
    ends = [name for name in fields if name not in ("kind", "topic")]
    assert tuple(ends) in CLASS_OF[fields["kind"]].ENDS


@pytest.mark.parametrize("measure", [*codes("measures")])
def test_each_measure_is_explained_with_a_figure_that_is_valid(measure):
    """With one of its units."""
    block = explained_measures(measure).partition("\n\n")[0].splitlines()
    line = next(line for line in block if "quantities: " in line)
    (figure,) = yaml_lines.read(line.strip("> ")).value["quantities"]
    assert Quantity(**figure).measure == measure


def test_a_kind_and_a_unit_stand_for_all_of_theirs():
    """And other words for what they mean."""
    text = explained_topics("sports")
    assert all(f"{topic}: " in text for topic in codes("topics") if topic.startswith("sports."))
    assert "\nstudents: students" in f"\n{explained_measures('person')}"
    assert explained_topics("bursary").startswith("education.scholarship: ")
    assert explained_measures("doctors").startswith("physicians: ")


@pytest.mark.parametrize("explained", [explained_topics, explained_measures, listed_fields])
def test_what_is_not_known_is_refused(explained):
    """With near names, where there are any."""
    with pytest.raises(UnknownNameError):
        explained("zebra crossing")
    with pytest.raises(UnknownNameError, match=DID_YOU_MEAN):
        listed_fields("ade")


@pytest.mark.parametrize("kind", KINDS)
def test_the_fields_of_a_kind_are_listed_with_an_example(kind):
    """The required ones first, each with its meaning, and both ends."""
    text = listed_fields(kind)
    lines = text.splitlines()
    assert lines[2] == "id (required)"
    for pair in CLASS_OF[kind].ENDS:
        assert set(pair) <= set(lines)
    (tie,) = yaml_lines.read(text.partition("Example:\n\n")[2]).value
    assert tie["kind"] == kind
    assert "One of: event, flow, stock, agreement, condition." in " ".join(text.split())


def test_the_fields_of_other_records_are_listed():
    """They are named where they are used."""
    assert "bilateral fields quantity" in " ".join(listed_fields("aid").split())
    assert "time\n" in listed_fields("quantity")
    assert "quote\n" in listed_fields("citation")


@pytest.mark.parametrize(("kind", "command"), [("trade", "topics"), ("quantity", "measures")])
def test_a_long_list_of_words_is_left_to_its_command(kind, command):
    """Dozens of codes, which nobody reads in a line and which broke at their hyphens."""
    assert f"Listed by: bilateral {command} WORD." in " ".join(listed_fields(kind).split())
    assert not any(line.endswith("-") for line in listed_fields(kind).splitlines())


def test_each_truth_value_is_listed_once():
    """As it is written in YAML; that texts are read too is no news to a coder."""
    text = " ".join(listed_fields("aid").split())
    assert "One of: true, false." in text
    assert "True" not in text
