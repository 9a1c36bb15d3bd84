"""views.*: modals and home tabs."""

from dataclasses import dataclass

from sandbox.effects import Effects
from sandbox.slack.arguments import Is, Signature
from sandbox.slack.methods.method import Method
from sandbox.slack.people import People
from sandbox.slack.refusals import SlackRefusal
from sandbox.slack.schema import Json
from sandbox.slack.triggers import Triggers
from sandbox.slack.view_checks import check_view
from sandbox.slack.views import Screens, View


@dataclass(frozen=True)
class ViewMethods:
    """The methods that show views. A trigger is used up only by a view that is shown."""

    screens: Screens
    triggers: Triggers
    people: People
    effects: Effects

    def all(self) -> list[Method]:
        """What to register."""
        view = {"view": Is.JSON}
        opening = Signature({**view, "trigger_id": Is.TEXT})
        named = {"view_id": Is.TEXT, "external_id": Is.TEXT, "hash": Is.TEXT}
        publishing = Signature({"user_id": Is.TEXT, **view}, {"hash": Is.TEXT})
        return [
            Method("views.open", self.open, None, 4, opening),
            Method("views.push", self.push, None, 4, opening),
            Method("views.update", self.update, None, 4, Signature(view, named)),
            Method("views.publish", self.publish, None, 4, publishing),
        ]

    def open(self, arguments: Json) -> Json:
        """views.open: to the person whose act gave the trigger."""
        trigger = self.triggers.check(arguments["trigger_id"])
        body = check_view(arguments["view"], "modal")
        view = self.screens.open(trigger.user, body)
        trigger.used = True
        return self._shown(view, "views.open")

    def push(self, arguments: Json) -> Json:
        """views.push: on top of the modal the trigger came from."""
        trigger = self.triggers.check(arguments["trigger_id"])
        body = check_view(arguments["view"], "modal")
        open_ids = [view.id for view in self.screens.stack(trigger.user)]
        if trigger.from_view not in open_ids:
            raise SlackRefusal("not_found")
        view = self.screens.push(trigger.user, body)
        trigger.used = True
        return self._shown(view, "views.push")

    def update(self, arguments: Json) -> Json:
        """views.update: by id or by external id, guarded by a hash if one is given."""
        if not arguments.get("view_id") and not arguments.get("external_id"):
            raise SlackRefusal("invalid_arguments", ["missing required field: view_id"])
        view = self.screens.find(arguments.get("view_id"), arguments.get("external_id"))
        body = check_view(arguments["view"], view.type)
        return self._shown(self.screens.update(view, body, arguments.get("hash")), "views.update")

    def publish(self, arguments: Json) -> Json:
        """views.publish: somebody's home tab."""
        user_id = arguments["user_id"]
        if all(person.id != user_id for person in self.people):
            raise SlackRefusal("invalid_arguments", ["invalid `user_id`"])
        body = check_view(arguments["view"], "home")
        view = self.screens.publish(user_id, body, arguments.get("hash"))
        return self._shown(view, "views.publish")

    def _shown(self, view: View, method: str) -> Json:
        show(self.effects, view, method)
        return {"view": view.payload()}


def show(effects: Effects, view: View, method: str) -> None:
    """Log that somebody sees a view."""
    effects.add(
        platform="slack",
        method=method,
        chat=view.user,
        kind="home" if view.type == "home" else "view",
        data={"user": view.user, "view": view.payload()},
    )
