"""A stand-in Telegram: the Bot API over HTTP, and the people on the other side of it."""

from sandbox.telegram.model import Button, Entity, File, Group, Message, User
from sandbox.telegram.service import TelegramService
from sandbox.telegram.world import Chat

__all__ = ["Button", "Chat", "Entity", "File", "Group", "Message", "TelegramService", "User"]
