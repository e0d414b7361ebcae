"""All findings of a comparison, in the order of a report: a new finding takes one row here."""

from bilateral._findings import (
    balance,
    conflict,
    delivery,
    discrepancies,
    distinct,
    key_events,
    periods,
    profile,
    quantities,
    questions,
    sensitivity,
    sequence,
    shared,
    similarity,
    summary,
)

FINDINGS = (
    summary.SPEC,
    key_events.SPEC,
    profile.SPEC,
    shared.SPEC,
    distinct.SPEC,
    quantities.SPEC,
    balance.SPEC,
    periods.SPEC,
    conflict.SPEC,
    sequence.SPEC,
    delivery.SPEC,
    questions.SPEC,
    discrepancies.SPEC,
    similarity.SPEC,
    sensitivity.SPEC,
)
