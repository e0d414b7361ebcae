"""Slips that people make in writing dates, and the EDTF that they may have meant."""


def meant(text: str) -> tuple[str, ...]:
    """Say what a text that is no date may have meant; nothing where that is not plain."""
    return ()
