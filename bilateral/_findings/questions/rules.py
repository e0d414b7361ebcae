"""The language of rules: how questions are answered from the records of a case, as data."""

from collections.abc import Collection, Iterator, Mapping
from typing import Annotated, Literal, get_args

from bilateral._findings.questions.columns import LISTED, SPLIT
from bilateral._findings.tie_view import IN, JOINT, OUT
from bilateral.checked_by import CheckedBy
from bilateral.errors import unknown_name
from bilateral.field_types import Flag, Text, kind_of
from bilateral.quantities import Time
from bilateral.records import Problem, record
from bilateral.ties import KINDS
from bilateral.ties.parts import Relation
from bilateral.ties.tie import Channel, Terms
from bilateral.vocabulary import STAGES, codes

Take = Literal[
    "first",
    "last",
    "spells",
    "gaps",
    "any",
    "count",
    "sum",
    "list",
    "only",
    "both_ways",
    "rank",
    "third_states",
    "conflict",
    "voice",
    "chains",
]
"""What a rule can take from the records that it finds."""

ONLY_WITH: Mapping[str, tuple[str, ...]] = {
    "by": ("count", "sum", "list", "only", "both_ways"),
    "show": ("list",),
    "at": ("only",),
    "rel": ("chains",),
    "end": ("chains",),
}
"""The fields of a rule that apply only to some values of `take`."""

WORDS = (
    *("kind", "topic", "form", "direction", "status", "stage", "terms", "channel"),
    *("tone", "mode"),
)
"""The conditions that name one word or several."""
SCOPE = ("kind", "topic", "not_topic", "direction", "tone", "mode")
"""The conditions that apply to reported absences too."""
FIGURES_ONLY = ("measure", "unit", "time")


TONES, MODES = ("cooperative", "hostile", "neutral"), ("verbal", "material")


def _words(what: str, known: Collection[str] | None = None) -> CheckedBy:
    """Read one word or a list of words, each of which must be known."""

    def check(value: object) -> tuple[str, ...]:
        if value == ():  # the default, of a rule that is copied
            return ()
        given = [value] if isinstance(value, str) else value
        if not isinstance(given, list | tuple) or not given:
            msg = f"{kind_of(value)} was given where a word or a list of words is expected"
            raise ValueError(msg)
        choices = codes(f"{what}s") if known is None else known
        wrong = [unknown_name(what, word, choices) for word in given if word not in choices]
        if wrong:
            raise ValueError("; ".join(wrong))
        return tuple(map(str, given))

    return CheckedBy(check)


def _word(what: str, known: Collection[str]) -> CheckedBy:
    """Read one word, which must be known."""

    def check(value: object) -> str:
        if value not in known:
            raise ValueError(unknown_name(what, str(value), known))
        return str(value)

    return CheckedBy(check)


Words = tuple[str, ...]


@record
class Where:
    """The ties that a rule reads; a tie must match every field given.

    Parameters
    ----------
    kind, topic, form, direction, status, stage, terms, channel : str or sequence of str, optional
        One word or several; a tie must have one of them. The direction is seen from the state
        from which the case is: ``out``, ``in`` or ``joint``.
    tone, mode : str or sequence of str, optional
        ``cooperative``, ``hostile`` or ``neutral``; ``verbal`` or ``material``.
    not_topic : str or sequence of str, optional
        Topics that are left out.
    absent : bool
        True for reported absences, in place of ties.
    attributed, inferred, dated : bool, optional
        Whether it rests on a claim, whether anything in it is inferred, whether a day
        bounds its beginning.
    measure, unit, time : str or sequence of str, optional
        Which figures of these ties; only where a sum is taken.
    """

    kind: Annotated[Words, _words("kind", KINDS)] | None = None
    topic: Annotated[Words, _words("topic")] | None = None
    form: Annotated[Words, _words("form")] | None = None
    direction: Annotated[Words, _words("direction", (OUT, IN, JOINT))] | None = None
    status: Annotated[Words, _words("status")] | None = None
    stage: Annotated[Words, _words("stage", STAGES)] | None = None
    terms: Annotated[Words, _words("terms", get_args(Terms))] | None = None
    channel: Annotated[Words, _words("channel", get_args(Channel))] | None = None
    tone: Annotated[Words, _words("tone", TONES)] | None = None
    mode: Annotated[Words, _words("mode", MODES)] | None = None
    not_topic: Annotated[Words, _words("topic")] | None = None
    absent: Flag = False
    attributed: Flag | None = None
    inferred: Flag | None = None
    dated: Flag | None = None
    measure: Annotated[Words, _words("measure")] | None = None
    unit: Annotated[Words, _words("unit")] | None = None
    time: Annotated[Words, _words("time", get_args(Time))] | None = None


@record
class Rule:
    """A rule by which one part of a question is answered from the records.

    Parameters
    ----------
    say : str
        The subject of this part, in a few words, written before the answer.
    take : str
        ``first`` or ``last``: the tie with the earliest beginning or the latest end; ``spells``:
        every time at which there was one, and reported absences between; ``gaps``: the times
        between them, and reported absences; ``any``: whether there is one; ``count``: how many
        records; ``sum``: figures summed as far as allowed, of one measure or of all;
        ``list``: their names; ``only``: types that never got past the stage `at`; ``both_ways``:
        what goes out and comes in, hostile ties left out; ``rank``: the highest rank of office that
        each side sent to a visit, meeting or talks; ``conflict``: who did what against whom, and
        how it ended; ``third_states``: which take part, and in which roles; ``voice``: what rests
        on somebody's statement and what on the sources' own voice; ``chains``: what a link says of
        two ties.
    where : Where
        Which ties.
    by : str or sequence of str, optional
        Answers apart for each value of these columns.
    show : str, optional
        What a list names of each tie; ``payer`` is the terms, and who bears what. A rule about
        terms or payers leaves hostile ties out.
    at : str, optional
        The stage that `only` asks about.
    rel, end : str, optional
        Which link, and whether `where` speaks of the tie that has it (``effect``) or of the one
        that it names (``cause``).
    """

    say: Text
    take: Take
    where: Where = Where()
    by: Annotated[Words, _words("column", SPLIT)] = ()
    show: Annotated[str, _word("column", LISTED)] | None = None
    at: Annotated[Words, _words("stage", STAGES)] | None = None
    rel: Relation | None = None
    end: Literal["effect", "cause"] | None = None

    def problems(self) -> Iterator[Problem]:
        """Check that a rule has only fields that apply to what it takes."""
        for field, takes in ONLY_WITH.items():
            if getattr(self, field) and self.take not in takes:
                wanted = " or ".join(takes)
                text = f"{field} applies only with take: {wanted}; remove it"
                yield Problem((field,), text)
        for field in FIGURES_ONLY:
            if getattr(self.where, field, None) and self.take != "sum":
                text = f"{field} is about figures, and applies only with take: sum; remove it"
                yield Problem(("where", field), text)
        if self.take == "only" and not self.at:
            text = "take: only needs a stage, such as 'at: planned'"
            yield Problem((), text)


def reads_terms(rule: Rule) -> bool:
    """Return whether a rule asks who pays, which excludes hostile ties."""
    columns_read = {*rule.by, rule.show, "terms" if rule.where.terms else None}
    return bool(columns_read & {"terms", "payer"})
