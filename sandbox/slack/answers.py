"""What a bot may answer an act with: through a response URL, or along with its acknowledgement."""

import json
from dataclasses import dataclass

from aiohttp import web

from sandbox.effects import Effects
from sandbox.faults import CallAction, Faults, Reset
from sandbox.misbehave import spoil
from sandbox.slack.arguments import Is, Signature
from sandbox.slack.board import Board
from sandbox.slack.contents import POST_TEXT, Reader
from sandbox.slack.messages import Content, Ephemeral, Message
from sandbox.slack.people import BOT_USER_ID
from sandbox.slack.refusals import SlackRefusal
from sandbox.slack.schema import Json
from sandbox.slack.triggers import ResponseUrl, ResponseUrls

METHOD = "response_url"
"""What answers through a response URL are called in fault rules and in the logs."""

_SIGNATURE = Signature(
    {},
    {
        "text": Is.TEXT,
        "blocks": Is.JSON,
        "attachments": Is.JSON,
        "response_type": Is.TEXT,
        "replace_original": Is.FLAG,
        "delete_original": Is.FLAG,
        "unfurl_links": Is.FLAG,
        "unfurl_media": Is.FLAG,
        "mrkdwn": Is.FLAG,
        "thread_ts": Is.TEXT,
        "metadata": Is.JSON,
    },
)


@dataclass(frozen=True)
class Answers:
    """Carries out answers. A refusal of a response URL is HTTP 404, or 400 for its content."""

    board: Board
    urls: ResponseUrls
    reader: Reader
    faults: Faults
    effects: Effects

    async def handle(self, request: web.Request) -> web.Response:
        """Answer a POST to a response URL."""
        chat = self._chat(request.path)
        faults = self.faults.on_call("slack", METHOD, chat)
        spoiled = await self._spoil(faults.before, request, None)
        if spoiled is not None:
            self._log(chat, {}, 0 if isinstance(faults.before, Reset) else spoiled.status, "fault")
            return spoiled
        body: Json = {}
        error = None
        try:
            url = self.urls.find(request.path)
            body = _read(await request.text())
            self.carry_out(body, url)
            url.uses += 1
            response = web.json_response({"ok": True})
        except SlackRefusal as refusal:
            error = refusal.error
            gone = error in ("used_url", "expired_url")
            response = web.json_response(refusal.body(), status=404 if gone else 400)
        spoiled = await self._spoil(faults.after, request, response)
        status = 0 if isinstance(faults.after, Reset) else (spoiled or response).status
        self._log(chat, body, status, error)
        return spoiled or response

    def carry_out(self, body: Json, url: ResponseUrl, method: str = METHOD) -> None:
        """Do what an answer says: a new message, or a change of the one acted on.

        Without `response_type` only the person who acted sees it. Raises SlackRefusal.
        """
        arguments = _SIGNATURE.read(body)
        if arguments.get("delete_original"):
            self._delete(url, method)
            return
        content = self.reader.read(arguments, most=POST_TEXT)
        if arguments.get("replace_original") and url.message_ts is not None:
            self._replace(url, content, method)
            return
        channel = self.board.channels[url.channel]
        thread_ts = arguments.get("thread_ts")
        if arguments.get("response_type") == "in_channel":
            self.board.post(channel, BOT_USER_ID, content, method=method, thread_ts=thread_ts)
        else:
            self.board.whisper(channel, url.user, content, method=method, thread_ts=thread_ts)

    def _delete(self, url: ResponseUrl, method: str) -> None:
        original = self._original(url)
        if isinstance(original, Ephemeral):
            self.board.unwhisper(original)
        elif original is not None:
            self.board.delete(original, method=method)

    def _replace(self, url: ResponseUrl, content: Content, method: str) -> None:
        original = self._original(url)
        if isinstance(original, Ephemeral):
            self.board.unwhisper(original)
            channel = self.board.channels[url.channel]
            again = self.board.whisper(channel, url.user, content, method=method)
            url.message_ts = again.ts
        elif original is not None:
            self.board.update(original, content, method=method)

    def _original(self, url: ResponseUrl) -> Message | Ephemeral | None:
        if url.message_ts is None:
            return None
        if not url.is_ephemeral:
            return self.board.channels.message(url.channel, url.message_ts)
        whispers = self.board.channels.ephemerals
        return next((each for each in whispers if each.ts == url.message_ts), None)

    def _chat(self, path: str) -> str | None:
        try:
            return self.urls.find(path).channel
        except SlackRefusal:
            return None

    async def _spoil(
        self, action: CallAction | None, request: web.Request, ok: web.Response | None
    ) -> web.Response | None:
        return await spoil(action, request, self.faults, ok=ok, limited=_limited)

    def _log(self, chat: str | None, body: Json, status: int, error: str | None) -> None:
        self.effects.call(
            platform="slack", method=METHOD, chat=chat, status=status, error=error, args=body
        )


def _read(text: str) -> Json:
    try:
        body = json.loads(text)
    except ValueError:
        raise SlackRefusal("invalid_payload") from None
    if not isinstance(body, dict):
        raise SlackRefusal("invalid_payload")
    return body


def _limited(retry_after: int) -> web.Response:
    body = {"ok": False, "error": "rate_limited"}
    return web.json_response(body, status=429, headers={"Retry-After": str(retry_after)})
