"""Check the words of records against the vocabulary: topics, forms, codes, measures, units."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from bilateral.classifications import SCHEMES, code_label
from bilateral.errors import quote_list, unknown_name
from bilateral.records import Problem, each
from bilateral.suggest import near_names
from bilateral.ties import KINDS
from bilateral.vocabulary import can_be_negative, codes

DASHES: Final = re.compile(r"\s*[\u2010-\u2015-]\s*")
WORDS: Final = re.compile(r"[a-z]{4,}")
FEW: Final = 4
SLIP: Final = 0.75
"""How similar a known word must be for the given word to count as a misspelling of it."""


def tie_words(tie: Any) -> Iterator[Problem]:
    """Check the words of a tie, except its kind."""
    if isinstance(tie.topic, str) and tie.topic not in codes("topics"):
        yield Problem(("topic",), _unknown("topic", tie.topic))
    yield from _form_rule(tie)
    yield from _codes_rule(tie)


def quantity_words(quantity: Any) -> Iterator[Problem]:
    """Check that the measure is known, that it allows the unit, and the sign of the number."""
    measure, unit, measures = quantity.measure, quantity.unit, codes("measures")
    is_known = isinstance(measure, str) and measure in measures
    if isinstance(measure, str) and not is_known:
        yield Problem(("measure",), _unknown("measure", measure))
    if isinstance(unit, str) and unit not in codes("units"):
        yield Problem(("unit",), unknown_name("unit", unit, codes("units")))
    elif isinstance(unit, str) and is_known and unit not in measures[measure]["units"]:
        can = quote_list(measures[measure]["units"], "or")
        yield Problem(("unit",), f"{measure!r} is not counted in {unit!r}; its unit is {can}")
    if is_known and not can_be_negative(measure):
        yield from _sign_rule(quantity)
    if isinstance(unit, str) and codes("units").get(unit, {}).get("whole") == "true":
        yield from _fraction_rule(quantity)


def coverage_words(coverage: Any) -> Iterator[Problem]:
    """Check the kinds and the topics of coverage."""
    for name, known in (("kinds", KINDS), ("topics", tuple(codes("topics")))):
        for path, given in each(coverage, name):
            if given not in known:
                yield Problem(path, unknown_name(name.removesuffix("s"), given, known))


def filter_words(chosen: Any) -> Iterator[Problem]:
    """Check the kinds and topics that a filter kept and left out."""
    topics = tuple(codes("topics"))
    for path, given in each(chosen, "kept"):
        if given not in (*KINDS, *topics):
            yield Problem(path, unknown_name("kind or topic", given, (*KINDS, *topics)))
    for path, entry in each(chosen, "left_out"):
        if isinstance(entry.topic, str) and entry.topic not in topics:
            yield Problem((*path, "topic"), unknown_name("topic", entry.topic, topics))


def _unknown(what: str, given: str) -> str:
    """Word the error for an unknown word, with words of that meaning unless it is a misspelling."""
    known = codes(f"{what}s")
    # Topics of one kind begin alike, so only the last part shows whether it is a misspelling.
    last, *known_last = (name.rpartition(".")[2] for name in (given, *known))
    is_slip = near_names(last, tuple(known_last), cutoff=SLIP)
    return unknown_name(what, given, known, meant=() if is_slip else _meaning(given, known))


def _meaning(given: str, known: Mapping[str, Any]) -> list[str]:
    """Return the few words whose label, definition or inclusions contain a given word.

    Examples
    --------
    >>> _meaning("aid.doctors", codes("topics"))
    ['aid.medical-team']
    """
    kind, _, last = given.rpartition(".")
    given_words = set(WORDS.findall(last.lower()))
    alike = (name for name in known if name.startswith(f"{kind}.") or not kind)
    found = [name for name in alike if given_words & _words_of(known[name])]
    return found if len(found) <= FEW else []


def _words_of(entry: Mapping[str, str]) -> set[str]:
    text = " ".join(entry.get(field, "") for field in ("label", "definition", "includes"))
    return set(WORDS.findall(text.lower()))


def _sign_rule(quantity: Any) -> Iterator[Problem]:
    for name in ("value", "lower", "upper"):
        number = getattr(quantity, name)
        if isinstance(number, Decimal) and number < 0:
            text = f"{number:f} was given; {quantity.measure!r} cannot be less than zero"
            yield Problem((name,), f"{text}; write the amount")


def _fraction_rule(quantity: Any) -> Iterator[Problem]:
    """Refuse parts of what is counted in whole: 2.400 students are probably 2400."""
    for name in ("value", "lower", "upper"):
        number = getattr(quantity, name)
        if isinstance(number, Decimal) and 0 <= number != number.to_integral_value():
            digits = f"{number:f}"
            is_grouped = re.fullmatch(r"-?[1-9][0-9]{0,2}\.[0-9]{3}", digits)
            mend = (
                f"write {digits.replace('.', '')} if the point is a thousands mark"
                if is_grouped
                else "write a whole number"
            )
            text = f"{digits} was given; {quantity.unit!r} is counted in whole numbers; {mend}"
            yield Problem((name,), text)


def _form_rule(tie: Any) -> Iterator[Problem]:
    """Check that the form can have the status: an event is never active, a stock never offered."""
    form, status = tie.form, tie.status
    if not isinstance(form, str) or not isinstance(status, str):
        return
    statuses = codes("forms")[form]["statuses"]
    if status not in statuses:
        can = quote_list(statuses, "or")
        text = f"form {form!r} cannot have the status {status!r}; it can be {can}"
        yield Problem(("status",), text)


def _codes_rule(tie: Any) -> Iterator[Problem]:
    for path, entry in each(tie, "classification"):
        scheme, code = entry.scheme, entry.code
        if not isinstance(scheme, str):
            continue
        if scheme not in SCHEMES:
            yield Problem((*path, "scheme"), unknown_name("scheme", scheme, SCHEMES))
        elif isinstance(code, str) and code_label(scheme, code) is None:
            meant = DASHES.sub("-", code)  # a range, as word processors write it
            known = [*codes(scheme)] if code_label(scheme, meant) is None else [meant]
            yield Problem((*path, "code"), unknown_name(f"code of {scheme}", code, known))
