"""Topics and measures are found by meaning: by name, by other words, by what they include."""

import pytest

from bilateral.find_words import find_measures, find_topics
from bilateral.vocabulary import codes


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("bursary", "education.scholarship"),
        ("Bursaries", "education.scholarship"),
        ("High Commission", "diplomatic.embassy"),
        ("embargo", "trade.embargo"),
        ("trade.embargo", "trade.embargo"),
        ("repay", "trade.repayment"),
        ("persona non grata", "diplomatic.expulsion"),
        ("airstrike", "military.conflict"),
        ("raid", "military.operation"),
        ("UXO", "aid.mine-clearance"),
        ("unexploded ordnance", "aid.mine-clearance"),
        ("interests section", "diplomatic.other-mission"),
        ("protecting power", "diplomatic.other-mission"),
        ("Major Non-NATO Ally", "military.designation"),
        ("missing in action", "political.missing-persons"),
        ("military aid", "military.assistance"),
        ("counterterrorism", "political.security-cooperation"),
        ("diaspora", "political.migration"),
        ("soft loan", "aid.loan"),
        ("FDI", "trade.investment"),
        ("recall of ambassador", "diplomatic.downgrading"),
        ("hunger strike", "political.public-protest"),
        ("rescue team", "aid.emergency-relief"),
        ("patrol boats", "military.arms"),
        ("football", "sports.match"),
        ("concert", "political.culture"),
        ("twin cities", "political.subnational-ties"),
        ("islands", "political.dispute"),
        ("kidnapping", "political.detention"),
        ("mining", "trade.investment"),
        ("citizenship", "diplomatic.consular-affairs"),
        ("food", "aid.food"),
        ("uranium", "trade.goods"),
        ("nuclear reactor", "trade.energy"),
        ("soldiers", "military.deployment"),
        ("dams", "aid.infrastructure"),
        ("visas", "diplomatic.visa"),
        ("students", "education.study-abroad"),
        ("vaccines", "aid.medical-supplies"),
        ("sanctions", "political.sanctions"),
        ("spies", "political.covert-action"),
        ("fishing", "political.environment"),
        ("ambassador", "diplomatic.ambassador"),
        ("navy", "military.cooperation"),
        ("birthday", "political.message"),
        ("asylum", "political.migration"),
        ("currency swap", "trade.credit"),
        ("cholera", "aid.public-health"),
        ("whales", "political.environment"),
        ("pilgrims", "political.culture"),
    ],
)
def test_a_word_that_is_meant_finds_its_topic_first(words, topic):
    """By the code, the label, another word for it, its beginning, or what the topic includes."""
    assert find_topics(words)[0] == topic


@pytest.mark.parametrize(
    ("words", "measure"),
    [
        ("doctors", "physicians"),
        ("scholarship", "scholarships"),
        ("strikers", "protesters"),
        ("expatriates", "residents"),
        ("vessels", "ships"),
        ("troops", "military-personnel"),
        ("cadets", "trainees"),
        ("rescuers", "personnel"),
        ("wheat", "goods-mass"),
        ("prisoners", "detainees"),
    ],
)
def test_a_word_that_is_meant_finds_its_measure_first(words, measure):
    """As for topics."""
    assert find_measures(words)[0] == measure


@pytest.mark.parametrize("words", ["", " ", "...", "zebra", "embargo zebra"])
def test_what_nothing_means_finds_nothing(words):
    """No word, and a word that no entry has; all of several words must be there."""
    assert find_topics(words) == find_measures(words) == ()


def test_each_topic_and_measure_is_found_by_its_own_label():
    """Whoever reads a label in a chart finds its code."""
    for find, name in ((find_topics, "topics"), (find_measures, "measures")):
        for code, entry in codes(name).items():
            assert code in find(entry["label"])
            assert find(code)[0] == code
