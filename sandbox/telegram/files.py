"""Files people and the bot sent, found by identifier or by the path they are fetched at."""

from typing import Any

from sandbox.telegram.model import File

_FOLDERS = {"photo": "photos", "voice": "voice", "sticker": "stickers", "document": "documents"}
_SUFFIXES = {"photo": ".jpg", "voice": ".oga", "sticker": ".webp", "document": ""}


class Files:
    """All files of one bot."""

    def __init__(self) -> None:
        """Start without files."""
        self._by_id: dict[str, File] = {}
        self._by_path: dict[str, File] = {}

    def add(
        self,
        kind: str,
        data: bytes,
        *,
        name: str | None = None,
        mime_type: str | None = None,
        size: int | None = None,
    ) -> File:
        """Keep a file; `kind` is "photo", "voice", "sticker" or "document"."""
        number = len(self._by_id)
        suffix = _SUFFIXES[kind] or ("." + name.rsplit(".", 1)[1] if name and "." in name else "")
        file = File(
            id=f"BQACAgIAAx{kind[:2].upper()}{number:012d}AAE",
            unique_id=f"AgAD{number:010d}",
            path=f"{_FOLDERS[kind]}/file_{number}{suffix}",
            data=data,
            size=len(data) if size is None else size,
            name=name,
            mime_type=mime_type,
        )
        self._by_id[file.id] = file
        self._by_path[file.path] = file
        return file

    def get(self, file_id: str) -> File | None:
        """The file of this identifier."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> File | None:
        """The file fetched at this path."""
        return self._by_path.get(path)


def described(file: File) -> dict[str, Any]:
    """What every kind of file says about itself in the Bot API."""
    return {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": file.size}


def content(kind: str, file: File, **more: Any) -> dict[str, Any]:
    """A message's content of this kind, under the Bot API's name for it."""
    shape = described(file) | more
    if kind == "photo":
        small = described(file) | {"width": 90, "height": 68}
        return {"photo": [small, shape | {"width": 1280, "height": 960}]}
    if file.mime_type:
        shape["mime_type"] = file.mime_type
    if kind == "document" and file.name:
        shape["file_name"] = file.name
    return {kind: shape}
