"""What the dispatcher needs to know of a method."""

from collections.abc import Callable
from dataclasses import dataclass, field

from sandbox.slack.arguments import Signature
from sandbox.slack.schema import Json
from sandbox.slack.scopes import Token

PER_CHANNEL = 0
"""The tier of methods that post: about one call a second in each channel."""


@dataclass(frozen=True)
class Method:
    """One method of the Web API.

    `call` takes the arguments that passed `signature` and gives the answer without `ok`, or
    raises SlackRefusal. `place` is the argument that names a channel, for faults and limits.
    """

    name: str
    call: Callable[[Json], Json]
    scope: str | None
    tier: int
    signature: Signature = field(default_factory=Signature)
    takes_json: bool = True
    token: Token = Token.BOT
    place: str = "channel"
