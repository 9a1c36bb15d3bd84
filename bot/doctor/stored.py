"""Looks at all that is stored together: the database, its key, and whom it has served."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from bot.config import Settings
from bot.doctor.aside import aside
from bot.doctor.database import examine_database, migrated
from bot.doctor.keys import examine_key
from bot.services.findings import Finding
from bot.services.served import Account, Platform, compare, keepsake_of, read_account
from bot.store.database import DatabaseUrl
from bot.store.examine import DatabaseLook
from bot.store.keepsakes import open_keepsake
from bot.store.vault import SealedBytes, Vault, VaultError


@dataclass(frozen=True)
class Stored:
    """What was found, and what is needed to read more."""

    findings: tuple[Finding, ...]
    look: DatabaseLook | None = None
    vault: Vault | None = None


async def examine_store(
    settings: Settings,
    url: DatabaseUrl | None,
    looking: "asyncio.Task[DatabaseLook | None]",
    *,
    fix: bool,
) -> Stored:
    """Look at it; with `fix`, migrate an old schema that nobody uses, and close the key file."""
    look = await looking
    findings: list[Finding] = []
    if look is not None and url is not None:
        done = None
        if fix:
            look, done = await migrated(url, look)
        found = examine_database(look)
        findings += found if done is None else [*found[:1], done]
    key = await aside(partial(examine_key, settings, look, fix=fix))
    return Stored((*findings, *key.findings), look, key.vault)


def examine_accounts(stored: Stored, met: Sequence[Account | None]) -> list[Finding]:
    """Which tokens open another account than the one this database has served."""
    findings = []
    for account in met:
        known = _known(stored, account.platform) if account is not None else None
        if account is None or known is None:
            continue
        check = f"{account.platform.title()} account"
        stranger = compare(account, known)
        if stranger is None:
            findings.append(Finding.ok(check, "the one this database has served"))
        else:
            findings.append(Finding.problem(check, stranger.says, stranger.cure))
    return findings


def _known(stored: Stored, platform: Platform) -> Account | None:
    if stored.look is None or stored.vault is None:
        return None
    sealed = stored.look.keepsakes.get(keepsake_of(platform))
    if sealed is None:
        return None
    try:
        return read_account(platform, open_keepsake(stored.vault.house, SealedBytes(sealed)))
    except VaultError:
        return None  # told with the master key
