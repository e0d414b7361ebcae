"""What a report holds: the paragraph with its records, the charts that compare, and the sources."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

import bilateral as bl
from bilateral.comparison.outline import compared, report_page
from bilateral.coverage import SILENCES
from tests.report.test_page import CHROMIUM, IN_CI, printed, records_of

CASES = Path(__file__).parent.parent / "data" / "cases"
DAY = "2018-11-10"


def made_up(*names, **options):
    """Compare cases of the tests' own data."""
    return bl.compare(*(bl.load(CASES / f"{name}.yaml") for name in names), **options)


@pytest.fixture(scope="module")
def both():
    """Give the comparison of the shipped cases."""
    return bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))


@pytest.fixture(scope="module")
def text(both):
    """Give its report."""
    return report_page(both, DAY)


def shown(cases):
    """Name the charts of a report that have something to compare."""
    return [row.name for row, _ in compared(cases)]


def test_the_summary_opens_it_sentence_by_sentence(both, text):
    """Each with the records that bear it, and none of another."""
    summary = text.partition('id="summary"')[2].partition("</section>")[0]
    listed = records_of(text)
    titles = {(case.id, tie.id): tie.title for case in both.relationships for tie in case.ties}
    sentences = both.summary().frame
    places = [summary.index(sentence.replace("'", "&#39;")) for sentence in sentences["text"]]
    assert places == sorted(places)
    for (start, end), ids in zip(pairwise([*places, None]), sentences["ids"], strict=True):
        runs = re.findall(">(\\d+)(?:\N{EN DASH}(\\d+))?</a>", summary[start:end])
        numbers = [n for first, last in runs for n in range(int(first), int(last or first) + 1)]
        keys = [tuple(path.split("/")) for path in ids.split("; ")]
        assert len(numbers) == len(keys)
        # apostrophes are escaped on the page
        cited = " ".join(listed[str(number)] for number in numbers).replace("&#39;", "'")
        assert all(titles[key] in cited for key in keys)


def test_a_report_names_its_day_version_and_sources(both, text):
    """With what each source is the state of, and when it was looked up."""
    assert "10 November 2018" in text
    assert f"bilateral {bl.__version__}" in text
    sources = text.partition('id="sources"')[2].partition("</section>")[0]
    for case in both.relationships:
        assert f"({case.id})" in sources
        assert all(source.title in sources for source in case.sources)


def test_no_report_shows_ids_of_records_or_topics(both, text):
    """What stands there are words; the ids are in the tables."""
    words = re.sub("<[^>]*>", " ", text.partition("</style>")[2])
    topics = {tie.topic for case in both.relationships for tie in case.ties}
    ids = {tie.id for case in both.relationships for tie in case.ties if "-" in tie.id}
    assert not [
        name for name in topics | ids if re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", words)
    ]


def test_a_question_that_no_case_answers_is_named_once(both, text):
    """In a line below the answers, if it is silent for every case; a filter asks nothing at all."""
    asked = both.questions().frame
    silent = asked.groupby("part")["state"].agg(lambda states: set(states) <= set(SILENCES))
    answers = text.partition('id="questions"')[2].partition("</table>")[0]
    rest = text.partition('id="questions"')[2].partition("</section>")[0][len(answers) :]
    for part, is_silent in silent.items():
        assert (f'<th scope="row">{part}</th>' in answers) != is_silent
        assert bool(re.search(rf"[(;,] ?{re.escape(part)}[);,]", rest)) == is_silent
    filtered = bl.compare(*(case.where(kind="education") for case in both.relationships))
    assert "Does money flow?" not in report_page(filtered, DAY)


def test_charts_of_a_report_are_those_that_compare(both, text):
    """A chart without anything in two cases is left out, and so are those that repeat others."""
    expected = shown(both)
    assert expected == ["key_events", "timeline", "presence", "dumbbell", "balance"]
    assert text.count("<figure>") == len(expected)
    assert text.count("@font-face") <= 3


def test_where_one_case_has_nothing_no_chart_compares():
    """Only absences beside one tie: there is nothing to draw side by side."""
    bare = made_up("one-tie", "only-absences", by="dyad")
    assert shown(bare) == []
    assert "<figure>" not in report_page(bare, DAY)


def test_cases_without_a_common_state_have_a_report_too():
    """Dyad by dyad there is no map, for want of a middle, and all else."""
    cases = made_up("kenya-peru-invented", "brazil-japan-invented", by="dyad")
    assert "map" not in shown(cases)
    text = report_page(cases, DAY)
    assert 'id="summary"' in text
    assert 'id="questions"' in text


@pytest.mark.skipif(CHROMIUM is None and not IN_CI, reason="Chromium is not installed")
def test_two_cases_print_on_at_most_ten_pages(text, tmp_path):
    """Of A4, with all that the shipped cases hold."""
    paper, pages = printed(text, tmp_path)
    assert pages <= 10
    assert paper == {(595, 842)}
