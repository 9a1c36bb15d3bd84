"""Menus of commands by scope and language, and commands as people send them."""

import pytest
from telegram import (
    Bot,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import BadRequest

from sandbox.server import Sandbox
from sandbox.telegram import User

PRIVATE = BotCommandScopeAllPrivateChats()


async def offer(
    bot: Bot, command: str, scope: BotCommandScope | None = None, language: str | None = None
) -> None:
    await bot.set_my_commands([(command, command.title())], scope, language)


async def test_the_narrowest_menu_that_fits_is_shown(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    chat = BotCommandScopeChat(ana.id)
    steps = (
        ("default", BotCommandScopeDefault(), None),
        ("default_es", BotCommandScopeDefault(), "es"),
        ("private", PRIVATE, None),
        ("private_es", PRIVATE, "es"),
        ("chat", chat, None),
        ("chat_es", chat, "es"),
    )
    for command, scope, language in steps:
        await offer(bot, command, scope, language)
        assert [each["command"] for each in sandbox.telegram.menu(ana)] == [command]
    for command, scope, language in reversed(steps):
        assert [each["command"] for each in sandbox.telegram.menu(ana)] == [command]
        await bot.delete_my_commands(scope, language)
    assert sandbox.telegram.menu(ana) == []


async def test_other_languages_chats_and_scopes_do_not_matter(
    sandbox: Sandbox, bot: Bot, ana: User
) -> None:
    other = sandbox.telegram.new_user("Bo", language_code="sv")
    sandbox.telegram.press_start(other)
    await offer(bot, "hjalp", PRIVATE, "sv")
    await offer(bot, "bo", BotCommandScopeChat(other.id))
    await offer(bot, "group", BotCommandScopeAllGroupChats())
    assert sandbox.telegram.menu(ana) == []


@pytest.mark.parametrize("tag", ["pt", "pt-BR", "pt-br"])
async def test_a_regional_client_reads_the_menu_of_its_language(
    sandbox: Sandbox, bot: Bot, tag: str
) -> None:
    joao = sandbox.telegram.new_user("João", language_code=tag)
    await offer(bot, "ajuda", PRIVATE, "pt")
    assert [each["command"] for each in sandbox.telegram.menu(joao)] == ["ajuda"]


async def test_an_empty_menu_gives_way_to_a_wider_one(
    sandbox: Sandbox, bot: Bot, ana: User
) -> None:
    await offer(bot, "help")
    await offer(bot, "ayuda", PRIVATE)
    await bot.set_my_commands([], PRIVATE)
    assert [each["command"] for each in sandbox.telegram.menu(ana)] == ["help"]


async def test_bad_scopes_and_languages_are_refused(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Invalid language code specified"):
        await offer(bot, "help", language="pt-BR")
    with pytest.raises(BadRequest, match="unsupported type specified"):
        await offer(bot, "help", BotCommandScope("everywhere"))
    with pytest.raises(BadRequest, match="Chat not found"):
        await offer(bot, "help", BotCommandScopeChat(12345))
    with pytest.raises(BadRequest, match="Command description must be non-empty"):
        await bot.set_my_commands([("help", " ")])


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("/help", "/help"),
        ("  /help\n", "/help"),
        ("/help@parley_sandbox_bot me now", "/help@parley_sandbox_bot"),
        ("/start abc-1", "/start"),
    ],
)
async def test_a_command_is_sent_as_a_client_sends_it(
    sandbox: Sandbox, bot: Bot, ana: User, text: str, command: str
) -> None:
    sandbox.telegram.say(ana, text)
    *_, update = await bot.get_updates()
    assert update.message is not None
    assert update.message.text == text.strip()
    (entity,) = update.message.entities
    assert (entity.type, entity.offset) == ("bot_command", 0)
    assert update.message.parse_entity(entity) == command


async def test_blanks_alone_are_not_sent(sandbox: Sandbox, ana: User) -> None:
    with pytest.raises(ValueError, match="1 to 4096"):
        sandbox.telegram.say(ana, " \n ")
