"""One relationship has charts of its own: when, in which order, how far."""

import pytest

import bilateral as bl
from bilateral.relationship import Relationship

NAMES = ("timeline", "periods", "sequence", "map")


@pytest.fixture(scope="module", params=["cuba-laos", "cuba-pakistan"])
def shipped(request):
    """Give each shipped relationship."""
    return bl.load(request.param)


@pytest.mark.parametrize("width", ["single", "double", "slide"])
@pytest.mark.parametrize("name", NAMES)
def test_each_chart_is_drawn_without_a_flaw(shipped, name, width):
    """It speaks of the one relationship, cites its source, or that of a map, and is audited."""
    chart = getattr(shipped.plot, name)(width=width)
    assert chart.audit() == ()
    cited = ["natural-earth"] if name == "map" else [source.id for source in shipped.sources]
    assert [source.id for source in chart.sources] == cited
    assert set(chart.frame["relationship"]) == {shipped.id}


def test_a_chart_is_that_of_a_comparison_for_this_case():
    """The same ties stand in it, seen from the first of the two states."""
    pak, lao = bl.load("cuba-pakistan"), bl.load("cuba-laos")
    both = bl.compare(pak, lao)
    for name in ("timeline", "sequence"):
        alone, beside = getattr(pak.plot, name)().frame, getattr(both.plot, name)().frame
        of_pak = beside[beside["relationship"].eq(pak.id)]
        assert alone["id"].to_list() == of_pak["id"].to_list(), name
    assert pak.plot.map().title == "Havana lies 13,183 km from Islamabad"


def test_a_part_of_a_relationship_has_charts_and_names_of_its_own():
    """Only what was kept is drawn, under the name that the caller gives."""
    part = bl.load("cuba-pakistan").where(kind="education")
    chart = part.plot.timeline(names={part.id: "Students"})
    assert set(chart.frame["kind"]) == {"education"}
    assert "Students" in chart.alt_text()


@pytest.mark.parametrize("name", NAMES[:-1])
def test_a_relationship_without_ties_has_charts_that_say_so(name):
    """Nothing to show is no error of the one who asks."""
    bare = Relationship(id="a", title="Cuba and Laos", states=("CUB", "LAO"))
    assert getattr(bare.plot, name)().audit() == ()
