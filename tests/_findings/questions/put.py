"""Put one rule to a case, as the tests of questions do."""

from bilateral._findings.case_index import CaseIndex, index_case
from bilateral._findings.questions.answers import Answer
from bilateral._findings.questions.rules import Rule
from bilateral._findings.questions.takes import answer
from tests._findings.invented import case

PERU, SPAIN, ITALY = NAMES = tuple(f"kenya-{name}-invented" for name in ("peru", "spain", "italy"))
WAR, BROKEN, POOL, THREE, ONE, ABSENT = MADE_UP = (
    *("war-and-settlement", "broken-relations", "loan-and-pool"),
    *("three-sources", "one-tie", "only-absences"),
)


def focal_of(name: str) -> str:
    """Name the state from which a case is seen here."""
    return {ONE: "MNG", POOL: "DNK"}.get(name, "CUB" if name.startswith("cuba") else "KEN")


def indexed(name: str, focal: str = "") -> CaseIndex:
    """Index a case, seen from the state that it shares with others."""
    return index_case(case(name), focal or focal_of(name))


def put(name: str, focal: str = "", **rule: object) -> Answer:
    """Put a rule to a case."""
    return answer(Rule(say="it", **rule), indexed(name, focal))
