"""What can be left out of a comparison: claimants, sources, stages, and what is inferred."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from bilateral.arguments import words
from bilateral.errors import BilateralError
from bilateral.text.lists import join_list
from bilateral.ties import Tie
from bilateral.vocabulary import STAGES


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusions:
    """What to leave out.

    Attributes
    ----------
    claimants, sources, stages : frozenset of str
        The claimants, sources and stages whose claims, ties and figures are left out.
    inferred : frozenset of str
        Fields whose inferred values are removed.
    """

    claimants: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    stages: frozenset[str] = frozenset()
    inferred: frozenset[str] = frozenset()

    def __str__(self) -> str:
        phrases = {
            "claims of {}": self.claimants,
            "what only {} says": self.sources,
            "what is {}": self.stages,
            "what is inferred ({})": self.inferred,
        }
        return ", ".join(
            phrase.format(join_list(sorted(names), most=4))
            for phrase, names in phrases.items()
            if names
        )


def excludable(ties: Collection[Tie]) -> Exclusions:
    """Name everything that could be left out of some ties.

    Examples
    --------
    >>> import bilateral as bl
    >>> sorted(excludable(bl.load("cuba-laos").ties).sources)
    ['vientiane-times-2018']
    """
    cites = [cite for tie in ties for cite in tie.cites]
    claims = [cite.attributed_to for cite in cites if cite.stance == "supports"]
    return Exclusions(
        claimants=frozenset(name for name in claims if name),
        sources=frozenset(cite.source for cite in cites),
        stages=frozenset(tie.stage for tie in ties if tie.stage),
        inferred=frozenset(field_of(it.of) for tie in ties for it in tie.inferred),
    )


def exclusions(
    known: Exclusions,
    *,
    attributed_to: str | Iterable[str] | None = None,
    source: str | Iterable[str] | None = None,
    stage: str | Iterable[str] | None = None,
    inferred: bool | str | Iterable[str] = False,
) -> Exclusions:
    """Read what a caller wants to leave out, and refuse names that nothing has.

    Parameters
    ----------
    known : Exclusions
        Everything that could be left out, from `excludable`.
    attributed_to, source, stage : str or iterable of str, optional
        Claimants, ids of sources, and stages.
    inferred : bool, str or iterable of str
        True for all inferred values; or the fields whose inferred values are removed.

    Raises
    ------
    UnknownNameError
        When a name is not one that the cases have; the message names similar ones.
    BilateralError
        If nothing is given to leave out.

    Examples
    --------
    >>> exclusions(Exclusions(sources=frozenset({"times"})), source="times").sources
    frozenset({'times'})
    """
    fields = known.inferred if inferred is True else inferred or None
    wanted = Exclusions(
        claimants=words("claimant", attributed_to, known.claimants),
        sources=words("source", source, known.sources),
        stages=words("stage", stage, STAGES),
        inferred=words("inferred field", fields, known.inferred),
    )
    if wanted == Exclusions() and inferred is not True:
        msg = "nothing to leave out; give attributed_to=, source=, stage= or inferred=True"
        raise BilateralError(msg)
    return wanted


def field_of(path: str) -> str:
    """Return the field of a tie that a path leads into.

    Examples
    --------
    >>> field_of("quantities.0.value")
    'quantities'
    """
    return path.partition(".")[0]
