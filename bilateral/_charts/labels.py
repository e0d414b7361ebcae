"""What to call the topics and measures that records name by code."""

from collections.abc import Mapping
from typing import Any

from bilateral.vocabulary import codes


def label(code: str, scheme: str = "topics") -> str:
    """Name a topic, or what another shipped list has; what is not in it stays as it is.

    Examples
    --------
    >>> label("aid.medical-team"), label("own.word"), label("health-workers", "measures")
    ('medical team', 'own.word', 'health workers')
    """
    known: Mapping[str, Any] = codes(scheme)
    return str(known[code]["label"]) if code in known else " ".join(code.split())


def capital(text: str) -> str:
    """Begin words with a capital letter, where they stand by themselves.

    Examples
    --------
    >>> capital("from Cuba"), capital("")
    ('From Cuba', '')
    """
    return text[:1].upper() + text[1:]
