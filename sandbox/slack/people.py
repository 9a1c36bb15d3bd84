"""The people of the stand-in workspace, one for each sort of account a bot must tell apart."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from sandbox.clock import SharedClock
from sandbox.slack.refusals import SlackRefusal
from sandbox.slack.schema import Json

TEAM_ID = "T0PARLEY01"
TEAM_DOMAIN = "parley-desk"
TEAM_NAME = "Parley Desk"
OTHER_TEAM_ID = "T0PARTNER1"
APP_ID = "A0PARLEY01"
BOT_ID = "B0PARLEY01"
BOT_USER_ID = "U0PARLEY01"


class Account(StrEnum):
    """What sort of account somebody has, as Slack's user object tells by its flags."""

    MEMBER = "member"
    GUEST = "guest"
    SINGLE_CHANNEL_GUEST = "single_channel_guest"
    DEACTIVATED = "deactivated"
    STRANGER = "stranger"
    BOT = "bot"


@dataclass(frozen=True)
class Person:
    """Somebody in Slack. `name` is the handle, `zone` an IANA name, `email` may be hidden."""

    id: str
    name: str
    real_name: str
    zone: str
    account: Account = Account.MEMBER
    locale: str = "en-US"
    is_admin: bool = False

    @property
    def team_id(self) -> str:
        """The workspace of the account, another one's for a stranger."""
        return OTHER_TEAM_ID if self.account is Account.STRANGER else TEAM_ID

    def brief(self) -> Json:
        """The `user` of interaction payloads."""
        return {
            "id": self.id,
            "username": self.name,
            "name": self.name,
            "team_id": self.team_id,
        }

    def full(self, clock: SharedClock, *, with_locale: bool) -> Json:
        """The user object of users.info. A deactivated account has lost most of its fields."""
        user: Json = {
            "id": self.id,
            "team_id": self.team_id,
            "name": self.name,
            "deleted": self.account is Account.DEACTIVATED,
            "profile": self._profile(),
            "is_bot": self.account is Account.BOT,
            "is_app_user": False,
            "updated": 1_760_000_000,
        }
        if self.account is Account.DEACTIVATED:
            return user
        user |= self._zone_fields(clock) | {
            "color": "9f69e7",
            "real_name": self.real_name,
            "is_admin": self.is_admin,
            "is_owner": False,
            "is_primary_owner": False,
            "is_restricted": self.account in (Account.GUEST, Account.SINGLE_CHANNEL_GUEST),
            "is_ultra_restricted": self.account is Account.SINGLE_CHANNEL_GUEST,
            "is_email_confirmed": self.account is not Account.BOT,
            "who_can_share_contact_card": "EVERYONE",
        }
        if self.account is Account.STRANGER:
            user["is_stranger"] = True
        if with_locale:
            user["locale"] = self.locale
        return user

    def _profile(self) -> Json:
        first, _, last = self.real_name.partition(" ")
        profile: Json = {
            "real_name": self.real_name,
            "real_name_normalized": self.real_name,
            "display_name": self.name,
            "display_name_normalized": self.name,
            "first_name": first,
            "last_name": last,
            "title": "",
            "team": self.team_id,
        }
        if self.account is Account.BOT:
            profile |= {"api_app_id": APP_ID, "bot_id": BOT_ID, "always_active": True}
        elif self.account is not Account.STRANGER:
            profile["email"] = f"{self.name}@parley.example"
        return profile

    def _zone_fields(self, clock: SharedClock) -> Json:
        here = clock.now().astimezone(ZoneInfo(self.zone))
        offset = here.utcoffset()
        return {
            "tz": self.zone,
            "tz_label": here.tzname(),
            "tz_offset": int(offset.total_seconds()) if offset is not None else 0,
        }


CAST = {
    "ania": Person("U0ANIA0001", "ania", "Ania Kowalska", "Europe/Warsaw"),
    "marek": Person("U0MAREK001", "marek", "Marek Nowak", "Europe/Warsaw"),
    "helena": Person("U0HELENA01", "helena", "Helena Brandt", "Europe/Berlin", is_admin=True),
    "viktor": Person("U0VIKTOR01", "viktor", "Viktor Lind", "Asia/Singapore"),
    "gus": Person("U0GUS00001", "gus", "Gus Guest", "America/New_York", Account.GUEST),
    "solo": Person(
        "U0SOLO0001", "solo", "Solo Guest", "America/New_York", Account.SINGLE_CHANNEL_GUEST
    ),
    "dora": Person("U0DORA0001", "dora", "Dora Gone", "Europe/Warsaw", Account.DEACTIVATED),
    "stan": Person("U0STAN0001", "stan", "Stan Stranger", "America/Chicago", Account.STRANGER),
    "parley": Person(BOT_USER_ID, "parley", "Parley", "America/Los_Angeles", Account.BOT),
}
"""Sales: ania, marek. Managers: helena, viktor. The rest are named after what they are."""


class People:
    """Who is in the workspace, by key ("ania") and by id ("U0ANIA0001")."""

    def __init__(self) -> None:
        """Start with the cast."""
        self._by_key = dict(CAST)

    def __getitem__(self, key: str) -> Person:
        """The person of that key. Raises KeyError, naming the keys there are."""
        try:
            return self._by_key[key]
        except KeyError:
            raise KeyError(f"nobody is called {key!r}; there are {sorted(self._by_key)}") from None

    def __iter__(self) -> Iterator[Person]:
        """Everybody, the bot too."""
        return iter(self._by_key.values())

    def keys(self) -> Iterable[str]:
        """The keys there are."""
        return self._by_key.keys()

    def by_id(self, user_id: str) -> Person:
        """The person of that id, in a call of the bot. Raises SlackRefusal user_not_found."""
        for person in self:
            if person.id == user_id:
                return person
        raise SlackRefusal("user_not_found")

    def of(self, who: "Person | str") -> Person:
        """A person given as such, by key or by id. Raises KeyError for an unknown one."""
        if isinstance(who, Person):
            return who
        known = next((person for person in self if person.id == who), None)
        return known or self[who]

    def add(self, key: str, person: Person) -> Person:
        """Somebody joins."""
        self._by_key[key] = person
        return person

    def change(self, who: "Person | str", account: Account) -> Person:
        """An administrator changes what sort of account somebody has, as by deactivating it."""
        return self._replace(who, account=account)

    def speak(self, who: "Person | str", locale: str) -> Person:
        """Somebody chooses another language for their Slack, as "zh-CN"."""
        return self._replace(who, locale=locale)

    def _replace(self, who: "Person | str", **parts: Any) -> Person:
        person = self.of(who)
        key = next(key for key, each in self._by_key.items() if each.id == person.id)
        self._by_key[key] = replace(self._by_key[key], **parts)
        return self._by_key[key]
