"""What a relationship holds: two states, their ties, the sources of these, and their coverage."""

from collections.abc import Iterable, Iterator
from typing import Any

from bilateral.coverage import Coverage
from bilateral.facts import Fact
from bilateral.field_types import Slug, StateId, Text
from bilateral.records import Problem, record
from bilateral.relationship.checks import check
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

    def problems(self) -> Iterator[Problem]:
        """Tell what the records owe each other, the states, the words and the sources."""
        return check(self)


def sources_behind(case: Any, ties: Iterable[str]) -> tuple[Source, ...]:
    """Give the sources that some ties of a relationship rest on, by the ids of the ties."""
    wanted = set(ties)
    used = {name for tie in case.ties if tie.id in wanted for name in tie.sources}
    return tuple(source for source in case.sources if source.id in used)
