"""Slack ends the post of a card without saying what came of it: one card hangs in any case."""

from typing import Literal

import pytest

from sandbox.faults import Rule, ServerError
from tests.flow.stage import Stage

MOQ = "¿Cuál es el pedido mínimo?"
POST, LOOK = "chat.postMessage", "conversations.history"
Status = Literal[500, 502, 503]


def goes_wrong(stage: Stage, method: str, status: Status, *, done: bool = False) -> None:
    """The next call of a method ends so; `done` says that it was carried out all the same."""
    rule = Rule(ServerError(status), "slack", method, when="after" if done else "before")
    stage.sandbox.faults.add(rule)


def made(stage: Stage) -> list[tuple[str, int]]:
    """The posts and looks there were, and how Slack answered each."""
    calls = stage.sandbox.effects.calls
    return [(call.method, call.status) for call in calls if call.method in {POST, LOOK}]


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_a_post_that_came_to_nothing_is_made_again_after_one_look(
    small_stage: Stage, status: Status
) -> None:
    goes_wrong(small_stage, POST, status)
    await small_stage.asked(MOQ)
    await small_stage.settled()
    assert made(small_stage) == [(POST, status), (LOOK, 200), (POST, 200)]
    assert len(small_stage.cards()) == 1


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_a_post_that_was_made_is_found(small_stage: Stage, status: Status) -> None:
    goes_wrong(small_stage, POST, status, done=True)
    await small_stage.asked(MOQ)
    await small_stage.settled()
    assert made(small_stage) == [(POST, status), (LOOK, 200)]
    assert len(small_stage.cards()) == 1


@pytest.mark.parametrize("done", [False, True])
async def test_where_nobody_could_look_it_is_looked_for_before_it_is_made_again(
    small_stage: Stage, done: bool
) -> None:
    goes_wrong(small_stage, POST, 502, done=done)
    goes_wrong(small_stage, LOOK, 502)
    await small_stage.asked(MOQ)
    await small_stage.settled()
    again = [] if done else [(POST, 200)]
    assert made(small_stage) == [(POST, 502), (LOOK, 502), (LOOK, 200), *again]
    assert len(small_stage.cards()) == 1
