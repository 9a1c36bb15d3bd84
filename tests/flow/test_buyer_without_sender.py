"""The sender of a message is optional in the Bot API: the chat says who is there."""

from tests.flow.small_library import MOQ_ES
from tests.flow.stage import Stage


async def test_a_private_message_without_a_sender_is_attended_to_under_the_chat(
    small_stage: Stage,
) -> None:
    ana = await small_stage.buyer("Ana")
    chat = {"id": ana.id, "type": "private", "first_name": "Ana"}
    date = int(small_stage.clock.now().timestamp())
    text = "¿Cuál es el pedido mínimo?"
    message = {"message_id": 900_001, "chat": chat, "date": date, "text": text}
    small_stage.telegram.raw_update({"message": message})
    await small_stage.card(having="Question from Ana")
    await small_stage.click("ania", "draft.approve")
    assert await small_stage.replied(ana) == [MOQ_ES]


async def test_it_is_the_same_conversation_as_with_a_sender(small_stage: Stage) -> None:
    ana = await small_stage.asked("¿Cuál es el pedido mínimo?")
    chat = {"id": ana.id, "type": "private", "first_name": "Ana"}
    date = int(small_stage.clock.now().timestamp())
    message = {"message_id": 900_001, "chat": chat, "date": date, "text": "Mil gracias"}
    small_stage.telegram.raw_update({"message": message})
    await small_stage.card(having="Mil gracias")
    assert len(small_stage.cards()) == 1
