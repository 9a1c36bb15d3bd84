"""Filling in, submitting and closing modals, and opening the home tab."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace

from sandbox.slack import payloads
from sandbox.slack.envelopes import Delivery, Sort
from sandbox.slack.ids import as_ts
from sandbox.slack.inputs import CannotAct, entered, find_element, missing_inputs
from sandbox.slack.methods.views import show
from sandbox.slack.outcomes import Outcome, outcome_of
from sandbox.slack.parts import Parts
from sandbox.slack.people import Person
from sandbox.slack.presses import Who
from sandbox.slack.refusals import SlackRefusal
from sandbox.slack.schema import Json
from sandbox.slack.view_checks import check_view
from sandbox.slack.views import View


class ModalActs:
    """Acts in modals. They wait until the bot acknowledged, or failed to."""

    parts: Parts

    def enter(self, who: Who, values: Mapping[str, Mapping[str, object]]) -> View:
        """Fill in fields of the open modal: `{block_id: {action_id: value}}`, None to empty one.

        Raises CannotAct for a field that is not there or would not take the value.
        """
        person = self.parts.people.of(who)
        view = self._top(person)
        fields = {block_id: dict(actions) for block_id, actions in view.values.items()}
        for block_id, actions in values.items():
            for action_id, value in actions.items():
                _, element = find_element(view.blocks, action_id, block_id)
                fields.setdefault(block_id, {})[action_id] = entered(element, value)
        filled = replace(view, values=fields)
        self.parts.screens.replace(filled)
        return filled

    async def submit(
        self, who: Who, values: Mapping[str, Mapping[str, object]] | None = None
    ) -> Outcome:
        """Fill in and submit the open modal, and carry out the bot's answer.

        An empty answer closes the modal; without an acknowledgement it stays open. Raises
        CannotAct where Slack's client would not let it go: a required field is empty.
        """
        person = self.parts.people.of(who)
        view = self.enter(person, values or {})
        empty = missing_inputs(view.blocks, view.values)
        if empty:
            raise CannotAct(f"these fields have to be filled in: {empty}")
        trigger_id = self.parts.triggers.give(person.id, from_view=view.id)
        payload = payloads.view_submission(person, view, trigger_id)
        outcome = await outcome_of(self._send("view_submission", payload))
        return self._answered(person, view, outcome) if outcome.acked else outcome

    async def close_view(self, who: Who, *, everything: bool = False) -> Outcome | None:
        """Close the open modal, or all of them; None where the bot did not ask to be told."""
        person = self.parts.people.of(who)
        top = self._top(person)
        cleared = everything or bool(top.body.get("clear_on_close"))
        told = [
            self._send("view_closed", payloads.view_closed(person, view, cleared=cleared))
            for view in self.parts.screens.close(person.id, everything=cleared)
            if view.body.get("notify_on_close")
        ]
        return await outcome_of(told[0]) if told else None

    async def open_home(self, who: Who) -> Delivery | None:
        """Look at the bot's home tab; the event, None where the app did not subscribe to it.

        Waits until the bot acknowledged it or missed the first attempt, five seconds at most.
        """
        person = self.parts.people.of(who)
        room, _ = self.parts.rooms.direct([person.id])
        event: Json = {
            "type": "app_home_opened",
            "user": person.id,
            "channel": room.id,
            "tab": "home",
            "event_ts": as_ts(int(self.parts.clock.now().timestamp() * 1_000_000)),
        }
        shown = self.parts.screens.home(person.id)
        if shown is not None:
            event["view"] = shown.payload()
        delivery = self.parts.events.tell(event, room)
        if delivery is not None:
            with suppress(TimeoutError):
                await self.parts.deliveries.tried([delivery])
        return delivery

    def _top(self, person: Person) -> View:
        view = self.parts.screens.top(person.id)
        if view is None:
            raise CannotAct(f"{person.name} has no modal open")
        return view

    def _send(self, name: str, payload: Json) -> Delivery:
        return self.parts.deliveries.send(Sort.INTERACTION, payload, name=name)

    def _answered(self, person: Person, view: View, outcome: Outcome) -> Outcome:
        answer = outcome.delivery.answer or {}
        action = answer.get("response_action")
        try:
            errors = self._carry_out(person, view, action, answer)
        except SlackRefusal as refusal:
            return replace(outcome, response_action=action, trouble=str(refusal.body()))
        return replace(outcome, response_action=action, errors=errors)

    def _carry_out(self, person: Person, view: View, action: str | None, answer: Json) -> Json:
        screens = self.parts.screens
        match action:
            case None:
                top = screens.top(person.id)
                if top is not None and top.id == view.id:
                    screens.close(person.id)
            case "clear":
                screens.close(person.id, everything=True)
            case "errors":
                return _errors(view, answer.get("errors"))
            case "update":
                body = check_view(answer.get("view"), "modal")
                show(self.parts.effects, screens.update(view, body), "view_submission")
            case "push":
                body = check_view(answer.get("view"), "modal")
                show(self.parts.effects, screens.push(person.id, body), "view_submission")
            case _:
                raise SlackRefusal("invalid_response_action")
        return {}


def _errors(view: View, errors: object) -> Json:
    # Slack shows an error under an input block and has nowhere to show any other.
    if not isinstance(errors, dict) or not errors:
        raise SlackRefusal("invalid_errors", ["missing required field: errors"])
    inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    unknown = sorted(set(errors) - inputs)
    if unknown:
        raise SlackRefusal("invalid_errors", [f"no input block is called {unknown[0]}"])
    return errors
