"""Whom this database has served: another bot's chats and cards are strangers to it.

A buyer's chat id works for the one Telegram bot the buyer has started, and a card can be changed
only in the Slack workspace where it stands. A token that was exchanged by mistake is therefore
refused at the start rather than found out by every buyer. A new token of the same bot is fine.
"""

import json
from dataclasses import dataclass
from enum import StrEnum

from bot.store.store import Store


class Platform(StrEnum):
    """Where a bot has its account."""

    TELEGRAM = "telegram"
    SLACK = "slack"


_TOKEN = {Platform.TELEGRAM: "TELEGRAM_BOT_TOKEN", Platform.SLACK: "SLACK_BOT_TOKEN"}


@dataclass(frozen=True)
class Account:
    """A bot as its platform names it.

    `id` is what must not change: the bot's id in Telegram, the workspace's in Slack. `name` is
    for people.
    """

    platform: Platform
    id: str
    name: str

    @property
    def keepsake(self) -> str:
        """The name it is remembered by."""
        return keepsake_of(self.platform)


def keepsake_of(platform: Platform) -> str:
    """The keepsake that says whom we served there."""
    return f"{platform} account"


def written(account: Account) -> str:
    """As it is remembered."""
    return json.dumps({"id": account.id, "name": account.name})


def read_account(platform: Platform, text: str) -> Account:
    """What `written` wrote."""
    values = json.loads(text)
    return Account(platform, values["id"], values["name"])


def telegram_account(number: int, handle: str | None) -> Account:
    """From what getMe tells."""
    return Account(Platform.TELEGRAM, str(number), f"@{handle}" if handle else str(number))


def slack_account(team_id: str, team: str | None, user: str | None) -> Account:
    """From what auth.test tells."""
    return Account(Platform.SLACK, team_id, f"{user or 'the bot'} in {team or team_id}")


@dataclass(frozen=True)
class Stranger:
    """A token opens another account than the one this database has served."""

    met: Account
    known: Account

    @property
    def says(self) -> str:
        """Both names, and why it matters."""
        return (
            f"{_TOKEN[self.met.platform]}: this is {self.met.name}, but this database has served"
            f" {self.known.name} and knows its conversations only"
        )

    @property
    def cure(self) -> str:
        """The two ways out."""
        return (
            f"put the token of {self.known.name} back, or name a new database in DATABASE_URL"
            f" for {self.met.name}"
        )

    def __str__(self) -> str:
        return f"{self.says}; {self.cure}"


def compare(met: Account, known: Account | None) -> Stranger | None:
    """Whether `met` is another than the one remembered, if any is."""
    if known is None or known.id == met.id:
        return None
    return Stranger(met, known)


async def recognise(store: Store, met: Account) -> Stranger | None:
    """Remember the account at the first meeting; later, say whether it is another one.

    A bot that was only renamed is remembered by its new name.
    """
    async with store.transaction() as tx:
        text = await store.keepsakes.keep(tx, met.keepsake, written(met))
        known = read_account(met.platform, text)
        stranger = compare(met, known)
        if stranger is None and known != met:
            await store.keepsakes.replace(tx, met.keepsake, written(met))
    return stranger
