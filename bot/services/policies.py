"""The policy in use."""

from dataclasses import dataclass, field

from bot.domain.policy import Policy


@dataclass
class Policies:
    """Holds the present policy. Ask once per event, and keep to it until the event is done."""

    current: Policy = field(default_factory=Policy)
