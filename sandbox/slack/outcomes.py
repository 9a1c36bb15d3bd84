"""What came of a person's act, as far as that person can tell."""

from dataclasses import dataclass, field

from sandbox.slack.envelopes import Delivery
from sandbox.slack.schema import Json


@dataclass(frozen=True)
class Outcome:
    """How the bot took an act.

    `acked` is whether it acknowledged in time; a person sees an error sign otherwise.
    `response_action` and `errors` are the bot's answer to a submission. `trouble` says why Slack
    could not carry that answer out, in its error words.
    """

    delivery: Delivery
    acked: bool
    response_action: str | None = None
    errors: Json = field(default_factory=dict)
    trouble: str | None = None

    @property
    def payload(self) -> Json:
        """What the bot was sent."""
        return self.delivery.payload


async def outcome_of(delivery: Delivery) -> Outcome:
    """Wait until a delivery is acknowledged or given up."""
    await delivery.finished.wait()
    return Outcome(delivery, delivery.acked)
