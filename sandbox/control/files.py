"""The page's own files, and those people and the bot sent."""

from pathlib import Path

from aiohttp import web

from sandbox.control.answers import Refused
from sandbox.server import Sandbox

PAGE = Path(__file__).parent.parent / "page"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self' ws:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_TYPES = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
}
_PICTURES = ((b"\x89PNG", "image/png"), (b"\xff\xd8\xff", "image/jpeg"), (b"GIF8", "image/gif"))


class PageFiles:
    """Serves files with headers that keep foreign content from doing anything."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    async def index(self, _: web.Request) -> web.StreamResponse:
        """The page."""
        return _page_file(PAGE / "index.html")

    async def part(self, request: web.Request) -> web.StreamResponse:
        """A script or style sheet of the page."""
        path = PAGE / request.match_info["name"]
        if path.parent != PAGE or not path.is_file() or path.suffix not in _TYPES:
            raise Refused(404, "not_found", f"the page has no file {path.name}")
        return _page_file(path)

    async def of_telegram(self, request: web.Request) -> web.StreamResponse:
        """A file of a chat, by its path."""
        wanted = request.match_info["path"]
        for user in self._sandbox.telegram.users:
            for message in self._sandbox.telegram.chat(user).messages:
                if message.file is not None and message.file.path == wanted:
                    return _sent_file(message.file.data)
        raise Refused(404, "not_found", "no chat has that file")

    async def of_slack(self, request: web.Request) -> web.StreamResponse:
        """A file the bot uploaded, by its id."""
        for upload in self._sandbox.slack.files:
            if upload.id == request.match_info["id"] and upload.content is not None:
                return _sent_file(upload.content)
        raise Refused(404, "not_found", "no channel has that file")


def _page_file(path: Path) -> web.Response:
    # Read anew each time: who works on the page reloads it and sees what changed.
    headers = {"Content-Security-Policy": _POLICY, "Cache-Control": "no-cache"}
    headers |= {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}
    return web.Response(
        body=path.read_bytes(), content_type=_TYPES[path.suffix], charset="utf-8", headers=headers
    )


def _sent_file(data: bytes) -> web.Response:
    known = (kind for start, kind in _PICTURES if data.startswith(start))
    kind = next(known, None)
    headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"}
    if kind is None:
        headers["Content-Disposition"] = "attachment"
    return web.Response(body=data, content_type=kind or "application/octet-stream", headers=headers)
