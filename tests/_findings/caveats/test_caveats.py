"""Like with like: which warnings a comparison owes, few for the whole, all that touch a part."""

from dataclasses import replace

import pytest

import bilateral as bl
from bilateral._findings.case_index import index_case
from bilateral._findings.caveats import COLUMNS, caveats, warnings_of
from bilateral._findings.caveats.caveat import ABOUTS, ALL, ONE, SUM
from bilateral.errors import DID_YOU_MEAN, UNKNOWN
from tests._findings.invented import CHILE, MEXICO, SHIPPED, case

NAMES = tuple(f"kenya-{name}-invented" for name in ("peru", "spain", "italy"))
PERU, SPAIN, ITALY = NAMES


def told(*names, about=None, scope=None):
    """Gather the texts of warnings about some cases."""
    cases = [case(name) if isinstance(name, str) else name for name in names]
    indexed = [index_case(one, one.states[0], title=one.id.split("-")[1]) for one in cases]
    return [
        caveat.text
        for caveat in caveats(indexed)
        if about in (None, caveat.about) and (scope is None or caveat.scope in scope)
    ]


@pytest.mark.parametrize(
    ("about", "text"),
    [
        (
            "coverage",
            (
                '"No record" does not mean "none", except where a source is exhaustive: '
                "the sources give a partial account."
            ),
        ),
        (
            "period",
            (
                "The sources cover different periods: peru 1965\N{EN DASH}1990 (26 years); "
                "spain 1965\N{EN DASH}1980 (16 years); italy 1970\N{EN DASH}2000 (31 years)."
            ),
        ),
        (
            "completeness",
            (
                "aid: coverage differs in completeness: "
                "peru (exhaustive); spain (partial account); italy (exhaustive)."
            ),
        ),
        ("silence", "trade: not covered by the sources of italy."),
        (
            "stage",
            "aid: delivery rates differ: peru 1 of 1; spain 0 of 1.",
        ),
        ("source", "Single source, uncorroborated: spain; italy."),
        (
            "claimant",
            (
                "political: of spain, 1 of 1 record rests on a statement by one person or body "
                "alone: Una Voz (1)."
            ),
        ),
        ("figure", "mass of supplies: in peru, single source, uncorroborated."),
    ],
)
def test_each_sort_of_unlikeness_is_named(about, text):
    """Coverages, silence, stages, sources, claimants and figures of the three invented cases."""
    assert text in told(*NAMES, about=about)


def test_a_topic_that_is_looked_at_is_named_where_its_kind_is_not():
    """Of trade the Lao text speaks of investment alone."""
    assert "trade: the sources of laos cover only investment." in told(*SHIPPED)


def test_stages_and_units_and_times_of_one_measure_are_named():
    """Places at other stages; students per year beside students in all; tonnes and litres."""
    pakistan, laos = map(case, SHIPPED)
    offered = [
        replace(tie, status="offered", inferred=()) if tie.id == "thousand-scholarships" else tie
        for tie in pakistan.ties
    ]
    assert ("scholarships: reported at different stages: pakistan planned; laos agreed.") in told(
        replace(pakistan, ties=tuple(offered)), laos, about="stage"
    )
    peru, italy = case(PERU), case(ITALY)
    students = italy.ties[0]
    yearly = replace(students.quantities[0], time="per_year")
    other = replace(italy, ties=(replace(students, quantities=(yearly,)), italy.ties[1]))
    assert told(peru, other, about="time", scope=[ONE]) == [
        "students: reported on different time bases: peru total; italy per year."
    ]
    food = peru.ties[0]
    pieces = replace(food, id="tins", quantities=(replace(food.quantities[0], unit="kilogram"),))
    spain = case(SPAIN)
    ends = {"provider": "KEN", "recipient": "ESP", "cites": spain.ties[0].cites}
    more = replace(spain, ties=(*spain.ties, replace(pieces, **ends)))
    assert told(peru, more, about="unit", scope=[ONE]) == [
        "mass of supplies: reported in different units: peru tonne; spain kilogram."
    ]


def test_a_figure_on_one_word_names_whose():
    """356 students past a year are the ambassador's."""
    text = "students past the first year: in pakistan, according to Gustavo Machín Gómez alone."
    assert text in told(*SHIPPED, about="figure")


def test_two_claimants_of_one_tie_make_it_one_tie():
    """Ties are counted, not names."""
    spain = case(SPAIN)
    visit = spain.ties[2]
    both = replace(visit, cites=(*visit.cites, replace(visit.cites[0], attributed_to="Otra")))
    more = replace(spain, ties=(*spain.ties[:2], both))
    (text,) = told(more, about="claimant", scope=[ONE])
    assert "1 of 1 record " in text
    assert "Otra (1)" in text


def test_cases_that_are_alike_have_few_warnings():
    """A case beside its copy differs in nothing; only its own silence is told."""
    copy = replace(case(ITALY), id="kenya-copy")
    texts = told(ITALY, copy, scope=[ALL, SUM])
    assert texts == [
        (
            "Coverage is incomplete for italy (diplomatic, political, trade and 2 more); "
            "copy (diplomatic, political, trade and 2 more)."
        ),
        "Single source, uncorroborated: each case rests on one source.",
    ]


def test_the_whole_gets_few_warnings_and_a_part_gets_those_that_touch_it():
    """Eight at most for the shipped cases; for the military those of all and of the military."""
    both = bl.compare(*map(case, SHIPPED))
    assert len(both.warnings()) <= 8
    military = both.warnings(touching="military")
    assert any(text.startswith("military: ") for text in military)
    assert not any(text.startswith(("trade: ", "Delivery rates")) for text in military)
    assert both.warnings()[0] in military


def test_warnings_touch_by_kind_topic_measure_and_case():
    """Each of them chooses; a warning about one case does not touch another."""
    three = bl.compare(*map(case, NAMES))
    assert three.warnings(about="claimant", touching="political.visit") == (
        (
            "political: of Kenya and Spain, invented, 1 of 1 record rests on a statement by one "
            "person or body alone: Una Voz (1)."
        ),
    )
    assert three.warnings(about="claimant", touching=["political", PERU]) == ()
    assert three.warnings(about="figure", touching="supplies-mass") == (
        "mass of supplies: in Kenya and Peru, invented, single source, uncorroborated.",
    )
    assert three.warnings(about="silence", touching=[ITALY, "trade"]) == (
        "trade: not covered by the sources of Kenya and Italy, invented.",
    )


def test_about_keeps_each_by_itself():
    """What is about stages tells every kind and measure, and does not sum them up."""
    texts = bl.compare(*map(case, SHIPPED)).warnings(about="stage")
    assert [text.partition(":")[0] for text in texts] == [
        "education",
        "sports",
    ]


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        ({"about": "stages"}, f"{UNKNOWN} subject of warnings 'stages'; {DID_YOU_MEAN} 'stage'?"),
        ({"touching": "militray"}, f"{DID_YOU_MEAN} 'military' "),
        ({"touching": ["aid", "studnets"]}, f"{DID_YOU_MEAN} 'students'"),
        ({"touching": "kenya-peru"}, f"{DID_YOU_MEAN} 'kenya-peru-invented'?"),
    ],
)
def test_an_unknown_word_gets_near_ones(wanted, text):
    """A slip must not look like nothing to beware of."""
    with pytest.raises(bl.UnknownNameError) as error:
        bl.compare(*map(case, NAMES)).warnings(**wanted)
    assert text in str(error.value)


@pytest.mark.parametrize("names", [NAMES, SHIPPED, (MEXICO, CHILE, "cuba-japan-silent")])
def test_every_warning_says_what_it_is_about_and_touches(names):
    """One kind or one measure where it touches one, none where it touches all or sums up."""
    frame = bl.compare(*map(case, names)).caveats()
    assert list(frame.columns) == list(COLUMNS)
    assert set(frame["about"]) <= set(ABOUTS)
    touched = frame["kind"].notna() | frame["measure"].notna()
    assert touched.equals(frame["scope"].eq(ONE))
    assert frame["text"].is_unique
    assert frame["text"].str.endswith(".").all()


def test_what_was_left_out_is_the_first_warning():
    """A reader of a narrower comparison learns so before all else."""
    both = bl.compare(*map(case, SHIPPED)).without(stage="planned").within("1974/2008")
    first, second, *_ = both.warnings()
    assert (first, second) == both.narrowed
    assert [entry.words for entry in both.relationships[0].filters] == [
        "without what is planned",
        "only what was possibly active from 1974 to 2008",
    ]


def test_the_order_of_cases_changes_no_warning_about_one_kind():
    """Warnings name the cases in their order, and choose the same kinds and measures."""
    one = bl.compare(*map(case, NAMES)).caveats()
    other = bl.compare(*map(case, reversed(NAMES))).caveats()
    columns = ["about", "scope", "kind", "measure"]
    assert sorted(one[columns].astype("str").itertuples(index=False)) == sorted(
        other[columns].astype("str").itertuples(index=False)
    )


def test_no_tables_no_warnings():
    """Nothing compared, nothing to beware of."""
    assert caveats([]) == []
    assert warnings_of([]) == ()


def test_a_case_without_any_coverage_is_silent_once_and_not_kind_by_kind():
    """That nothing says what its sources look at is one warning."""
    frame = bl.compare(case("cuba-japan-silent"), case("cuba-laos")).caveats()
    own = frame[frame["relationship"].eq("cuba-japan-silent")]
    assert own["about"].to_list()[0] == "coverage"
    assert "silence" not in set(own["about"])


WAR, LOAN, THREE = "war-and-settlement", "loan-and-pool", "three-sources"


def test_what_is_hostile_is_no_delivery():
    """A war that was fought was not carried out like a promise: only cooperation has a rate."""
    war = case(WAR)
    fought = [tie for tie in war.ties if tie.topic == "military.conflict"]
    planned = replace(war, id="war-planned", ties=[replace(fought[0], links=())])
    assert not any(text.startswith("military: deliv") for text in told(planned, war))
    ties = [tie for tie in case(LOAN).ties if tie.id == "credit-line"]
    agreed = replace(case(LOAN), id="kenya-denmark", ties=ties)
    assert any(text.startswith("trade: deliv") for text in told(war, agreed))


def test_one_source_is_said_only_where_there_is_one():
    """Three sources are three, and the records that only one of them bears are counted."""
    texts = told(WAR, THREE, about="source")
    assert [text for text in texts if "uncorroborated" in text] == [
        "Single source, uncorroborated: and."
    ]
    assert "sources: 4 of 6 records rest on a single source." in texts


def test_a_kind_that_was_filtered_out_is_not_called_uncovered():
    """Of the war, trade alone was chosen: that aid is not covered is no longer of interest."""
    part = case(WAR).where(kind="trade")
    assert told(part, about="silence") == []
    assert any("aid" in text for text in told(WAR, about="silence"))


def test_a_kind_that_is_recorded_is_not_called_uncovered():
    """The dispatch covers no trade; a record of trade is there all the same."""
    war, three = case(WAR), case(THREE)
    goods = next(tie for tie in war.ties if tie.id == "fish")
    ends = {"exporter": "FJI", "importer": "KEN", "cites": three.ties[0].cites}
    more = replace(three, ties=(*three.ties, replace(goods, **ends)))
    texts = told(more, about="silence")
    assert "trade: recorded in sources, though outside the stated coverage." in texts
    assert not any(text.startswith("trade: not covered") for text in texts)


def test_coverage_of_one_direction_says_which():
    """A source of what Kenya sends alone says nothing of what comes back."""
    loan = case(LOAN)
    one_way = [replace(entry, direction="KEN>DNK") for entry in loan.coverage]
    texts = told(replace(loan, coverage=one_way), about="silence")
    assert "aid: the sources of and cover only what Kenya sends." in texts
    back = replace(loan.coverage[0], direction="DNK>KEN")
    both = told(replace(loan, coverage=[*one_way, back]), about="silence")
    assert not any(text.startswith("aid: ") for text in both)


def test_a_time_that_nobody_wrote_is_no_difference():
    """Of a figure without a time base nothing says that it is another one."""
    peru, italy = case(PERU), case(ITALY)
    students = italy.ties[0]
    unwritten = replace(students.quantities[0], time=None)
    other = replace(italy, ties=(replace(students, quantities=(unwritten,)), italy.ties[1]))
    assert told(peru, other, about="time") == []
