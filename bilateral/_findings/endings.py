"""What ends hostility, by its topic: a ceasefire, a peace, a release, relations resumed."""

from bilateral.vocabulary import topic_label

ENDINGS = {
    "military.ceasefire": "a ceasefire",
    "military.settlement": "a peace settlement",
    "military.withdrawal": "a withdrawal of forces",
    "political.reconciliation": "a reconciliation",
    "political.release": "a release",
    "political.sanctions-relief": "the lifting or easing of sanctions",
    "diplomatic.relations": "the restoration of relations",
}
"""The topics that show an end of hostility, in words."""
OF_CONFLICT = frozenset(ENDINGS) - {"diplomatic.relations"}
"""Those of them that belong only to a conflict or its end: neither help nor a bond."""
OF_HOSTILITY = OF_CONFLICT - {"military.withdrawal"}
"""Those of them that show hostility even without a link."""
RESUMED = {
    "diplomatic.rupture": "diplomatic.relations",
    "diplomatic.downgrading": "diplomatic.relations",
}
"""What resumes relations that were broken or lowered: relations that follow relations."""


def ending_name(topic: str) -> str:
    """Name what ended a conflict by its topic.

    Examples
    --------
    >>> ending_name("military.ceasefire"), ending_name("political.visit")
    ('a ceasefire', 'visit')
    """
    return ENDINGS.get(topic) or topic_label(topic)
