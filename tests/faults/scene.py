"""Plays buyers and the desk of one test, on a deployment that others used before."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from sandbox.clock import SharedClock
from sandbox.faults import Rule
from sandbox.server import Sandbox
from sandbox.slack.messages import Message as Posted
from sandbox.telegram import Message, User
from tests.fleet.deployment import Deployment
from tests.flow.killed import QUESTIONS
from tests.flow.stage import shown

_T = TypeVar("_T")
QUESTION, ANSWER = QUESTIONS["es"][0]
_PATIENCE = 60.0
"""Seconds: four processes share the machine, and a test that waits for all of them has failed."""


@dataclass
class Scene:
    """One deployment between the two platforms; names of buyers are never used twice."""

    sandbox: Sandbox
    clock: SharedClock
    deployment: Deployment
    _buyers: int = 0

    def begin(self) -> None:
        """A test begins: from here on its own effects count."""
        self.first_effect = len(self.sandbox.effects.all)
        self.first_call = len(self.sandbox.effects.calls)
        self.sandbox.faults.fired.clear()

    async def end(self) -> None:
        """A test ends: nothing goes wrong any more, all is alive, nothing is left undone."""
        self.sandbox.faults.clear()
        self.sandbox.faults.release()
        self.sandbox.faults.closing.clear()
        self.sandbox.telegram.restore_token()
        await self.deployment.revive()
        await self.settled()

    async def settled(self) -> None:
        """Wait until all that came in was handled and nothing that is due was left undone."""
        await self.deployment.settled(self.sandbox, _PATIENCE)

    async def until(self, look: Callable[[], _T]) -> _T:
        """Wait until `look` gives something true. Raises TimeoutError."""
        return await self.sandbox.effects.until(look, _PATIENCE)

    async def buyer(self, language: str | None = "es") -> User:
        """A buyer whom nobody has met, greeted."""
        user = self.newcomer(language)
        self.sandbox.telegram.press_start(user)
        await self.sandbox.telegram.wait_received(user, 1, timeout=_PATIENCE)
        return user

    def newcomer(self, language: str | None = "es", name: str = "Ana") -> User:
        """A person who has not opened the chat yet."""
        self._buyers += 1
        first_name = f"{name}{self._buyers:03}{self.deployment.mode.name.title()}"
        return self.sandbox.telegram.new_user(first_name.replace("_", ""), language_code=language)

    async def asked(self, text: str = QUESTION) -> User:
        """A buyer who was greeted and has asked, with the card on the desk."""
        user = await self.buyer()
        self.sandbox.telegram.say(user, text)
        await self.card(user, having=text)
        return user

    async def told(self, user: User, text: str) -> Message:
        """What the buyer gets next for saying `text`."""
        before = len(self.sandbox.telegram.received(user))
        self.sandbox.telegram.say(user, text)
        return (await self.sandbox.telegram.wait_received(user, before + 1, _PATIENCE))[-1]

    async def pressed(self, user: User, button: str, message: Message) -> str:
        """Press a button, and the word that is shown in passing."""
        seen = len(self.sandbox.telegram.toasts(user))
        self.sandbox.telegram.press(user, button, message)
        return (await self.until(lambda: self.sandbox.telegram.toasts(user)[seen:]))[0]

    def replies(self, user: User) -> list[str]:
        """What the buyer has got from us after the greeting, in order."""
        return [message.text for message in self.sandbox.telegram.received(user)[1:]]

    def cards(self, user: User) -> list[Posted]:
        """The cards of a buyer that stand in the sales channel, oldest first."""
        said = self.sandbox.slack.messages(self.sandbox.slack.sales_channel)
        return [each for each in said if each.thread_ts is None and user.first_name in shown(each)]

    async def card(self, user: User, having: str = "") -> Posted:
        """Wait for the one card of a buyer that shows `having`."""

        def look() -> Posted | None:
            return next((card for card in self.cards(user) if having in shown(card)), None)

        try:
            found = await self.until(look)
        except TimeoutError:
            cards = "\n---\n".join(shown(card) for card in self.cards(user))
            raise AssertionError(
                f"no card of {user.first_name} shows {having!r}:\n{cards}"
            ) from None
        assert found is not None
        return found

    async def click(self, user: User, who: str = "ania", action: str = "draft.approve") -> None:
        """Press a button on the buyer's card as it stands."""
        card = await self.card(user)
        outcome = await self.sandbox.slack.click(who, card.channel, card.ts, action)
        assert outcome.acked, outcome

    def goes_wrong(self, rule: Rule) -> int:
        """Have something go wrong until the test ends."""
        return self.sandbox.faults.add(rule)

    async def happened(self, rule: int, times: int = 1) -> None:
        """Wait until what `goes_wrong` said has gone wrong so often. Raises TimeoutError."""
        faults = self.sandbox.faults
        while faults.count(rule) < times:
            await faults.wait_fired(len(faults.fired) + 1, _PATIENCE)

    def release(self, *rules: int) -> None:
        """These go wrong no more, and everything that hangs goes on."""
        for rule in rules:
            self.sandbox.faults.remove(rule)
        self.sandbox.faults.release()
        self.sandbox.faults.closing.clear()

    def move(self, by: timedelta) -> None:
        """Let business time pass."""
        self.clock.move(by)

    def alarms(self) -> list[str]:
        """The texts in the channel for escalations and alarms."""
        said = self.sandbox.slack.messages(self.sandbox.slack.sla_channel)
        return [each.text for each in said]

    def sends(self, user: User, text: str) -> int:
        """How often Telegram carried this text out to the buyer."""
        sent = self.sandbox.effects.of("telegram", method="sendMessage", chat=str(user.id))
        return [effect.data["text"] for effect in sent].count(text)

    async def check_answered_once(self, user: User, answer: str = ANSWER) -> None:
        """The buyer has one card and, once the desk approved, one answer, which the card says."""
        await self.until(lambda: answer in self.replies(user))
        await self.card(user, having="*Reply sent")
        await self.settled()
        assert self.sends(user, answer) == 1
        assert len(self.cards(user)) == 1
