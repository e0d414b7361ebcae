"""Records are frozen, tell every fault in our own words, and write themselves plainly."""

from decimal import Decimal

import pytest
from hypothesis import given

from bilateral import coverage, facts, quantities, sources
from bilateral.dates import Date
from bilateral.errors import DID_YOU_MEAN, KNOWN_ARE, UNKNOWN, CaseFileError, Fault
from bilateral.facts import Fact
from bilateral.field_types import Flag, Text
from bilateral.quantities import Quantity
from bilateral.records import Problem, dotted, plain, record
from bilateral.relationship import Relationship
from bilateral.source_file import csl_name
from bilateral.sources import Citation, Source
from bilateral.ties import CLASS_OF, parts
from bilateral.ties.aid import Aid
from bilateral.ties.education import Education
from bilateral.ties.parts import Code, Inference, Link, Participant, Step
from tests.generated import FEWER, built, relationships


@record
class Ship:
    """A small record of the test's own."""

    name: Text
    sunk: Flag = False
    ports: tuple[Text, ...] = ()

    def problems(self):
        """Hold a sunken ship to calling nowhere."""
        if self.sunk is True and self.ports:
            yield Problem(("ports", 0), "a sunken ship calls nowhere")


def faults(build):
    """Give the faults that building something raises, each with its path."""
    with pytest.raises(CaseFileError) as caught:
        build()
    assert {fault.line for fault in caught.value.faults} == {None}
    return {fault.path: fault.text for fault in caught.value.faults}


def test_a_record_is_built_by_names_and_cannot_be_changed():
    """Frozen, slotted, keyword-only, equal by value, usable as a key."""
    ship = Ship(name="Granma", ports=["Tuxpan", "Niquero"])
    assert ship == Ship(name="Granma", ports=("Tuxpan", "Niquero"))
    assert len({ship, Ship(name="Granma", ports=["Tuxpan", "Niquero"])}) == 1
    assert not hasattr(ship, "__dict__")
    with pytest.raises(AttributeError):
        ship.name = "Other"
    with pytest.raises(TypeError):
        Ship("Granma")


def test_all_faults_of_a_record_come_at_once_and_name_its_class():
    """A missing field, a field of the wrong sort and an unknown one are three faults."""
    told = faults(lambda: Ship(sunk="perhaps", ports="Tuxpan", nmae="Granma"))
    assert told == {
        "name": "this field is missing and has no default; add it",
        "sunk": "the text 'perhaps' was given; write true or false",
        "ports": "the text 'Tuxpan' was given where a list is expected, each item after '- '",
        "nmae": f"{UNKNOWN} field 'nmae'; {DID_YOU_MEAN} 'name'?",
    }


def test_a_rule_across_fields_has_its_place_in_the_record():
    """What breaks the rule is told where it stands."""
    told = faults(lambda: Ship(name="Granma", sunk=True, ports=["Tuxpan"]))
    assert told == {"ports[0]": "a sunken ship calls nowhere"}


def test_a_fault_says_which_record_it_is_of():
    """Outside a file, the class stands where a file would."""
    with pytest.raises(CaseFileError, match=r"^Ship: name: nothing was given where text"):
        Ship(name=None)


@pytest.mark.parametrize(
    ("fields", "path", "words"),
    [
        (
            {"kind": "aide"},
            "ties[0].kind",
            f"{UNKNOWN} kind 'aide'; {DID_YOU_MEAN} 'aid'?",
        ),
        ({"id": "a"}, "ties[0].kind", "no kind; add one: 'diplomatic', 'political', 'aid'"),
        ({"kind": "aid", "provder": "CUB"}, "ties[0].provder", f"{DID_YOU_MEAN} 'provider'?"),
        (
            {"kind": "trade", "quantities": [{"mesure": "money"}]},
            "ties[0].quantities[0].mesure",
            f"{UNKNOWN} field 'mesure'; {DID_YOU_MEAN} 'measure'?",
        ),
        (
            {"kind": "sports", "cites": [{"source": "s", "stance": "for"}]},
            "ties[0].cites[0].stance",
            f"{UNKNOWN} stance 'for'; {KNOWN_ARE} 'contradicts' and 'supports'",
        ),
        (
            {"kind": "aid", "links": 5},
            "ties[0].links",
            "5 (int) was given where a list is expected",
        ),
        (
            {"kind": "aid", "steps": ["agreed"]},
            "ties[0].steps[0]",
            "the text 'agreed' was given where fields are expected, as 'name: value'",
        ),
        (
            {"kind": "aid", "between": ["CUB", "LAO", "USA"]},
            "ties[0].between",
            "a list of 3 was given; 2 are expected",
        ),
    ],
)
def test_faults_deep_inside_have_their_whole_path(fields, path, words):
    """No word of the library that checks the fields comes through, in the path or in the text."""
    told = faults(lambda: Relationship(id="a", title="A", states=["CUB", "LAO"], ties=[fields]))
    assert words in told[path]
    assert not any("aid." in path or "dataclass" in path for path in told)


def test_paths_are_written_as_people_write_them():
    """Fields behind points, places in brackets."""
    assert dotted(("ties", 3, "quantities", 0, "value")) == "ties[3].quantities[0].value"
    assert dotted(()) == ""


@pytest.mark.parametrize(
    ("ours", "csl"),
    [
        ("container_title", "container-title"),
        ("publisher_place", "publisher-place"),
        ("url", "URL"),
        ("doi", "DOI"),
        ("isbn", "ISBN"),
        ("as_of", "as_of"),
        ("title", "title"),
    ],
)
def test_names_of_csl_keep_their_spelling(ours, csl):
    """CSL-JSON has hyphens and capitals; `as_of` is ours."""
    assert csl_name(ours) == csl


CITE = Citation(source="news", span=(0, 5), sha256="a" * 64)


@pytest.mark.parametrize(
    ("made", "written"),
    [
        (Ship(name="Granma"), {"name": "Granma"}),
        (Ship(name="Granma", sunk=True), {"name": "Granma", "sunk": "true"}),
        (CITE, {"source": "news", "span": ["0", "5"], "sha256": "a" * 64}),
        (
            Quantity(measure="money", unit="USD", value=Decimal("1E+6")),
            {"measure": "money", "unit": "USD", "value": "1000000"},
        ),
        (
            Quantity(measure="money", unit="USD", value="0.50", bound="about"),
            {"measure": "money", "unit": "USD", "value": "0.50", "bound": "about"},
        ),
        (Step(status="agreed", date="2004~"), {"status": "agreed", "date": "2004~"}),
        (
            Aid(
                id="a",
                form="event",
                topic="aid.medical-supplies",
                title="A",
                between=["CUB", "LAO"],
                absent=True,
                cites=[CITE],
            ),
            {
                "id": "a",
                "kind": "aid",
                "form": "event",
                "topic": "aid.medical-supplies",
                "title": "A",
                "between": ["CUB", "LAO"],
                "absent": "true",
                "cites": [{"source": "news", "span": ["0", "5"], "sha256": "a" * 64}],
            },
        ),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_record_is_written_as_a_file_holds_it(made, written):
    """Numbers and dates as they were read, defaults left out, the kind of a tie always there."""
    assert plain(made) == written


@pytest.mark.parametrize(
    "made",
    [
        Ship(name="Granma", ports=["Tuxpan"]),
        Quantity(measure="money", unit="USD", missing="not_stated", time="per_year"),
        Source(id="s", type="book", title="T", as_of="2008-05/..", url="https://example.org"),
        Participant(name="Ana", state="CUB"),
        Link(rel="contradicts", to="a", on="date"),
        Code(scheme="hs-2022", code="50-63"),
        Inference(of="date", because="Why not."),
        Fact(id="f", state="CUB", title="F", cites=[CITE]),
        Education(
            id="e",
            form="flow",
            topic="education.scholarship",
            title="E",
            provider="CUB",
            recipient="LAO",
            status="active",
            cites=[CITE],
        ),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_is_written_plainly_builds_an_equal_record(made):
    """Nothing is lost between a record and its plain values."""
    assert type(made)(**plain(made)) == made


def names_of_records():
    """Give the classes of all records by their names, as somebody would import them."""
    modules = (facts, parts, quantities, sources, coverage)
    named = {name: value for module in modules for name, value in vars(module).items()}
    return named | {cls.__name__: cls for cls in CLASS_OF.values()}


@FEWER
@given(relationships())
def test_what_is_shown_makes_an_equal_record(given):
    """Whatever a record holds, Python reads it back from what it shows."""
    made, known = built(given), names_of_records()
    for one in (*made.ties, *made.facts, *made.coverage, *made.sources, *made.excused):
        assert eval(repr(one), known) == one  # noqa: S307 (of what this test wrote)


def test_a_record_shows_no_defaults_and_breaks_what_is_long():
    """A line holds a short record; of a long one each field has its own line."""
    assert repr(Quantity(measure="students", unit="person", value="20")) == (
        "Quantity(measure='students', unit='person', value=20)"
    )
    assert repr(Source(id="w", type="book", title="A source", as_of="2008-05/..")) == (
        "Source(id='w', type='book', title='A source', as_of='2008-05/..')"
    )
    made = Aid(
        id="relief",
        form="event",
        topic="aid.relief",
        title="Relief for the regions that the flood of 2008 hit",
        between=None,
        provider="CUB",
        recipient="LAO",
        status="completed",
        date="2008",
        quantities=[Quantity(measure="supplies-mass", unit="tonne", value="2.50", bound="about")],
        cites=[Citation(source="news", page="3")],
    )
    assert (
        repr(made)
        == """Aid(
    id='relief',
    form='event',
    topic='aid.relief',
    title='Relief for the regions that the flood of 2008 hit',
    status='completed',
    date='2008',
    quantities=(
        Quantity(measure='supplies-mass', unit='tonne', value='2.50', bound='about'),
    ),
    cites=(Citation(source='news', page='3'),),
    provider='CUB',
    recipient='LAO',
)"""
    )


def test_dates_stay_as_they_were_written():
    """The text of a date is its value, spelled as the writer spelled it."""
    step = Step(status="agreed", date="2004-41")
    assert step.date == Date.parse("2004-41")
    assert plain(step)["date"] == "2004-41"


def test_a_fault_is_printed_with_file_line_and_path():
    """What is not known is left out."""
    assert str(Fault(text="wrong", file="a.yaml", line=3, path="id")) == "a.yaml:3: id: wrong"
    assert str(Fault(text="wrong", file="a.yaml")) == "a.yaml: wrong"


def test_faults_are_told_in_the_order_of_their_lines():
    """A reader mends a file from its top."""
    error = CaseFileError(
        [
            Fault(text="b", file="a", line=9),
            Fault(text="c", file="a"),
            Fault(text="a", file="a", line=1),
        ]
    )
    assert str(error) == "a: c\na:1: a\na:9: b"
