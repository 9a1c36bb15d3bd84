"""The tables of wordings, one module for each signal and two for innocent trade talk: data."""

from bot.domain.signals import Signal
from bot.domain.wordings import (
    asking,
    chargeback,
    data_leak,
    enquiries,
    fire,
    goods,
    injury,
    innocent,
    lawyer,
    people,
    press,
    public_threat,
    recall,
    regulator,
    third_contact,
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
    Signal.THIRD_CONTACT: third_contact.WORDINGS,
}

INNOCENT: tuple[str, ...] = (*innocent.WORDINGS.values(), *enquiries.WORDINGS.values())

GROUPS: dict[str, str] = goods.GROUPS | people.GROUPS | asking.GROUPS | public_threat.GROUPS
"""Lists that wordings share, by the name they are used under."""
