"""The files that the data sets of a panel were read from, in words."""

from bilateral.panel.panel_data import PanelData


def files_read(panel: PanelData) -> list[str]:
    """Return a sentence for each file: its digest, and whether it is the version of the card.

    Examples
    --------
    >>> import bilateral as bl
    >>> files_read(bl.dyad_years(years=1990))
    []
    """
    from bilateral.catalog.cards import all_cards

    found: dict[str, None] = {}
    for addition in panel.additions:
        if not addition.file:
            continue
        card = all_cards()[addition.source]
        version = f"version {card.version} of {card.title}"
        verdict = f"whether it is {version} is not known"
        if card.file.sha256:
            is_same = card.file.sha256 == addition.sha256
            verdict = f"it is {version}" if is_same else f"it is another file than {version}"
        file = f"{addition.file} (SHA-256 {addition.sha256})"
        found[f"{addition.source} was read from {file}; {verdict}."] = None
    return list(found)
