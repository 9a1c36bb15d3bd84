"""`parley clock`: why a promise is due when it is."""

import json
from collections.abc import Iterator

import click

from bot.domain.ids import InquiryId
from bot.library_database import with_store
from bot.services.account_json import account_json
from bot.services.account_words import Reader, lines, title
from bot.services.reckoning import Account

_EN = "en"
_LARGEST = 2**63 - 1
"""More than this the database has no number for."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def clock() -> None:
    """When promises are due, and why."""


@clock.command()
@click.argument("inquiry", type=click.IntRange(1, _LARGEST))
@click.option("--json", "as_json", is_flag=True, help="Print JSON and nothing else.")
def explain(inquiry: int, as_json: bool) -> None:
    """Account for every promise of an inquiry: what was counted, what was not, what became of it.

    Those that run come first. Times are the desk's, with those of the buyer where their zone is
    known. By the policy as it is now; where that gives another due time, it is said.
    """
    accounts, reader = _read(InquiryId(inquiry))
    if as_json:
        told = {"inquiry": inquiry, "clocks": [account_json(one) for one in accounts]}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    for line in _lines(inquiry, accounts, reader):
        click.echo(line)


def _lines(inquiry: int, accounts: list[Account], reader: Reader) -> Iterator[str]:
    if not accounts:
        yield f"Nothing was promised for inquiry {inquiry}."
    for number, one in enumerate(accounts):
        if number:
            yield ""
        yield title(one, reader)
        yield from (f"  {line}" for line in lines(one, reader))


def _read(inquiry: InquiryId) -> tuple[list[Account], Reader]:
    from bot.config import load_settings  # noqa: PLC0415  (as for the library's tools)
    from bot.domain.errors import ParleyError  # noqa: PLC0415
    from bot.policy_file import load_policy  # noqa: PLC0415
    from bot.real_time import RealTime  # noqa: PLC0415
    from bot.services.account import Accounts  # noqa: PLC0415
    from bot.services.policies import Policies  # noqa: PLC0415
    from bot.store.conversations import Forgotten  # noqa: PLC0415
    from bot.store.store import Store  # noqa: PLC0415

    async def read(store: Store) -> tuple[list[Account], Reader]:
        policies = Policies(load_policy(load_settings().parley_policy))
        tell = Accounts(store, policies, RealTime())
        async with store.transaction() as tx:
            found = await store.inquiries.conversation_of(tx, inquiry)
            if found is None:
                raise ParleyError(f"there is no inquiry {inquiry}; its number stands on its card")
            try:
                conversation = await store.conversations.get(tx, found)
            except Forgotten as error:
                raise ParleyError(
                    f"the buyer of inquiry {inquiry} had their data deleted; nothing can be told"
                ) from error
            accounts = await tell.of(tx, conversation, inquiry)
            return accounts, await tell.reader(tx, conversation, accounts, _EN)

    return with_store(read)
