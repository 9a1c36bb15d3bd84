"""sendMessage and its kin: what the bot writes into a chat."""

from math import ceil
from typing import Any

from sandbox.limits import Buckets, Limits
from sandbox.telegram import files, formatted, keyboard
from sandbox.telegram.arguments import Arguments
from sandbox.telegram.methods import Handler
from sandbox.telegram.model import File, Group
from sandbox.telegram.refusal import bad_request, too_many_requests
from sandbox.telegram.text import Formatted
from sandbox.telegram.world import Chat, World

_MOST_BYTES = {"photo": 10 * 1024 * 1024}
_MOST_BYTES_ELSE = 50 * 1024 * 1024
"""What a bot may upload (Bot API, "Sending files")."""
_ACTIONS = {
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note",
    "upload_video_note",
}  # fmt: skip


class Sending:
    """The sending methods, with the rates at which they may be used."""

    def __init__(self, world: World, limits: Limits) -> None:
        """Write into the chats of `world`."""
        self._world = world
        self._limits = limits
        self._buckets = Buckets()

    def handlers(self) -> dict[str, Handler]:
        """The methods by name."""
        return {
            "sendMessage": self.send_message,
            "sendPhoto": lambda args: self._send_file("photo", args),
            "sendDocument": lambda args: self._send_file("document", args),
            "sendVoice": lambda args: self._send_file("voice", args),
            "sendChatAction": self.send_chat_action,
        }

    def send_message(self, args: Arguments) -> dict[str, Any]:
        """A text."""
        return self._post("sendMessage", args, formatted.message_text(args))

    def send_chat_action(self, args: Arguments) -> bool:
        """What the bot is doing just now."""
        action = args.text("action").lower()
        if action not in _ACTIONS:
            raise bad_request("wrong parameter action in request")
        chat = self._world.reachable(args.text("chat_id"))
        self._world.show(chat, "sendChatAction", "typing", {"action": action})
        return True

    def _send_file(self, kind: str, args: Arguments) -> dict[str, Any]:
        file = uploaded(self._world.files, kind, args, kind)
        more = {"duration": args.number("duration")} if kind == "voice" else {}
        return self._post(
            f"send{kind.capitalize()}",
            args,
            formatted.caption(args),
            kind=kind,
            file=file,
            content=files.content(kind, file, **more),
        )

    def _post(self, method: str, args: Arguments, text: Formatted, **parts: Any) -> dict[str, Any]:
        world = self._world
        markup = keyboard.read(args)
        chat = world.reachable(args.text("chat_id"))
        reply_to = _replied(chat, args)
        self._keep_pace(chat)
        message = world.post(
            chat,
            world.bot,
            text=text.text,
            entities=text.entities,
            buttons=markup.buttons,
            keyboard=markup.keyboard,
            reply_to=reply_to,
            **parts,
        )
        world.show(chat, method, "message", message)
        return world.message_json(chat, message)

    def _keep_pace(self, chat: Chat) -> None:
        """Refuse what comes too fast; the wait is told in whole seconds, rounded up."""
        limits, now = self._limits, self._world.clock.now()
        group = limits.telegram_group if isinstance(chat.who, Group) else None
        rates = (
            (("overall",), limits.telegram_overall),
            (("chat", chat.id), limits.telegram_chat),
            (("group", chat.id), group),
        )
        wait = max(self._buckets.wait(key, rate, now) for key, rate in rates)
        if wait:
            raise too_many_requests(ceil(wait))
        for key, rate in rates:
            self._buckets.take(key, rate, now)


def uploaded(known: files.Files, kind: str, args: Arguments, name: str) -> File:
    """The file a call sends: with the call, or named by identifier. Refuses addresses."""
    upload = args.upload(name)
    if upload is None:
        given = args.text(name)
        if not given:
            raise bad_request(f"there is no {kind} in the request")
        if given.startswith(("http://", "https://")):
            raise bad_request("failed to get HTTP URL content")
        file = known.get(given)
        if file is None:
            raise bad_request(
                "wrong file identifier/HTTP URL specified"
                if "." in given or "/" in given
                else "wrong remote file identifier specified: Wrong string length"
            )
        return file
    if not upload.data:
        raise bad_request("file must be non-empty")
    if len(upload.data) > _MOST_BYTES.get(kind, _MOST_BYTES_ELSE):
        raise bad_request(f"file is too big: {len(upload.data)} bytes")
    return known.add(kind, upload.data, name=upload.name, mime_type=upload.mime_type)


def _replied(chat: Chat, args: Arguments) -> int | None:
    given = args.parsed("reply_parameters", "reply parameters")
    if given is not None and not isinstance(given, dict):
        raise bad_request("object expected as reply parameters")
    parameters = given or {}
    wanted = parameters.get("message_id", args.number("reply_to_message_id"))
    if not isinstance(wanted, int):
        raise bad_request('can\'t parse reply parameters: Field "message_id" must be a Number')
    if not wanted or wanted in chat.log:
        return wanted or None
    lenient = args.flag("allow_sending_without_reply")
    if parameters.get("allow_sending_without_reply", lenient):
        return None
    raise bad_request("message to be replied not found")
