"""How the summary names states, first and again."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bilateral._findings.case_index import CaseIndex, Key
from bilateral._states import state
from bilateral._states.in_sentence import in_sentence
from bilateral.text.lists import join_list
from bilateral.vocabulary import topic_label

PLURAL = re.compile(r".*(States|Islands|Emirates|Netherlands|Philippines|Bahamas|Maldives)$")
"""Names whose possessive has no further *s*."""


UNCOUNTED = (
    "criticism",
    "detention",
    "mobilisation",
    "occupation",
    "study",
    "support",
    "cooperation",
)
"""The beginnings of nouns without an article."""


def state_name(id: str) -> str:  # noqa: A002 (the word that states have for it)
    """Name a state in a sentence, with its article if it has one.

    Examples
    --------
    >>> state_name("CUB"), state_name("USA")
    ('Cuba', 'the United States')
    """
    return in_sentence(state(id).name)


def possessive(name: str) -> str:
    """Write the possessive of a name.

    Examples
    --------
    >>> possessive("Cuba"), possessive("Laos"), possessive("the United States")
    ("Cuba's", "Laos's", "the United States'")
    """
    return f"{name}'" if PLURAL.fullmatch(name) else f"{name}'s"


def topic_noun(topic: str) -> str:
    """Name a topic in a sentence: its label, without what the label adds after a comma.

    Examples
    --------
    >>> topic_noun("education.study-abroad"), topic_noun("diplomatic.embassy")
    ('study abroad', 'embassy')
    """
    return topic_label(topic).partition(",")[0]


def with_article(noun: str) -> str:
    """Write a noun with *a* or *an*; a plural, or an uncountable noun, without.

    Examples
    --------
    >>> with_article("embassy"), with_article("exchange of students"), with_article("sanctions")
    ('an embassy', 'an exchange of students', 'sanctions')
    """
    head = noun.partition(" of ")[0]
    if head.endswith("s") or noun.startswith(UNCOUNTED):
        return noun
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """The names of the cases of a comparison in sentences.

    Attributes
    ----------
    cases : tuple of CaseIndex
        All cases that are compared, in their order.
    said : frozenset of (str, str)
        The ties, as case and id, on which the sentences of earlier rules rest.
    """

    cases: tuple[CaseIndex, ...]
    said: frozenset[Key] = frozenset()

    @property
    def shares_focal(self) -> bool:
        """Whether all cases are seen from one state, which then need not be named twice."""
        return len({case.focal for case in self.cases}) == 1

    @property
    def between(self) -> str:
        """The template that names the states of a tie: *with Laos* if all share the focal state.

        Cases that share no state name both: *between Mongolia and Paraguay*.
        """
        return "with {other}" if self.shares_focal else "between {focal} and {other}"

    @property
    def everywhere(self) -> str:
        """All the cases, in a word."""
        return "both" if len(self.cases) == 2 else "all"

    def focal(self, case: CaseIndex) -> str:
        """Name the state from which a case is seen."""
        return state_name(case.focal)

    def other(self, case: CaseIndex) -> str:
        """Name the other state of a case, with the case if two are about the same states."""
        dyads = Counter(every.states for every in self.cases)
        name = state_name(case.other)
        return name if dyads[case.states] == 1 else f"{name} ({case.id})"

    def fill(self, template: str, cases: Sequence[CaseIndex]) -> str:
        """Fill the names of one or of several cases into a template.

        A template may have ``{focal}``, ``{focal's}``, ``{other}``, ``{other's}`` and
        ``{between}``. Several cases that share their focal state are named together; others each
        with their own template, without what it says before *between*.
        """
        template = template.replace("{between}", self.between)
        if len(cases) > 1 and not self.shares_focal:
            before, between, after = template.rpartition("between {")
            return before + join_list(self.fill(between + after, [case]) for case in cases)
        others = [self.other(case) for case in cases]
        if len({case.states for case in cases}) == 1 < len(cases):
            # Two cases of the same states: in all of them, or in some that are named by their ids.
            ids = "" if len(cases) == len(self.cases) else f" ({join_list(c.id for c in cases)})"
            in_each = " in both cases" if len(self.cases) == 2 else " in all cases"
            others = [f"{state_name(cases[0].other)}{ids or in_each}"]
        both = "both " if len(others) == len(cases) == len(self.cases) == 2 else ""
        focal = self.focal(cases[0])
        names = {
            "focal": focal,
            "focal's": possessive(focal),
            "other": both + join_list(others),
            "other's": both + join_list(map(possessive, others)),
        }
        return template.format(**names)
