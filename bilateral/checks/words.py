"""What records owe the shipped words: topics, forms, codes, measures, units, kinds."""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any, Final

from bilateral.checks.walking import Given, items, records, word
from bilateral.errors import quote_list, unknown_name
from bilateral.field_types import as_number
from bilateral.records import Problem
from bilateral.vocabulary import KINDS, SCHEMES, can_be_negative, code_label, codes

DASHES: Final = re.compile(r"\s*[\u2010-\u2015-]\s*")
WORDS: Final = re.compile(r"[a-z]{4,}")
FEW: Final = 4
LONGEST: Final = 100


def tie_words(tie: Given) -> Iterator[Problem]:
    """Check the words of a tie, but for its kind."""
    topic, topics = word(tie, "topic"), codes("topics")
    if topic is not None and topic not in topics:
        yield Problem(("topic",), _unknown("topic", topic))
    yield from _form_rule(tie)
    yield from _codes_rule(tie)


def quantity_words(quantity: Given) -> Iterator[Problem]:
    """Check that the measure is known, that the unit is one that it has, and the number's sign."""
    measure, unit = word(quantity, "measure"), word(quantity, "unit")
    measures = codes("measures")
    if measure is not None and measure not in measures:
        yield Problem(("measure",), _unknown("measure", measure))
    if unit is not None and unit not in codes("units"):
        yield Problem(("unit",), unknown_name("unit", unit, codes("units")))
    elif unit is not None and measure is not None and measure in measures:
        yield from _unit_rule(measure, unit)
    if measure is not None and measure in measures and not can_be_negative(measure):
        yield from _sign_rule(measure, quantity)


def coverage_words(coverage: Given) -> Iterator[Problem]:
    """Check the kinds and the topics that a source is said to speak about."""
    for name, known in (("kinds", KINDS), ("topics", tuple(codes("topics")))):
        for place, told in enumerate(items(coverage, name)):
            if isinstance(told, str) and told not in known:
                yield Problem((name, place), unknown_name(name.removesuffix("s"), told, known))


def _unknown(what: str, given: str) -> str:
    """Say that a word is not known, and offer those whose meaning names it, unless it is a slip."""
    known = codes(f"{what}s")
    meant = [] if _slips(given, known) else _meaning(given, known)
    return unknown_name(what, given, known, meant=meant)


def _slips(given: str, known: Iterable[str]) -> list[str]:
    """Find the words that differ from it by a slip of the pen; kinds are alike in many of them."""
    last = {name.rpartition(".")[2] for name in known}
    return get_close_matches(given[:LONGEST].rpartition(".")[2], last, n=1, cutoff=0.8)


def _meaning(given: str, known: Mapping[str, Any]) -> list[str]:
    """Find the few words whose label, definition or list of what they include names it.

    Examples
    --------
    >>> _meaning("aid.doctors", codes("topics"))
    ['aid.medical-team']
    """
    kind, _, last = given.rpartition(".")
    asked = set(WORDS.findall(last.lower()))
    own = (name for name in known if name.startswith(f"{kind}.") or not kind)
    found = [name for name in own if asked & _told_of(known[name])]
    return found if len(found) <= FEW else []


def _told_of(told: Mapping[str, str]) -> set[str]:
    text = " ".join(told.get(field, "") for field in ("label", "definition", "includes"))
    return set(WORDS.findall(text.lower()))


def _unit_rule(measure: str, unit: str) -> Iterator[Problem]:
    units = codes("measures")[measure]["units"]
    if unit not in units:
        can = quote_list(units, "or")
        yield Problem(("unit",), f"{measure!r} is not counted in {unit!r}; its unit is {can}")


def _sign_rule(measure: str, quantity: Given) -> Iterator[Problem]:
    for name in ("value", "lower", "upper"):
        told = word(quantity, name)
        try:
            negative = told is not None and as_number(told) < 0
        except ValueError:  # a number that is not well formed is a fault of its own
            continue
        if negative:
            text = f"{told} was given; {measure!r} cannot be less than zero; write how much it is"
            yield Problem((name,), text)


def _form_rule(tie: Given) -> Iterator[Problem]:
    """Check that the form can have the status: an event is never active, a stock never offered."""
    form, status = word(tie, "form") or "", word(tie, "status")
    forms = codes("forms")
    if form in forms and status in codes("statuses") and status not in forms[form]["statuses"]:
        can = quote_list(forms[form]["statuses"], "or")
        text = f"form {form!r} cannot have the status {status!r}; it can be {can}"
        yield Problem(("status",), text)


def _codes_rule(tie: Given) -> Iterator[Problem]:
    for path, code in records(tie, "classification"):
        scheme, value = word(code, "scheme"), word(code, "code")
        if scheme is None:
            continue
        if scheme not in SCHEMES:
            yield Problem((*path, "scheme"), unknown_name("scheme", scheme, SCHEMES))
        elif value is not None and code_label(scheme, value) is None:
            meant = DASHES.sub("-", value)  # of a range, as word processors write it
            known = [*codes(scheme)] if code_label(scheme, meant) is None else [meant]
            yield Problem((*path, "code"), unknown_name(f"code of {scheme}", value, known))
