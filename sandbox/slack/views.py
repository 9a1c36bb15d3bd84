"""Modals and home tabs, and which ones each person has open."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from sandbox.slack.blocks import completed
from sandbox.slack.inputs import initial_state
from sandbox.slack.people import APP_ID, BOT_ID, TEAM_ID
from sandbox.slack.refusals import SlackRefusal
from sandbox.slack.schema import Json

_DEEPEST = 3
"""Views one person may have on top of each other (views.push: push_limit_reached)."""


@dataclass(frozen=True)
class View:
    """A view as one person sees it. `values` are what stands in its fields."""

    id: str
    user: str
    body: Json
    hash: str
    root_id: str
    previous_id: str | None = None
    values: Json = field(default_factory=dict)

    @property
    def type(self) -> str:
        """`modal` or `home`."""
        return str(self.body["type"])

    @property
    def title(self) -> str:
        """The title of a modal; a home tab has none."""
        return str(self.body["title"]["text"]) if self.body.get("title") else ""

    @property
    def blocks(self) -> list[Json]:
        """The blocks as stored, with the ids and defaults Slack added."""
        return list(self.body["blocks"])

    @property
    def callback_id(self) -> str:
        """What the bot called it."""
        return str(self.body.get("callback_id") or "")

    @property
    def private_metadata(self) -> str:
        """What the bot keeps in it."""
        return str(self.body.get("private_metadata") or "")

    @property
    def external_id(self) -> str:
        """The bot's own name for this one view."""
        return str(self.body.get("external_id") or "")

    def payload(self) -> Json:
        """The view object of answers and payloads."""
        return {
            "id": self.id,
            "team_id": TEAM_ID,
            "type": self.type,
            "blocks": self.blocks,
            "private_metadata": self.private_metadata,
            "callback_id": self.callback_id,
            "external_id": self.external_id,
            "state": {"values": self.values},
            "hash": self.hash,
            "title": self.body.get("title"),
            "submit": self.body.get("submit"),
            "close": self.body.get("close"),
            "clear_on_close": bool(self.body.get("clear_on_close")),
            "notify_on_close": bool(self.body.get("notify_on_close")),
            "submit_disabled": bool(self.body.get("submit_disabled")),
            "previous_view_id": self.previous_id,
            "root_view_id": self.root_id,
            "app_id": APP_ID,
            "app_installed_team_id": TEAM_ID,
            "bot_id": BOT_ID,
        }


class Screens:
    """The modals each person has open, the topmost last, and their home tabs."""

    def __init__(self, new_id: Callable[[str], str], new_block: Callable[[], str]) -> None:
        """`new_id` mints ids from a prefix, `new_block` ids for blocks and actions."""
        self._new_id = new_id
        self._new_block = new_block
        self._stacks: dict[str, list[View]] = {}
        self._homes: dict[str, View] = {}

    def stack(self, user_id: str) -> list[View]:
        """The modals somebody has open, the topmost last."""
        return list(self._stacks.get(user_id, []))

    def top(self, user_id: str) -> View | None:
        """The modal somebody looks at."""
        stack = self._stacks.get(user_id)
        return stack[-1] if stack else None

    def home(self, user_id: str) -> View | None:
        """Somebody's home tab, once the bot has published one."""
        return self._homes.get(user_id)

    def open(self, user_id: str, body: Json) -> View:
        """Show a modal as the root of a new stack, in place of what was open."""
        self._refuse_duplicate(body, None)
        view = self._made(user_id, body, ())
        self._stacks[user_id] = [view]
        return view

    def push(self, user_id: str, body: Json) -> View:
        """Lay a modal on those open. Raises SlackRefusal push_limit_reached, not_found."""
        stack = self._stacks.get(user_id, [])
        if not stack:
            raise SlackRefusal("not_found")
        if len(stack) >= _DEEPEST:
            raise SlackRefusal("push_limit_reached")
        self._refuse_duplicate(body, None)
        view = self._made(user_id, body, stack)
        stack.append(view)
        return view

    def publish(self, user_id: str, body: Json, expected_hash: str | None) -> View:
        """Put up somebody's home tab. Raises SlackRefusal hash_conflict."""
        shown = self._homes.get(user_id)
        if shown is not None:
            view = self._updated(shown, body, expected_hash)
        else:
            view = self._made(user_id, body, ())
        self._homes[user_id] = view
        return view

    def update(self, view: View, body: Json, expected_hash: str | None = None) -> View:
        """Change a view; what people entered stays where block and action ids stay."""
        fresh = self._updated(view, body, expected_hash)
        self.replace(fresh)
        return fresh

    def replace(self, view: View) -> None:
        """Store a view in the place of the one with its id."""
        stack = self._stacks.get(view.user, [])
        for index, each in enumerate(stack):
            if each.id == view.id:
                stack[index] = view
        if view.type == "home":
            self._homes[view.user] = view

    def find(self, view_id: str | None, external_id: str | None) -> View:
        """A view that is open. Raises SlackRefusal not_found."""
        for view in self._all():
            if view.id == view_id or (external_id and view.external_id == external_id):
                return view
        raise SlackRefusal("not_found")

    def close(self, user_id: str, *, everything: bool = False) -> list[View]:
        """Take the topmost modal away, or all of them; those that went, topmost first."""
        stack = self._stacks.pop(user_id, [])
        gone = stack[:] if everything else stack[-1:]
        if len(gone) < len(stack):
            self._stacks[user_id] = stack[: len(stack) - len(gone)]
        return gone[::-1]

    def _all(self) -> list[View]:
        return [view for stack in self._stacks.values() for view in stack] + [*self._homes.values()]

    def _made(self, user_id: str, body: Json, below: "tuple[()] | list[View]") -> View:
        view_id = self._new_id("V")
        body = body | {"blocks": completed(body["blocks"], self._new_block)}
        return View(
            id=view_id,
            user=user_id,
            body=body,
            hash=self._new_id("1."),
            root_id=below[0].id if below else view_id,
            previous_id=below[-1].id if below else None,
            values=initial_state(body["blocks"]),
        )

    def _updated(self, view: View, body: Json, expected_hash: str | None) -> View:
        if expected_hash and expected_hash != view.hash:
            raise SlackRefusal("hash_conflict")
        self._refuse_duplicate(body, view.id)
        body = body | {"blocks": completed(body["blocks"], self._new_block)}
        values = initial_state(body["blocks"])
        for block_id, actions in values.items():
            actions |= {
                name: kept
                for name, kept in view.values.get(block_id, {}).items()
                if name in actions and actions[name]["type"] == kept["type"]
            }
        return replace(view, body=body, hash=self._new_id("1."), values=values)

    def _refuse_duplicate(self, body: Json, own_id: str | None) -> None:
        external_id = body.get("external_id")
        if external_id and any(
            view.external_id == external_id and view.id != own_id for view in self._all()
        ):
            raise SlackRefusal("duplicate_external_id")
