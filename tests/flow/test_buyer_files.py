"""Which files of buyers the desk gets to see: what trade sends, and nothing that could run."""

from sandbox.slack.messages import Message as Posted
from tests.flow.raw import private_message
from tests.flow.stage import Stage

NOT_BROUGHT_OVER = (
    "The file *{name}* is not shown here (files of this type are not brought over). It is in the"
    " chat with the buyer."
)


async def named_in_thread(stage: Stage, number: int) -> Posted:
    """What is said under a card about the file."""
    cards = await stage.until(
        lambda: found if len(found := hanging_cards(stage)) >= number else None
    )
    assert cards is not None
    card = cards[number - 1]
    (reply,) = await stage.until(lambda: stage.slack.thread(card.channel, card.ts))
    return reply


def hanging_cards(stage: Stage) -> list[Posted]:
    return [card for card in stage.cards() if not card.is_reply]


async def test_a_file_of_another_type_is_named_in_the_thread_and_stays_where_it_is(
    small_stage: Stage,
) -> None:
    names = ("setup.exe", "invoice.html", "order.zip", "README", "order.pdf.exe", "order.")
    for number, name in enumerate(names, start=1):
        small_stage.telegram.send_document(await small_stage.buyer(), name)
        reply = await named_in_thread(small_stage, number)
        assert reply.text == NOT_BROUGHT_OVER.format(name=name)
    await small_stage.settled()
    assert small_stage.slack.files == []
    assert small_stage.sandbox.effects.calls_of("getFile") == []


async def test_a_file_that_trade_sends_hangs_in_the_thread(small_stage: Stage) -> None:
    for number, name in enumerate(("order.pdf", "Prices.XLSX", "plan.v2.dwg"), start=1):
        small_stage.telegram.send_document(await small_stage.buyer(), name, name.encode())
        reply = await named_in_thread(small_stage, number)
        assert [file["name"] for file in reply.files] == [name]
        assert small_stage.slack.files[-1].content == name.encode()


async def test_a_file_without_a_name_goes_by_its_type(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    about = {"file_id": "BQACAgI", "file_unique_id": "AgAD", "file_size": 9}
    private_message(small_stage, ana, document=about | {"mime_type": "text/html"})
    reply = await named_in_thread(small_stage, 1)
    assert reply.text == NOT_BROUGHT_OVER.format(name="document.html")
