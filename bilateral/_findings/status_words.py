"""How far a tie came, in the word that its tone allows."""

from bilateral._findings.tie_view import TieView


def status_word(tie: TieView) -> str:
    """Say how far a tie came: what one side alone settles against the other is *announced*.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.tie_view import view
    >>> status_word(view(bl.load("cuba-laos").tie("state-visit-2018"), "CUB"))
    'agreed'
    """
    is_alone = tie.is_hostile and not tie.record.reciprocal and tie.status == "agreed"
    return "announced" if is_alone else str(tie.status).replace("_", " ")


def came(tie: TieView) -> str:
    """Say of what ends hostility that it came, or that it was only agreed or proposed."""
    return "came" if tie.stage == "delivered" else f"was {status_word(tie)}"
