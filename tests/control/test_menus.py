"""The bot's menu as each buyer's client shows it, and its messages with buttons and files."""

import json

from aiohttp import ClientSession, FormData

from sandbox.server import Sandbox
from sandbox.telegram import User
from tests.control.asking import Json, lucia, send, state, told

PRIVATE = {"type": "all_private_chats"}


def menu(*commands: str) -> list[Json]:
    return [{"command": each, "description": each.title()} for each in commands]


def named(sandbox: Sandbox, first_name: str) -> User:
    return next(each for each in sandbox.telegram.users if each.first_name == first_name)


async def test_each_buyer_sees_the_menu_of_their_language(
    http: ClientSession, telegram: ClientSession, sandbox: Sandbox
) -> None:
    assert (await state(http))[f"buyer/{lucia(sandbox).id}"]["commands"] == []
    await send(telegram, "setMyCommands", {"commands": menu("help"), "scope": PRIVATE})
    spanish = {"commands": menu("ayuda"), "scope": PRIVATE, "language_code": "es"}
    await send(telegram, "setMyCommands", spanish)
    values = await state(http)
    assert values[f"buyer/{lucia(sandbox).id}"]["commands"] == menu("ayuda")
    assert values[f"buyer/{named(sandbox, 'Jonas').id}"]["commands"] == menu("help")


async def test_a_changed_menu_is_told_at_once(
    http: ClientSession, telegram: ClientSession, sandbox: Sandbox
) -> None:
    key = f"buyer/{lucia(sandbox).id}"
    async with http.ws_connect("feed") as feed:
        await feed.receive_json(timeout=5)
        await send(telegram, "setMyCommands", {"commands": menu("help", "human")})
        assert (await told(feed, key))["commands"] == menu("help", "human")
        await send(telegram, "deleteMyCommands")
        assert (await told(feed, key))["commands"] == []


async def test_buttons_are_drawn_pressed_and_taken_away(
    http: ClientSession, telegram: ClientSession, sandbox: Sandbox
) -> None:
    user = lucia(sandbox)
    await send(http, f"buyers/{user.id}/say", {"text": "/language"})
    keyboard = {"inline_keyboard": [[{"text": "Español", "callback_data": "lang:es"}]]}
    asked = {"chat_id": user.id, "text": "¿En qué idioma?", "reply_markup": keyboard}
    sent = (await send(telegram, "sendMessage", asked))["result"]
    key = f"chat/{user.id}/{sent['message_id']}"
    assert (await state(http))[key]["buttons"] == keyboard["inline_keyboard"]
    pressed = {"message_id": sent["message_id"], "button": "Español"}
    assert (await send(http, f"buyers/{user.id}/press", pressed))["update_id"]
    update = (await send(telegram, "getUpdates"))["result"][-1]["callback_query"]
    assert (update["data"], update["message"]["text"]) == ("lang:es", "¿En qué idioma?")
    assert update["message"]["reply_markup"] == keyboard
    async with http.ws_connect("feed") as feed:
        await feed.receive_json(timeout=5)
        answer = {"callback_query_id": update["id"], "text": "Listo"}
        await send(telegram, "answerCallbackQuery", answer)
        events = (await feed.receive_json(timeout=5))["events"]
        assert [(each["kind"], each["text"]) for each in events] == [("toast", "Listo")]
        edit = {"chat_id": user.id, "message_id": sent["message_id"], "text": "Español"}
        await send(telegram, "editMessageText", edit)
        changed = await told(feed, key)
        assert (changed["text"], changed["buttons"], changed["edited"]) == ("Español", [], True)


async def test_a_document_of_the_bot_can_be_fetched(
    http: ClientSession, telegram: ClientSession, sandbox: Sandbox
) -> None:
    user = lucia(sandbox)
    await send(http, f"buyers/{user.id}/say", {"text": "/privacy"})
    data = json.dumps({"name": "Lucía"}).encode()
    form = FormData({"chat_id": str(user.id), "caption": "Sus datos"})
    form.add_field("document", data, filename="my-data.json", content_type="application/json")
    async with telegram.post("sendDocument", data=form) as response:
        sent = (await response.json())["result"]
    shown = (await state(http))[f"chat/{user.id}/{sent['message_id']}"]
    assert (shown["file"], shown["size"], shown["text"]) == ("my-data.json", len(data), "Sus datos")
    async with http.get(shown["url"]) as response:
        assert await response.read() == data
        assert response.headers["Content-Disposition"] == "attachment"
