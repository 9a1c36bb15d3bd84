"""The tables of wordings, one module for each signal and one for innocent trade talk: data."""

from bot.domain.signals import Signal
from bot.domain.wordings import (
    chargeback,
    data_leak,
    fire,
    injury,
    innocent,
    lawyer,
    press,
    public_threat,
    recall,
    regulator,
    whole_batch,
)

BY_SIGNAL: dict[Signal, dict[str, str]] = {
    Signal.INJURY: injury.WORDINGS,
    Signal.FIRE: fire.WORDINGS,
    Signal.RECALL: recall.WORDINGS,
    Signal.REGULATOR: regulator.WORDINGS,
    Signal.LAWYER: lawyer.WORDINGS,
    Signal.PRESS: press.WORDINGS,
    Signal.DATA_LEAK: data_leak.WORDINGS,
    Signal.CHARGEBACK: chargeback.WORDINGS,
    Signal.WHOLE_BATCH: whole_batch.WORDINGS,
    Signal.PUBLIC_THREAT: public_threat.WORDINGS,
}

INNOCENT: dict[str, str] = innocent.WORDINGS

GROUPS: dict[str, str] = injury.GROUPS | whole_batch.GROUPS | public_threat.GROUPS
"""Lists that wordings share, by the name they are used under."""
