"""Faults as the page and the API name them: ready-made switches, and any other rule."""

from collections import deque
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal

from pydantic import Field, TypeAdapter, ValidationError

from sandbox import faults
from sandbox.control.answers import Body, Refused
from sandbox.effects import Call
from sandbox.faults import (
    Delay,
    Duplicate,
    Faults,
    RateLimited,
    Reorder,
    Reset,
    Rule,
    ServerError,
)

_REMEMBERED = 8
_ACTIONS: tuple[type[faults.CallAction | faults.DeliveryAction], ...] = (
    faults.RateLimited, faults.ServerError, faults.Hang, faults.Reset, faults.Truncated,
    faults.Delay, faults.Duplicate, faults.Reorder, faults.HoldBack, faults.DropAck,
    faults.Disconnect, faults.AbortSocket,
)  # fmt: skip
_BY_NAME = {each.__name__: each for each in _ACTIONS}


@dataclass(frozen=True)
class Switch:
    """A fault to turn on and off: its label, what one will see, and its rule."""

    name: str
    label: str
    says: str
    rule: Rule


SWITCHES = (
    Switch(
        "slack_slow",
        "Slack is slow",
        "Every call to Slack takes two seconds. Cards come late; nothing is lost.",
        Rule(Delay(2.0), platform="slack", times=None),
    ),
    Switch(
        "slack_down",
        "Slack is down",
        "Every call to Slack ends in 503. No card comes and none changes. Turn it off: the cards "
        "of all who wrote meanwhile come within a minute, one each.",
        Rule(ServerError(503), platform="slack", times=None),
    ),
    Switch(
        "telegram_busy",
        "Telegram says: too many requests",
        "Every message to a buyer is refused with 429. Approved answers wait, then go out.",
        Rule(RateLimited(3), platform="telegram", method="sendMessage", times=None),
    ),
    Switch(
        "telegram_down",
        "Telegram is down",
        "Every call to Telegram ends in 502. Turn it off: what waited arrives, once.",
        Rule(ServerError(502), platform="telegram", times=None),
    ),
    Switch(
        "duplicates",
        "Everything is delivered twice",
        "Each message of a buyer and each click in Slack reaches the bot twice. There is still "
        "one card, and one answer.",
        Rule(Duplicate(), times=None),
    ),
    Switch(
        "out_of_order",
        "Messages overtake each other",
        "A buyer's message waits until the next one has overtaken it. Write two in a row: both "
        "are on the card, and nothing is answered twice.",
        Rule(Reorder(), platform="telegram", times=None),
    ),
    Switch(
        "lost_answer",
        "The next send goes unconfirmed",
        "Telegram stores the next answer but breaks the line: the desk is asked, never the buyer "
        "answered twice.",
        Rule(Reset(), platform="telegram", method="sendMessage", times=1, when="after"),
    ),
)


class RuleBody(Body):
    """A rule in JSON: the fields of `faults.Rule`, with the action's name beside its fields."""

    action: str
    options: dict[str, Any] = Field(default_factory=dict)
    platform: Literal["telegram", "slack", "*"] = "*"
    method: str = "*"
    chat: str | None = None
    nth: int | None = None
    times: int | None = 1
    when: Literal["before", "after"] = "before"

    def rule(self) -> Rule:
        """The rule. Raises Refused for an unknown action or options it does not take."""
        action = _BY_NAME.get(self.action)
        if action is None:
            raise Refused(400, "no_such_action", f"there are {', '.join(sorted(_BY_NAME))}")
        unknown = set(self.options) - {each.name for each in fields(action)}
        if unknown:
            raise Refused(400, "bad_request", f"{self.action} takes no {sorted(unknown)[0]}")
        try:
            made = TypeAdapter(action).validate_python(self.options)
        except ValidationError as error:
            wrong = error.errors()[0]
            raise Refused(400, "bad_request", f"{wrong['loc'][0]}: {wrong['msg']}") from None
        return Rule(made, self.platform, self.method, self.chat, self.nth, self.times, self.when)


class Switchboard:
    """Which ready-made faults are on, and what the platforms refused of late."""

    def __init__(self, rules: Faults) -> None:
        self._faults = rules
        self._on: dict[str, int] = {}
        self._refused: deque[Call] = deque(maxlen=_REMEMBERED)

    def turn(self, name: str, *, on: bool) -> None:
        """Turn a switch; to where it stands already is harmless. Raises Refused."""
        switch = next((each for each in SWITCHES if each.name == name), None)
        if switch is None:
            names = ", ".join(each.name for each in SWITCHES)
            raise Refused(404, "no_such_switch", f"there are {names}")
        if on and not self._is_on(name):
            self._on[name] = self._faults.add(switch.rule)
        elif not on and self._is_on(name):
            self._faults.remove(self._on[name])

    def add(self, rule: Rule) -> int:
        """Put any rule in force."""
        return self._faults.add(rule)

    def remove(self, rule_id: int) -> None:
        """Take a rule out. Raises Refused."""
        if rule_id not in self._faults.rules:
            raise Refused(404, "no_such_rule", f"no rule has the id {rule_id}")
        self._faults.remove(rule_id)

    def clear(self) -> None:
        """Let everything go right again."""
        self._faults.clear()
        self._on.clear()

    def note(self, call: Call) -> bool:
        """Remember a call that was not carried out; whether it was one."""
        failed = call.error is not None or call.status != 200
        if failed:
            self._refused.append(call)
        return failed

    def shown(self) -> dict[str, Any]:
        """What the page draws."""
        return {
            "switches": [
                {
                    "name": each.name,
                    "label": each.label,
                    "says": each.says,
                    "on": self._is_on(each.name),
                    "fired": self._faults.count(self._on.get(each.name, 0)),
                }
                for each in SWITCHES
            ],
            "rules": [
                {"id": rule_id, "action": type(rule.action).__name__, "platform": rule.platform}
                | {"method": rule.method, "fired": self._faults.count(rule_id)}
                for rule_id, rule in self._faults.rules.items()
            ],
            "refused": [_call(each) for each in reversed(self._refused)],
        }

    def _is_on(self, name: str) -> bool:
        # A rule that has fired as often as it may does nothing any more: its switch is off.
        rule_id = self._on.get(name)
        rule = self._faults.rules.get(rule_id or 0)
        if rule is None or rule_id is None:
            return False
        return rule.times is None or self._faults.count(rule_id) < rule.times


def _call(call: Call) -> dict[str, Any]:
    names = ("platform", "method", "status", "error")
    return {name: asdict(call)[name] for name in names} | {"at": call.at.isoformat()}
