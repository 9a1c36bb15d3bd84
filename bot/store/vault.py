"""Sealing of personal data: AES-256-GCM, a key per buyer, itself sealed by the master key.

Destroying a buyer's sealed key makes every text of theirs unreadable, in backups too.
"""

import hashlib
import hmac
import os
import secrets
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.domain.errors import ParleyError

_NONCE_BYTES = 12  # NIST SP 800-38D recommends 96 bits for GCM
_KEY_BYTES = 32
_VERSION = b"\x01"


class VaultError(ParleyError):
    """A sealed value cannot be opened: the wrong key, or damaged data."""


class SealedBytes(bytes):
    """Bytes that went through a `SealKey`; the only thing a sealed column takes."""


class SealKey:
    """One AES-256-GCM key."""

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    def seal(self, text: str, place: str) -> SealedBytes:
        """Seal `text` for `place` ("table.column"); it opens nowhere else."""
        return self.seal_bytes(text.encode("utf-8", "surrogatepass"), place)

    def seal_bytes(self, data: bytes, place: str) -> SealedBytes:
        """Seal bytes for `place`."""
        nonce = os.urandom(_NONCE_BYTES)
        return SealedBytes(_VERSION + nonce + self._cipher.encrypt(nonce, data, place.encode()))

    def open(self, sealed: bytes, place: str) -> str:
        """Open what `seal` sealed. Raises VaultError."""
        return self.open_bytes(sealed, place).decode("utf-8", "surrogatepass")

    def open_bytes(self, sealed: bytes, place: str) -> bytes:
        """Open what `seal_bytes` sealed. Raises VaultError."""
        if sealed[:1] != _VERSION:
            raise VaultError(f"the sealed value in {place} has an unknown form")
        nonce, body = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
        try:
            return self._cipher.decrypt(nonce, body, place.encode())
        except (InvalidTag, ValueError):  # ValueError: cut off within the nonce
            raise VaultError(f"the sealed value in {place} does not open with this key") from None

    def __repr__(self) -> str:
        return "SealKey(…)"


class Vault:
    """The keys derived from the master key."""

    def __init__(self, master_key: bytes) -> None:
        if len(master_key) != _KEY_BYTES:
            raise VaultError(f"the master key must have {_KEY_BYTES} bytes")
        self._wrapping = SealKey(_derive(master_key, b"parley buyer keys"))
        self._blinding = _derive(master_key, b"parley lookups")
        self.house = SealKey(_derive(master_key, b"parley house"))
        """Seals what belongs to no buyer yet (raw events) or to the desk (names of staff)."""

    def new_buyer_key(self) -> tuple[SealedBytes, SealKey]:
        """A fresh key for a buyer, sealed for the database, and open."""
        key = secrets.token_bytes(_KEY_BYTES)
        return self._wrapping.seal_bytes(key, "buyers.key"), SealKey(key)

    def buyer_key(self, sealed: bytes) -> SealKey:
        """Open a buyer's key. Raises VaultError where the master key is not the one."""
        return SealKey(self._wrapping.open_bytes(sealed, "buyers.key"))

    def blind(self, *parts: str | int) -> str:
        """A keyed hash for look-ups by a personal identifier: 64 hex digits."""
        text = "\x1f".join(str(part) for part in parts)
        return hmac.new(self._blinding, text.encode(), hashlib.sha256).hexdigest()

    def __repr__(self) -> str:
        return "Vault(…)"


def _derive(master_key: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=_KEY_BYTES, salt=None, info=purpose).derive(master_key)


def parse_master_key(text: str) -> bytes:
    """Read 64 hex digits. Raises VaultError with the cure, never with the key."""
    try:
        key = bytes.fromhex(text.strip())
    except ValueError:
        key = b""
    if len(key) != _KEY_BYTES:
        raise VaultError(
            "PARLEY_MASTER_KEY must be 64 hexadecimal digits (32 bytes);"
            " make one with: python3 -c 'import secrets; print(secrets.token_hex(32))'"
        )
    return key


def key_from_file(path: Path) -> bytes:
    """The key in `path`, made on the first run with mode 0600.

    Raises VaultError where the file cannot be read, made, or does not hold a key.
    """
    try:
        return parse_master_key(path.read_text())
    except FileNotFoundError:
        return _make_key_file(path)
    except OSError as error:
        raise VaultError(f"cannot read the key file {path}: {error.strerror}") from None
    except (VaultError, UnicodeDecodeError):
        raise VaultError(
            f"the key file {path} does not hold a key (64 hexadecimal digits);"
            " put the right file back: without it the stored texts cannot be read"
        ) from None


def _make_key_file(path: Path) -> bytes:
    key = secrets.token_bytes(_KEY_BYTES)
    scratch = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        descriptor = os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(key.hex() + "\n")
            file.flush()
            os.fsync(file.fileno())
        # A link never overwrites: of two processes that start together, one key wins.
        os.link(scratch, path)
    except FileExistsError:
        return parse_master_key(path.read_text())
    except OSError as error:
        raise VaultError(f"cannot make the key file {path}: {error.strerror}") from None
    finally:
        scratch.unlink(missing_ok=True)
    return key
