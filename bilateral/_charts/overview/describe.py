"""What an overview says in words: its subject, and each chart in turn."""

from bilateral._charts.overview.read import Insets
from bilateral._charts.phrases import PHRASES
from bilateral.text.names import inside


def title(insets: Insets) -> str:
    """Name the subject: the relationships that are compared, or how many of them."""
    if len(insets.cases) == 2:
        return PHRASES["compared"].format(insets.cases[0], inside(insets.cases[1]))
    several = len(insets.cases) > 1
    return PHRASES["overview_of"].format(len(insets.cases)) if several else "".join(insets.cases)


def alt_text(insets: Insets) -> str:
    """Describe each chart in turn."""
    return " ".join(
        f"({letter}) {inset.title}. {inset.type.alt_text(inset.data)}"
        for letter, inset in insets.by_letter.items()
    )
