"""Which of our tokens the platforms take, as this process last heard."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.services.ports import Timekeeper


class Token(StrEnum):
    """A token, by the setting that holds it."""

    TELEGRAM = "TELEGRAM_BOT_TOKEN"
    SLACK = "SLACK_BOT_TOKEN"
    SLACK_APP = "SLACK_APP_TOKEN"


@dataclass(frozen=True)
class Word:
    """The platform's last word on a token: taken or not, and when it was said (business time)."""

    taken: bool
    at: datetime


class Tokens:
    """What the platforms' clients hear of the tokens that they show."""

    def __init__(self, time: Timekeeper) -> None:
        self._time = time
        self._words: dict[Token, Word] = {}

    def hear(self, token: Token, taken: bool) -> None:
        """A platform took the token, or refused it."""
        self._words[token] = Word(taken, self._time.now())

    def word(self, token: Token) -> Word | None:
        """The last word on it; None where it was never shown."""
        return self._words.get(token)

    def refused(self) -> dict[str, bool]:
        """Of each token that was shown, whether it is refused."""
        return {token: not word.taken for token, word in self._words.items()}

    def trouble(self, token: Token) -> str | None:
        """What an operator should know of it."""
        word = self._words.get(token)
        if word is None or word.taken:
            return None
        return _TROUBLES[token]


_TROUBLES = {
    Token.TELEGRAM: "Telegram refuses TELEGRAM_BOT_TOKEN; ask @BotFather for the token in force",
    Token.SLACK: "Slack refuses SLACK_BOT_TOKEN; the Slack app's page OAuth & Permissions shows the"
    " one in force",
    Token.SLACK_APP: "Slack refuses SLACK_APP_TOKEN; the Slack app's page Basic Information shows"
    " the one in force",
}
