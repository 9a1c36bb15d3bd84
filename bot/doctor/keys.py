"""Looks at the master key: there, private, and the one that opens this database."""

import stat
from dataclasses import dataclass
from pathlib import Path

from bot.config import Settings
from bot.services.findings import Finding
from bot.store.examine import DatabaseLook
from bot.store.keepsakes import MASTER_KEY, open_keepsake
from bot.store.vault import SealedBytes, Vault, VaultError, key_from_file, parse_master_key

_CHECK = "Master key"
_RESTORE = "put it back from your backup: without it the stored texts cannot be read"


@dataclass(frozen=True)
class KeyLook:
    """The vault, None where there is no key that can be used."""

    findings: tuple[Finding, ...]
    vault: Vault | None


def examine_key(settings: Settings, look: DatabaseLook | None, *, fix: bool) -> KeyLook:
    """Look at the key without making one."""
    if settings.parley_master_key is not None:
        return _given(settings.parley_master_key.get_secret_value(), look)
    file = settings.parley_key_file
    sealed = look is not None and MASTER_KEY in look.keepsakes
    if _is_missing(file):
        if sealed:
            says = f"the key file {file} is missing, and this database was sealed with it"
            cure = f"{_RESTORE}, or set PARLEY_KEY_FILE to where it is"
            return KeyLook((Finding.problem(_CHECK, says, cure),), None)
        says = f"{file} is made on the first run; keep a copy of it apart from the database's"
        return KeyLook((Finding.ok(_CHECK, says),), None)
    return _filed(file, look, fix=fix)


def _given(text: str, look: DatabaseLook | None) -> KeyLook:
    try:
        vault = Vault(parse_master_key(text))
    except VaultError:
        return KeyLook((), None)  # told with the settings
    return KeyLook((_proven(vault, look, "PARLEY_MASTER_KEY"),), vault)


def _filed(file: Path, look: DatabaseLook | None, *, fix: bool) -> KeyLook:
    try:
        vault = Vault(key_from_file(file))
        mode = stat.S_IMODE(file.stat().st_mode)
    except VaultError as error:
        cure = f"let the account that runs Parley read {file}; if it holds no key, {_RESTORE}"
        return KeyLook((Finding.problem(_CHECK, str(error).partition(";")[0], cure),), None)
    findings = [_proven(vault, look, str(file))]
    if mode & (stat.S_IRWXG | stat.S_IRWXO):
        findings.append(_private(file, mode, fix=fix))
    return KeyLook(tuple(findings), vault)


def _is_missing(file: Path) -> bool:
    try:
        file.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        pass  # whether it is there cannot be seen: reading it tells why
    return False


def _private(file: Path, mode: int, *, fix: bool) -> Finding:
    if fix:
        try:
            file.chmod(stat.S_IRUSR | stat.S_IWUSR)
        except OSError as error:
            says = f"others may read {file}; it could not be closed to them: {error.strerror}"
            return Finding.problem(_CHECK, says, f"as its owner, run: chmod 600 {file}")
        return Finding.mended(_CHECK, f"{file} is closed to other accounts now (mode 600)")
    return Finding.problem(
        _CHECK,
        f"other accounts of this machine may open {file} (mode {mode:03o})",
        f"run: chmod 600 {file}, or: parley doctor --fix",
    )


def _proven(vault: Vault, look: DatabaseLook | None, where: str) -> Finding:
    sealed = None if look is None else look.keepsakes.get(MASTER_KEY)
    if sealed is None:
        return Finding.ok(_CHECK, f"{where} holds one; nothing is sealed with it yet")
    try:
        open_keepsake(vault.house, SealedBytes(sealed))
    except VaultError:
        return Finding.problem(
            _CHECK,
            f"{where} is not the key this database was sealed with",
            "set PARLEY_MASTER_KEY (or put the key file back) as it was on the first run, or name"
            " the database that belongs to this key in DATABASE_URL",
        )
    return Finding.ok(_CHECK, f"{where} opens the database")
