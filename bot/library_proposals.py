"""`parley library proposals`: what approved answers could teach the library, for curators."""

from pathlib import Path

import click

from bot.library_database import MOST, days_option, since, with_store
from qa_library.command_options import content_option, json_option
from qa_library.commands_proposals import accept_proposals, show_proposals
from qa_library.proposals import KNOWN, Approved


@click.command()
@content_option
@json_option
@click.option(
    "--accept",
    "names",
    multiple=True,
    metavar="NAME",
    help="Add this proposal to the library; again for more.",
)
@days_option
def proposals(content: Path, as_json: bool, names: tuple[str, ...], days: int) -> None:
    """Propose buyers' own words as phrasings, where a person had to find the entry for them.

    From the database (DATABASE_URL). What is personal is taken out as far as it can be told; read
    each before you accept it: it stays when the buyer has everything deleted.
    """
    approved = _approved(days)
    if not names:
        show_proposals(content, approved, as_json=as_json)
        return
    written = accept_proposals(content, approved, names)
    click.echo(f"Written: {', '.join(written)}.")


def _approved(days: int) -> list[Approved]:
    from bot.store.approved import approved_parts  # noqa: PLC0415
    from bot.store.store import Store  # noqa: PLC0415

    async def read(store: Store) -> list[Approved]:
        async with store.transaction() as tx:
            return [
                Approved(
                    one.entry,
                    one.language,
                    one.asked,
                    one.confidence,
                    tuple(filter(None, (one.buyer.name, one.buyer.handle))),
                    f"inquiry {one.inquiry}",
                )
                async for one in approved_parts(store, tx, since(days), MOST)
                if one.confidence is None or one.confidence < KNOWN
            ]

    return with_store(read)
