"""The phrases that messages share, for tests whose expectations stand in files of data."""

from bilateral.errors import DID_YOU_MEAN, KNOWN_ARE, UNKNOWN, quote_list
from bilateral.ties import KINDS

PHRASES = {
    "{did you mean}": DID_YOU_MEAN,
    "{kinds}": quote_list(KINDS, "or"),
    "{known are}": KNOWN_ARE,
    "{unknown}": UNKNOWN,
}


def filled_in(text: str) -> str:
    """Put the phrases into their places, so that a data file does not pin how they are worded."""
    for place, phrase in PHRASES.items():
        text = text.replace(place, phrase)
    return text
