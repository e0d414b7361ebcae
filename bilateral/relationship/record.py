"""What a relationship holds: two states, their ties, the sources of these, and their coverage."""

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
    """The data of a relationship, without what can be asked of it; see `Relationship`."""

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
        """Tell what the records owe each other, the states, the words and the sources."""
        return check(self)
