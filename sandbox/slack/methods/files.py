"""files.*: the three steps of an upload, and the removal of a file."""

import itertools
import mimetypes
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from aiohttp import web

from sandbox.slack.arguments import Is, Signature
from sandbox.slack.board import Board
from sandbox.slack.channels import Channel
from sandbox.slack.mentions import pings_of
from sandbox.slack.messages import Content
from sandbox.slack.methods.method import Method
from sandbox.slack.people import BOT_USER_ID
from sandbox.slack.refusals import SlackRefusal
from sandbox.slack.schema import Json


@dataclass(frozen=True)
class Upload:
    """A file: announced, then sent (`content`), then shared."""

    id: str
    name: str
    length: int
    path: str
    alt_txt: str | None = None
    content: bytes | None = None
    title: str | None = None

    def payload(self) -> Json:
        """The file object of messages."""
        return {
            "id": self.id,
            "name": self.name,
            "title": self.title or self.name,
            "mimetype": mimetypes.guess_type(self.name)[0] or "application/octet-stream",
            "size": len(self.content or b""),
            "user": BOT_USER_ID,
        } | ({"alt_txt": self.alt_txt} if self.alt_txt else {})


@dataclass
class FileMethods:
    """The methods that take files, and the upload URL between them.

    `base_url` is the sandbox's root; `files` holds every file by its id.
    """

    board: Board
    base_url: Callable[[], str]
    files: dict[str, Upload] = field(default_factory=dict)
    deleted: set[str] = field(default_factory=set)
    _numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    def all(self) -> list[Method]:
        """What to register. The first step takes no JSON, as Slack's page says."""
        announced = Signature(
            {"filename": Is.TEXT, "length": Is.NUMBER},
            {"alt_txt": Is.TEXT, "snippet_type": Is.TEXT},
        )
        completed = Signature(
            {"files": Is.JSON},
            {
                "channel_id": Is.TEXT,
                "channels": Is.IDS,
                "thread_ts": Is.TEXT,
                "initial_comment": Is.TEXT,
            },
        )
        announce, complete = "files.getUploadURLExternal", "files.completeUploadExternal"
        return [
            Method(announce, self.announce, "files:write", 4, announced, takes_json=False),
            Method(complete, self.complete, "files:write", 4, completed, place="channel_id"),
            Method("files.delete", self.delete, "files:write", 3, Signature({"file": Is.TEXT})),
        ]

    def announce(self, arguments: Json) -> Json:
        """files.getUploadURLExternal: an id and an address for the content."""
        if arguments["length"] < 1:
            says = "must be greater than 1 [json-pointer:/length]"
            raise SlackRefusal("invalid_arguments", [says])
        file_id = self.board.ids.new("F")
        path = f"/slack/upload/v1/{file_id}-{next(self._numbers):016x}"
        self.files[file_id] = Upload(
            file_id, arguments["filename"], arguments["length"], path, arguments.get("alt_txt")
        )
        return {"upload_url": self.base_url() + path, "file_id": file_id}

    async def receive(self, request: web.Request) -> web.Response:
        """The upload URL: takes the bytes, bare or as a form, and answers in plain text."""
        found = next((each for each in self.files.values() if each.path == request.path), None)
        if found is None:
            return web.Response(status=404, text="not found")
        content = await _content(request)
        if len(content) != found.length:
            return web.Response(status=400, text="length does not match")
        self.files[found.id] = replace(found, content=content)
        return web.Response(text=f"OK - {len(content)}")

    def complete(self, arguments: Json) -> Json:
        """files.completeUploadExternal: shares what was sent, or keeps it private."""
        shared = [self._sent(each) for each in self._named(arguments["files"])]
        targets = [self._open(name) for name in self._targets(arguments)]
        for upload in shared:
            self.files[upload.id] = upload
        for channel in targets:
            comment = arguments.get("initial_comment", "")
            self.board.post(
                channel,
                BOT_USER_ID,
                Content(comment, pings=pings_of(comment, ())),
                method="files.completeUploadExternal",
                thread_ts=arguments.get("thread_ts"),
                files=tuple(upload.payload() for upload in shared),
            )
        return {"files": [{"id": each.id, "title": each.title or each.name} for each in shared]}

    def delete(self, arguments: Json) -> Json:
        """files.delete: of the app's own files. Where it was shared, a tombstone stays.

        People's files are none the stand-in knows; a file that was never completed is private.
        """
        file_id = arguments["file"]
        if file_id in self.deleted:
            raise SlackRefusal("file_deleted")
        if file_id not in self.files:
            raise SlackRefusal("file_not_found")
        del self.files[file_id]
        self.deleted.add(file_id)
        for channel in self.board.channels:
            for message in self.board.channels.messages(channel.id):
                if any(file["id"] == file_id for file in message.files):
                    self.board.bury(message, file_id, method="files.delete")
        return {}

    def _named(self, files: object) -> list[Json]:
        if not isinstance(files, list) or not all(isinstance(each, dict) for each in files):
            raise SlackRefusal("invalid_arguments", ["must provide an array [json-pointer:/files]"])
        return files

    def _sent(self, named: Json) -> Upload:
        upload = self.files.get(str(named.get("id")))
        if upload is None or upload.content is None:
            raise SlackRefusal("file_not_found")
        return replace(upload, title=named.get("title"))

    def _targets(self, arguments: Json) -> list[str]:
        alone = [arguments["channel_id"]] if arguments.get("channel_id") else []
        return [*alone, *arguments.get("channels", [])]

    def _open(self, name: str) -> Channel:
        channel = self.board.channels.joined(name)
        if channel.is_archived:
            raise SlackRefusal("posting_to_channel_denied")
        return channel


async def _content(request: web.Request) -> bytes:
    if request.content_type != "multipart/form-data":
        return await request.read()
    for part in (await request.post()).values():
        if isinstance(part, web.FileField):
            return part.file.read()
    return b""
