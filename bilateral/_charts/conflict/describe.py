"""What a chart of conflict says in words: its title and its description."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from bilateral._charts.conflict.read import Act, Conflict
from bilateral._charts.names import capital
from bilateral._charts.page import LONGEST
from bilateral._charts.phrases import PHRASES
from bilateral._charts.room import if_short
from bilateral.text.lists import join_list

PLANS = ("planned", "agreed")

MOST_TOLD = 8
"""A description tells so many acts of a case."""


def title(conflict: Conflict) -> str:
    """Say what weighs most in each case and how it ended; of many, which of them it was in."""
    names = conflict.names
    if not names:
        return PHRASES["no_hostile_tie"]
    writers: list[Callable[[Sequence[Act]], str]] = (
        [_in_full, _in_brief] if any(conflict.acts.values()) else []
    )
    for write in writers:
        each = (_clause(conflict, case, write) for case in names)
        if text := if_short(each):
            return text
    for also_silent in (True, False):
        text = "; ".join(_by_topic(conflict, also_silent=also_silent))
        if text and len(text) <= LONGEST:
            return capital(text)
    return PHRASES["conflict_subject"].format(PHRASES["cases"].format(len(names)))


def _clause(conflict: Conflict, case: str, write: Callable[[Sequence[Act]], str]) -> str:
    acts = _gravest(conflict.acts[case])
    says = write(acts) if acts else conflict.silence(case)
    return f"{conflict.names[case]}: {says}"


def _gravest(acts: Sequence[Act]) -> list[Act]:
    """Return what weighs most of what was done, with all that was the same; else of the plans."""
    done = [act for act in acts if act.stage not in PLANS] or acts
    return [act for act in done if act.topic == done[0].topic]


def _in_full(acts: Sequence[Act]) -> str:
    outcomes = [acts[0].outcome] if len(acts) == 1 else []
    states = dict.fromkeys(state for act in acts for state in state_of(act))
    return ", ".join(filter(None, (_in_brief(acts), *outcomes, *states)))


def _in_brief(acts: Sequence[Act]) -> str:
    years = dict.fromkeys(filter(None, (act.years for act in reversed(acts))))
    return ", ".join(filter(None, (acts[0].topic, join_list(years, most=MOST_TOLD))))


def _by_topic(conflict: Conflict, *, also_silent: bool) -> Iterator[str]:
    """Name the cases by what weighs most in them, those without any hostile tie last or not."""
    topics = {case: _gravest(acts)[0].topic for case, acts in conflict.acts.items() if acts}
    silent = {case: conflict.silence(case) for case, acts in conflict.acts.items() if not acts}
    yield from by_words(conflict, topics)
    if also_silent:
        yield from by_words(conflict, silent)


def by_words(conflict: Conflict, words: Mapping[str, str]) -> Iterator[str]:
    """Name cases by what is said of them, those of which the same is said together."""
    for said in dict.fromkeys(words.values()):
        names = (conflict.names[case] for case, other in words.items() if other == said)
        yield f"{said}: {', '.join(names)}"


def alt_text(conflict: Conflict) -> str:
    """Describe each case: what was done by whom, when, and how it ended."""
    sentences = (_case(conflict, case) for case in conflict.names)
    return " ".join([PHRASES["conflict"], *sentences])


def _case(conflict: Conflict, case: str) -> str:
    acts = conflict.acts[case]
    parts = [", ".join(filter(None, (act.what, *words_of(act)))) for act in acts[:MOST_TOLD]]
    more = len(acts) - MOST_TOLD
    parts += [PHRASES["more"].format(count=more)] if more > 0 else []
    parts += [note] if (note := conflict.notes.get(case)) else []
    return f"{conflict.names[case]}: {'; '.join(parts) or conflict.silence(case)}."


def words_of(act: Act) -> list[str]:
    """Say what an act is, when it was, how it ended, and what is doubtful of it."""
    return [*filter(None, (act.act, act.when, *state_of(act), act.outcome))]


def state_of(act: Act) -> list[str]:
    """Say how far it came, where it was not carried out, and what is doubtful of it."""
    return [*([PHRASES[act.stage]] if act.stage != "delivered" else []), *act.doubts]
