"""Rubbish, tricks and sheer size: shown letter by letter, never interpreted, nobody pinged."""

from datetime import timedelta

from bot.domain.messages import utf16_length
from sandbox.telegram import User
from tests.flow.raw import private_message
from tests.flow.small_library import CHEERS, CLAUSES
from tests.flow.stage import Stage, buttons, shown

LITERAL = {
    "mention": "<!channel> <@U0ANIA0001> <!here|x> &lt; & <https://evil.example|click>",
    "html": "<b>bold</b> <script>alert(1)</script> <a href='tg://user?id=1'>x</a>",
    "sql": "'; DROP TABLE buyers; -- \" OR 1=1",
    "format": "%s %(moq)s {0} {facts} {moq} {moq.__class__} ${HOME} {{x}}",
    "markdown": "*bold* _it_ ~no~ `code` > quote :tada: @channel @here",
    "mixed scripts": "цeна price 价格 السعر मूल्य ราคา τιμή",
    "bidi": "\N{RIGHT-TO-LEFT OVERRIDE}gpj.exe\N{POP DIRECTIONAL FORMATTING} "
    "a\N{ZERO WIDTH SPACE}b\N{ZERO WIDTH JOINER}c\N{RIGHT-TO-LEFT MARK}",
    "zalgo": "p\N{COMBINING TILDE}\N{COMBINING ACUTE ACCENT}r\N{COMBINING CEDILLA}ice",
    "one emoji": "\N{WOMAN}\N{ZERO WIDTH JOINER}\N{PERSONAL COMPUTER}",
    "slash": "/price now",
    "signs": "¿¡!?…———",
}


async def test_it_is_shown_as_it_was_written(small_stage: Stage) -> None:
    for number, (kind, text) in enumerate(LITERAL.items(), start=1):
        buyer = await small_stage.buyer("Kim", "en")
        small_stage.telegram.say(buyer, text)
        card = await small_stage.card(number, having=text)
        assert text in plain_texts(card.blocks), kind
        await small_stage.settled()
        assert len(small_stage.replies(buyer)) <= 1, kind
    assert small_stage.slack.pings == []
    assert small_stage.rows("SELECT count(*) FROM buyers") == [(len(LITERAL),)]


def plain_texts(blocks: object) -> list[str]:
    """The texts on a card that Slack shows letter by letter."""
    if isinstance(blocks, dict):
        own = [str(blocks["text"])] if blocks.get("type") == "plain_text" else []
        return own + plain_texts(list(blocks.values()))
    if isinstance(blocks, list | tuple):
        return [text for block in blocks for text in plain_texts(block)]
    return []


async def test_control_characters_do_no_harm(small_stage: Stage) -> None:
    buyer = await small_stage.buyer("Kim", "en")
    small_stage.telegram.say(buyer, "pri\x00ce \x07\x1b[31m now\x7f\x85")
    card = await small_stage.card(having="now")
    await small_stage.settled()
    assert "price \x1b[31m" not in shown(card)
    assert len(await small_stage.replied(buyer)) == 1


async def test_nothing_at_all_is_asked_back(small_stage: Stage) -> None:
    for number, text in enumerate(["", "   ", "\n\t \N{NO-BREAK SPACE}"], start=1):
        buyer = await small_stage.buyer("Kim", "en")
        private_message(small_stage, buyer, text=text)
        assert await small_stage.replied(buyer) == [
            "Thank you for your message! Could you tell us in a few words what you need?"
        ]
        await small_stage.card(number, having="_Something Parley cannot read_")


SIZES = {
    "4096 emoji": "\N{GRINNING FACE}" * 4096,
    "100 kB of words": "price? " * 14_600,
    "100 kB of a word": "x" * 102_400,
    "4095 signs": "<&>" * 1365,
    "4096 Chinese": "价" * 4096,
}


async def test_sheer_size_is_cut_for_the_card_alone(small_stage: Stage) -> None:
    for number, (kind, text) in enumerate(SIZES.items(), start=1):
        buyer = await small_stage.buyer("Kim", "en")
        private_message(small_stage, buyer, text=text)
        card = await small_stage.card(number, having=text[:1000])
        whole = "".join(text.split()) in "".join(shown(card).split())
        assert whole or "…" in shown(card), kind
        assert {"inquiry.answer", "draft.approve"} & set(buttons(card)), kind
        small_stage.move(timedelta(minutes=2))
        assert len(await small_stage.replied(buyer)) == 1, kind
    assert small_stage.slack.pings == []


NAMES = {
    "long": "A" * 300,
    "markup": "<b>&_*[x](y) <!channel> {moq} %s",
    "right to left": "\N{RIGHT-TO-LEFT OVERRIDE}anA",
    "new lines": "Ana\n*Approved*\nby",
    "blank": "\N{HANGUL FILLER}",
}


async def test_a_name_is_shown_as_it_is(small_stage: Stage) -> None:
    for number, name in enumerate(NAMES.values(), start=1):
        buyer = small_stage.telegram.new_user(name, username="x_y*z", language_code="en")
        small_stage.telegram.say(buyer, "What is your minimum order?")
        card = await small_stage.card(number, having="Our minimum order is 500 pieces.")
        title = card.blocks[0]["text"]
        assert title["type"] == "plain_text"
        assert title["text"].startswith(f"Question from {' '.join(name.split())[:60]}")
        small_stage.move(timedelta(seconds=5))
        await small_stage.click("ania", "draft.approve", number)
        received = await small_stage.telegram.wait_received(buyer)
        assert [message.text for message in received] == ["Our minimum order is 500 pieces."]
    assert small_stage.slack.pings == []


async def test_a_reply_too_long_for_one_message_is_split_in_order(small_stage: Stage) -> None:
    buyer = await small_stage.buyer("Kim", "en")
    small_stage.telegram.say(
        buyer, "What are the clauses of your contract? How do you celebrate a deal?"
    )
    await small_stage.card(having="draft.approve")
    await small_stage.click("ania", "draft.approve")
    await small_stage.card(having="Answered")
    pieces = small_stage.replies(buyer)
    assert len(pieces) == 2
    assert "".join("".join(pieces).split()) == "".join((CLAUSES + CHEERS).split())
    assert within_limits(small_stage, buyer)


def within_limits(stage: Stage, buyer: User) -> bool:
    """Whether no text was longer than Telegram takes, and none was refused."""
    calls = stage.sandbox.effects.calls_of("sendMessage")
    lengths = [utf16_length(message.text) for message in stage.telegram.received(buyer)]
    return max(lengths) <= 4096 and all(call.error is None for call in calls)
