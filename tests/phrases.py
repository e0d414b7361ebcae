"""The phrases that messages share, for tests whose expectations stand in files of data."""

from bilateral.errors import DID_YOU_MEAN, KNOWN_ARE, UNKNOWN, quote_list
from bilateral.relationship.checks.states import FORERUNNER
from bilateral.source_file import shipped_sources
from bilateral.ties import KINDS

PHRASES = {
    "{did you mean}": DID_YOU_MEAN,
    "{forerunner}": FORERUNNER,
    "{kinds}": quote_list(KINDS, "or"),
    "{known are}": KNOWN_ARE,
    "{the shipped sources}": quote_list(sorted(shipped_sources()), "and"),
    "{unknown}": UNKNOWN,
}


def filled_in(text: str) -> str:
    """Put the phrases into their places, so that a data file does not pin how they are worded."""
    for place, phrase in PHRASES.items():
        text = text.replace(place, phrase)
    return text
