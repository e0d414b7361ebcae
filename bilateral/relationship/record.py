"""The data of a relationship: two states, their ties, the sources, and their coverage."""

from collections.abc import Iterator

from bilateral.coverage import Coverage
from bilateral.facts import Fact
from bilateral.field_types import Slug, StateId, Text
from bilateral.records import Problem, record
from bilateral.relationship.checks import check
from bilateral.relationship.filters import Filter
from bilateral.sources import Excuse, Source
from bilateral.ties import AnyTie


@record
class RelationshipRecord:
    """The data of a relationship, without methods; see `Relationship`."""

    id: Slug
    title: Text
    states: tuple[StateId, StateId]
    coverage: tuple[Coverage, ...] = ()
    ties: tuple[AnyTie, ...] = ()
    facts: tuple[Fact, ...] = ()
    excused: tuple[Excuse, ...] = ()
    sources: tuple[Source, ...] = ()
    filters: tuple[Filter, ...] = ()

    def problems(self) -> Iterator[Problem]:
        """Yield the problems of records with each other, states, vocabulary and sources."""
        return check(self)
