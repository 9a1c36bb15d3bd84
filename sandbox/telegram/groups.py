"""What happens in groups: the bot is added, people talk, the group becomes a supergroup."""

from dataclasses import replace
from typing import Any

from sandbox.telegram import wire
from sandbox.telegram.acts import Acts, membership
from sandbox.telegram.model import Group, User
from sandbox.telegram.text import Formatted, with_found
from sandbox.telegram.world import Chat

_FIRST_GROUP = -4_820_000_001
_FIRST_SUPERGROUP = -1_002_000_000_001
_FOUNDER = User(610_900_001, "Olga", username="olga_founder")


class GroupActs(Acts):
    """Groups and who talks in them. The bot keeps the privacy mode new bots have."""

    def add_bot_to_group(self, title: str, by: User = _FOUNDER) -> Group:
        """Somebody makes a group with the bot in it."""
        groups = sum(isinstance(chat.who, Group) for chat in self._world.chats.values())
        group = Group(_FIRST_GROUP - groups, title)
        chat = self._world.chats[group.id] = Chat(group, known=True)
        left, member = {"status": "left"}, {"status": "member"}
        self._push("my_chat_member", chat, membership(self._world, chat, by, left, member))
        self._service(chat, by, {"group_chat_created": True})
        return group

    def say_in_group(self, group: Group, text: str, user: User = _FOUNDER) -> int:
        """Write into a group. The bot gets it, by privacy mode, as a command or if named."""
        chat = self._world.chats[group.id]
        marked = with_found(Formatted(text))
        message = self._world.post(chat, user, text=text, entities=marked.entities)
        self._world.show(chat, "person", "said", message)
        named = f"@{self._world.bot.username}".lower() in text.lower()
        if chat.left or chat.kicked or not (named or text.startswith("/")):
            return 0
        return self._push("message", chat, self._world.message_json(chat, message))

    def remove_bot_from_group(self, group: Group, by: User = _FOUNDER) -> int:
        """Somebody throws the bot out."""
        chat = self._world.chats[group.id]
        chat.kicked = True
        member, kicked = {"status": "member"}, {"status": "kicked", "until_date": 0}
        change = membership(self._world, chat, by, member, kicked)
        return self._push("my_chat_member", chat, change)

    def migrate_group(self, group: Group, by: User = _FOUNDER) -> Group:
        """The group becomes a supergroup: another identifier, and the old one only points there."""
        old = self._world.chats[group.id]
        larger = replace(
            group, id=_FIRST_SUPERGROUP - (_FIRST_GROUP - group.id), is_supergroup=True
        )
        old.upgraded_to = larger.id
        new = self._world.chats[larger.id] = Chat(larger, known=True)
        self._service(old, by, {"migrate_to_chat_id": larger.id})
        self._service(new, by, {"migrate_from_chat_id": group.id})
        return larger

    def _service(self, chat: Chat, by: User, content: dict[str, Any]) -> int:
        kind = next(iter(content))
        message = self._world.post(chat, by, kind=kind, content=content)
        return self._push("message", chat, wire.message_json(message, chat.who))
