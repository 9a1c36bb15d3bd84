"""What a buyer does in Telegram, by the name of the act in the path.

say {text}; edit {message_id, text}; press {message_id, button}; photo {data?, caption?};
voice {duration?}; sticker {emoji?}; document {name, data}; contact {phone_number?};
location {latitude?, longitude?}; start {payload?}; block {}; unblock {}. `data` is base64; what a
ready-made buyer leaves out is their own phone and place.
"""

import base64
import binascii
from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

from sandbox.control.answers import Body, Refused, done, read
from sandbox.control.persona import Persona
from sandbox.control.pictures import PICTURE
from sandbox.control.seen import Seen
from sandbox.telegram import TelegramService, User

Act = Callable[[User, web.Request], Awaitable[int]]


class _New(Body):
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None


class _Nothing(Body):
    pass


class _Say(Body):
    text: str


class _Edit(Body):
    message_id: int
    text: str


class _Press(Body):
    message_id: int
    button: str


class _Photo(Body):
    data: str | None = None
    caption: str = ""


class _Voice(Body):
    duration: int = 4


class _Sticker(Body):
    emoji: str = "👍"


class _Document(Body):
    name: str
    data: str


class _Contact(Body):
    phone_number: str | None = None


class _Location(Body):
    latitude: float | None = None
    longitude: float | None = None


class _Start(Body):
    payload: str | None = None


class BuyerActs:
    """Carries out the acts and answers `{"update_id": ...}`: 0 where the bot is told nothing."""

    def __init__(self, telegram: TelegramService, seen: Seen) -> None:
        self._telegram = telegram
        self._seen = seen
        self._acts: Mapping[str, Act] = {
            "say": self._say,
            "edit": self._edit,
            "press": self._press,
            "photo": self._photo,
            "voice": self._voice,
            "sticker": self._sticker,
            "document": self._document,
            "contact": self._contact,
            "location": self._location,
            "start": self._start,
            "block": self._block,
            "unblock": self._unblock,
        }

    def cast(self, personas: tuple[Persona, ...]) -> None:
        """Let the ready-made buyers in."""
        for each in personas:
            user = self._telegram.new_user(
                each.first_name, each.last_name or None, each.username, each.language_code
            )
            self._seen.personas[user.id] = each

    async def new(self, request: web.Request) -> tuple[int, web.Response]:
        """A new buyer; their id, and the answer with all about them."""
        body = await read(request, _New)
        if not body.first_name.strip():
            raise Refused(400, "bad_request", "first_name: a buyer needs a name")
        user = self._telegram.new_user(
            body.first_name.strip(), body.last_name, body.username, body.language_code
        )
        return user.id, done({"buyer": self._seen.value(f"buyer/{user.id}")}, status=201)

    async def act(self, request: web.Request) -> tuple[int, web.Response]:
        """One act of one buyer; the buyer's id, and the answer."""
        user = self._user(request.match_info["buyer"])
        act = self._acts.get(request.match_info["act"])
        if act is None:
            raise Refused(404, "no_such_act", f"a buyer can {', '.join(self._acts)}")
        try:
            update_id = await act(user, request)
        except (ValueError, LookupError) as error:
            raise Refused(409, "cannot_act", str(error)) from None
        return user.id, done({"update_id": update_id})

    def _user(self, given: str) -> User:
        for user in self._telegram.users:
            if str(user.id) == given:
                return user
        raise Refused(404, "no_such_buyer", f"no buyer has the id {given}")

    async def _say(self, user: User, request: web.Request) -> int:
        return self._telegram.say(user, (await read(request, _Say)).text)

    async def _edit(self, user: User, request: web.Request) -> int:
        body = await read(request, _Edit)
        return self._telegram.edit(user, body.text, body.message_id)

    async def _press(self, user: User, request: web.Request) -> int:
        body = await read(request, _Press)
        if body.message_id not in self._telegram.chat(user).log:
            raise LookupError(f"no message {body.message_id} in this chat")
        return self._telegram.press(user, body.button, body.message_id)

    async def _photo(self, user: User, request: web.Request) -> int:
        body = await read(request, _Photo)
        data = PICTURE if body.data is None else _bytes(body.data)
        return self._telegram.send_photo(user, body.caption, data)

    async def _voice(self, user: User, request: web.Request) -> int:
        return self._telegram.send_voice(user, (await read(request, _Voice)).duration)

    async def _sticker(self, user: User, request: web.Request) -> int:
        return self._telegram.send_sticker(user, (await read(request, _Sticker)).emoji)

    async def _document(self, user: User, request: web.Request) -> int:
        body = await read(request, _Document)
        return self._telegram.send_document(user, body.name, _bytes(body.data))

    async def _contact(self, user: User, request: web.Request) -> int:
        given = (await read(request, _Contact)).phone_number
        phone = given or self._persona(user).phone
        if not phone:
            raise ValueError(f"{user.first_name} has no phone number: give phone_number")
        return self._telegram.send_contact(user, phone)

    async def _location(self, user: User, request: web.Request) -> int:
        body = await read(request, _Location)
        own = self._persona(user)
        latitude = own.latitude if body.latitude is None else body.latitude
        longitude = own.longitude if body.longitude is None else body.longitude
        return self._telegram.send_location(user, latitude, longitude)

    async def _start(self, user: User, request: web.Request) -> int:
        return self._telegram.press_start(user, (await read(request, _Start)).payload)

    async def _block(self, user: User, request: web.Request) -> int:
        await read(request, _Nothing)
        return self._telegram.block(user)

    async def _unblock(self, user: User, request: web.Request) -> int:
        await read(request, _Nothing)
        return self._telegram.unblock(user)

    def _persona(self, user: User) -> Persona:
        return self._seen.personas.get(user.id) or Persona(user.first_name)


def _bytes(given: str) -> bytes:
    try:
        data = base64.b64decode(given, validate=True)
    except binascii.Error:
        raise Refused(400, "bad_request", "data: not base64") from None
    if not data:
        raise Refused(400, "bad_request", "data: empty")
    return data
