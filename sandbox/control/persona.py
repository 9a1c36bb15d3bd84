"""A ready-made buyer: who they are, where, and what they would ask."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Question:
    """Something to say with one click, and what it means to a reader of English."""

    text: str
    means: str


@dataclass(frozen=True)
class Persona:
    """A buyer as the page introduces them.

    Telegram tells the bot no more than names and `language_code` (an IETF tag of the client's
    interface): place, zone (an IANA name) and phone are for the page and for what is shared.
    """

    first_name: str
    last_name: str = ""
    username: str | None = None
    language_code: str | None = None
    language: str = ""
    city: str = ""
    country: str = ""
    zone: str = "UTC"
    phone: str = ""
    latitude: float = 0.0
    longitude: float = 0.0
    questions: tuple[Question, ...] = ()
