"""Groups: the bot says once that it answers in private chats, leaves, and keeps nothing."""

from sandbox.telegram.model import Group
from tests.flow.stage import Stage

ONLY_PRIVATE = (
    "Thank you for the invitation! We only answer in private chats. "
    "Please write to us here: @parley_sandbox_bot"
)
_TABLES = ("buyers", "conversations", "inquiries", "messages", "cards")


def said(stage: Stage, group: Group) -> list[str]:
    """What the bot wrote in a group."""
    return [message.text for message in stage.telegram.chat(group.id).received]


def kept(stage: Stage) -> dict[str, int]:
    """How many rows stand in the tables of people and their matters."""
    return {table: stage.rows(f"SELECT count(*) FROM {table}")[0][0] for table in _TABLES}


async def left(stage: Stage, group: Group) -> None:
    """Wait until the bot has left and nothing more is on its way."""
    await stage.until(lambda: stage.telegram.chat(group.id).left)
    await stage.settled()


async def test_added_to_a_group_it_says_so_once_and_leaves(small_stage: Stage) -> None:
    group = small_stage.telegram.add_bot_to_group("Bargains")
    await left(small_stage, group)
    assert said(small_stage, group) == [ONLY_PRIVATE]
    assert small_stage.cards() == []


async def test_nothing_of_a_group_is_stored(small_stage: Stage) -> None:
    group = small_stage.telegram.add_bot_to_group("Bargains")
    small_stage.telegram.say_in_group(group, "/start What is your minimum order?")
    await left(small_stage, group)
    assert kept(small_stage) == dict.fromkeys(_TABLES, 0)
    assert small_stage.rows("SELECT payload FROM inbox WHERE payload IS NOT NULL") == []
    assert small_stage.rows("SELECT payload FROM outbox WHERE payload IS NOT NULL") == []


async def test_words_in_the_group_meanwhile_are_not_answered(small_stage: Stage) -> None:
    group = small_stage.telegram.add_bot_to_group("Bargains")
    small_stage.telegram.say_in_group(group, "@parley_sandbox_bot what is your minimum order?")
    small_stage.telegram.say_in_group(group, "/start")
    await left(small_stage, group)
    assert said(small_stage, group) == [ONLY_PRIVATE]
    assert small_stage.cards() == []


async def test_a_group_that_becomes_a_supergroup_is_left_too(small_stage: Stage) -> None:
    group = small_stage.telegram.add_bot_to_group("Bargains")
    larger = small_stage.telegram.migrate_group(group)
    await left(small_stage, larger)
    assert said(small_stage, group) + said(small_stage, larger) == [ONLY_PRIVATE]


async def test_thrown_out_it_says_nothing(small_stage: Stage) -> None:
    group = small_stage.telegram.add_bot_to_group("Bargains")
    await left(small_stage, group)
    small_stage.telegram.remove_bot_from_group(group)
    await small_stage.settled()
    assert said(small_stage, group) == [ONLY_PRIVATE]


async def test_the_person_who_added_it_is_answered_in_private(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    group = small_stage.telegram.add_bot_to_group("Bargains", by=ana)
    await left(small_stage, group)
    small_stage.telegram.say(ana, "¿Cuál es el pedido mínimo?")
    await small_stage.card(having="Question from Ana")
