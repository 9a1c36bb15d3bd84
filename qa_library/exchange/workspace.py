"""New contents for files of a library folder: held in memory, tried in a copy, then written.

Each file is replaced as a whole, by a rename, so a reader sees the old file or the new one. What
somebody else changed since it was read is never overwritten.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qa_library.exchange.yaml_text import NotEditable
from qa_library.read_entries import topic_files
from qa_library.read_head import HEAD

_BOM = "\ufeff"


class WriteError(Exception):
    """Files could not be written; says which ones were and which were not."""


class Workspace:
    """The files of a library folder, with changes that are not written yet."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._read: dict[str, bytes | None] = {}
        self._new: dict[str, str] = {}

    def text(self, file: str) -> str | None:
        """What a file says after the changes so far; None where it is not there.

        Raises NotEditable where it is not UTF-8.
        """
        if file in self._new:
            return self._new[file]
        if file not in self._read:
            path = self.root / file
            self._read[file] = path.read_bytes() if path.is_file() else None
        data = self._read[file]
        try:
            return None if data is None else data.decode("utf-8").removeprefix(_BOM)
        except UnicodeDecodeError as error:
            raise NotEditable("it is not UTF-8 text") from error

    def put(self, file: str, text: str) -> None:
        """Sets what a file is going to say."""
        if text != self.text(file):
            self._new[file] = text

    @property
    def changed(self) -> tuple[str, ...]:
        """The files that will be written, those of entries/ first: an entry must not be served
        before it is known to be a complaint."""
        return tuple(sorted(self._new, key=lambda file: (not file.startswith("entries/"), file)))

    def _bytes(self, file: str) -> bytes:
        data = self._new[file].encode()
        old = self._read.get(file)
        return _BOM.encode() + data if old and old.startswith(_BOM.encode()) else data

    @contextmanager
    def trial(self) -> Iterator[Path]:
        """A copy of the folder in which the changes are made; removed afterwards."""
        with tempfile.TemporaryDirectory(prefix="parley-") as name:
            copy = Path(name)
            folders = [path for path in self.root.iterdir() if path.is_dir()]
            files = [self.root / HEAD, *topic_files(self.root)]
            for folder in folders:
                (copy / folder.name).mkdir()
                files += topic_files(folder)
            for path in files:
                if path.is_file():
                    shutil.copyfile(path, copy / path.relative_to(self.root))
            for file in self._new:
                (copy / file).parent.mkdir(exist_ok=True)
                (copy / file).write_bytes(self._bytes(file))
            yield copy

    def write(self) -> tuple[str, ...]:
        """Writes the changed files and names them. Raises WriteError."""
        for file in self.changed:
            path = self.root / file
            if (path.read_bytes() if path.is_file() else None) != self._read.get(file):
                raise WriteError(
                    f"{file} was changed by somebody else meanwhile; nothing was written. "
                    "Run the command again."
                )
        done: list[str] = []
        for file in self.changed:
            try:
                replace_file(self.root / file, self._bytes(file))
            except OSError as error:
                left = ", ".join(self.changed[len(done) :])
                raise WriteError(
                    f"{file} could not be written ({error.strerror}). Written: "
                    f"{', '.join(done) or 'nothing'}. Not written: {left}. "
                    "Put it right and run the command again: it writes what is left."
                ) from error
            done.append(file)
        return tuple(done)


def replace_file(path: Path, data: bytes) -> None:
    """Puts the bytes in the place of a file at once, through a link to where it leads. Raises
    OSError, and then the old file is as it was."""
    path = path.resolve()
    path.parent.mkdir(exist_ok=True)
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The mask for new files, which can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
