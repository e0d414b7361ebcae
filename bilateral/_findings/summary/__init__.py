"""The comparing paragraph: sentences written by rules, each with the records that support it."""

from collections.abc import Sequence

from bilateral._findings.case_index import CaseIndex, Key, recorded_cases
from bilateral._findings.finding import Paragraph
from bilateral._findings.result import FindingSpec, Result, columns, joined
from bilateral._findings.summary.rules import RULES
from bilateral._findings.summary.sentence import Sentence
from bilateral._findings.summary.voice import Voice

MOST = 12
"""The greatest number of sentences in a paragraph."""
WORDS = 200
"""About the greatest number of words in a paragraph, for each case."""

COLUMNS = columns("rule text relationships ids depends_on")


def summary(cases: Sequence[CaseIndex]) -> Result:
    """Compare the cases in a paragraph, each sentence with the ties that support it.

    The frame has a row for each sentence, in the order of the paragraph: the ``rule`` that wrote
    it, its ``text``, the ``relationships`` that it is about, the ``ids`` of the ties that support
    it (``relationship/tie``) and what it ``depends_on``: inferred fields, named claimants, missing
    dates, contradictions, a filter. What differs most between the cases comes first; the sources
    come last. Nothing is said twice, and a paragraph has at most twelve sentences and about 200
    words for each case: what has no room is left out, the lightest rules first.

    Examples
    --------
    >>> import bilateral as bl
    >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    >>> both.summary().frame[["rule", "ids"]].iloc[0].str[:28].to_list()
    ['course', 'cuba-pakistan/relations-1955']
    """
    recorded = recorded_cases(cases)
    if len(recorded) < 2:
        return Result(
            rows=(), columns=COLUMNS, summary="A summary compares at least two cases.", ties=()
        )
    sentences = written(recorded)
    return Result(
        rows=[_row(sentence) for sentence in sentences],
        columns=COLUMNS,
        summary=" ".join(sentence.text for sentence in sentences),
        ties=[key for sentence in sentences for key in sentence.ties],
    )


SPEC = FindingSpec(
    title="How the cases compare",
    find=summary,
    result_type=Paragraph,
    shown="rule text ids depends_on",
)


def written(cases: Sequence[CaseIndex]) -> list[Sentence]:
    """Write the sentences of all rules, the greatest differences first.

    What is too much for a paragraph is left out, the least weighty rules first: never the last, on
    the evidence.
    """
    *found, evidence = _all_sentences(cases)
    while len(found) >= MOST or _words([*found, evidence]) > WORDS * len(cases):
        found.pop()
    return [*sorted(found, key=lambda sentence: -sentence.difference), evidence]


def _all_sentences(cases: Sequence[CaseIndex]) -> list[Sentence]:
    """Write what each rule says besides what the rules before it have said."""
    found: list[Sentence] = []
    for rule in RULES:
        said = frozenset(key for sentence in found for key in sentence.ties)
        found += rule(cases, Voice(cases=tuple(cases), said=said))
    return found


def _words(sentences: Sequence[Sentence]) -> int:
    return sum(len(sentence.text.split()) for sentence in sentences)


def _row(sentence: Sentence) -> dict[str, str | None]:
    return {
        "rule": sentence.rule,
        "text": sentence.text,
        "relationships": joined(sentence.cases or (case for case, _ in sentence.ties)),
        "ids": joined(map(_path, sentence.ties)),
        "depends_on": joined(sentence.depends_on),
    }


def _path(key: Key) -> str:
    return "/".join(key)
