"""Facts about one state alone: how many embassies it has, which sport is popular there."""

from collections.abc import Iterator

from bilateral.field_types import Slug, StateId, Text, When
from bilateral.quantities import Quantity
from bilateral.records import Problem, record
from bilateral.sources import Citation
from bilateral.ties.parts import Inference, Link
from bilateral.ties.rules import evidence_rules


@record
class Fact:
    """A fact about one of the two states, with its figures and its evidence.

    Parameters
    ----------
    id : str
        A short name, unique among the facts and ties of the relationship.
    state : str
        The state that it is about.
    title, note : str
        What it is, in free text.
    date, observed : Date, optional
        When it was so, or when a source reported it in the present tense.
    quantities : sequence of Quantity
        Its figures; may be empty.
    links : sequence of Link
        Its relations to ties and to other facts: what prompted it, what it follows or contradicts.
    inferred : sequence of Inference
        What the source implies and does not say.
    cites : sequence of Citation
        The passages that support it; at least one.
    """

    id: Slug
    state: StateId
    title: Text
    note: Text | None = None
    date: When | None = None
    observed: When | None = None
    quantities: tuple[Quantity, ...] = ()
    links: tuple[Link, ...] = ()
    inferred: tuple[Inference, ...] = ()
    cites: tuple[Citation, ...]

    def problems(self) -> Iterator[Problem]:
        """Yield the problems between the fields of one fact."""
        return evidence_rules(self)

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources that it cites, each once."""
        return tuple(dict.fromkeys(cite.source for cite in self.cites))
