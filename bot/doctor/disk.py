"""Looks at the folders Parley writes to: there, writable, and with room."""

import errno
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from bot.services.findings import Finding

_CHECK = "Disk"
_GIB, _MIB = 1024**3, 1024**2
_FEW_BYTES = _GIB
_TOO_FEW_BYTES = 100 * _MIB
_PROBE_BYTES = 64 * 1024


def examine_folders(files: Mapping[str, Path]) -> list[Finding]:
    """`files` are those that must be writable, by what each is ("the database").

    A folder that holds several is looked at once. A file that is not there yet is no matter.
    """
    folders: dict[Path, list[str]] = {}
    findings = []
    for what, file in files.items():
        folders.setdefault(file.absolute().parent, []).append(what)
        if os.access(file, os.F_OK) and not os.access(file, os.W_OK):
            findings.append(
                Finding.problem(
                    _CHECK,
                    f"{file} ({what}) may not be written to",
                    f"give it to the account that runs Parley: chown <account> {file}; chmod 600"
                    f" {file}",
                )
            )
    for folder, held in folders.items():
        findings.append(_examine(folder, " and ".join(held)))
    return findings


def _examine(folder: Path, what: str) -> Finding:
    try:
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(b"\0" * _PROBE_BYTES)
            probe.flush()
            os.fsync(probe.fileno())
        free = shutil.disk_usage(folder).free
    except OSError as error:
        return _unwritable(folder, what, error)
    room = f"{folder} ({what}): {_in_words(free)} free"
    cure = (
        f"make room: see what fills it with du -xh --max-depth=1 {folder}; delete old backups and"
        " logs, or move the database to a larger disk"
    )
    if free < _TOO_FEW_BYTES:
        return Finding.problem(_CHECK, f"{room}; a full disk stops Parley from taking anything in",
                               cure)  # fmt: skip
    if free < _FEW_BYTES:
        return Finding.warning(_CHECK, room, cure)
    return Finding.ok(_CHECK, room)


def _unwritable(folder: Path, what: str, error: OSError) -> Finding:
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return Finding.problem(_CHECK, f"there is no folder {folder} for {what}",
                               f"make it: mkdir -p {folder}")  # fmt: skip
    says = f"nothing can be written in {folder} ({what}): {error.strerror or 'it fails'}"
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            cure = f"make room: see what fills it with du -xh --max-depth=1 {folder}"
        case errno.EROFS:
            cure = f"the disk is mounted read-only: mount -o remount,rw, after a look at dmesg; or"\
                   f" name another folder for {what}"  # fmt: skip
        case _:
            cure = (
                f"give the folder to the account that runs Parley: chown <account> {folder}; chmod"
                f" u+rwx {folder}"
            )
    return Finding.problem(_CHECK, says, cure)


def _in_words(size: int) -> str:
    return f"{size / _GIB:.1f} GiB" if size >= _GIB else f"{size // _MIB} MiB"
