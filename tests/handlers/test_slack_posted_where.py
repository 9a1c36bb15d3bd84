"""Slack's answer to a post need not say where it hangs: the bot knows where it posted."""

from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.services.ports import Posted
from bot.store.cards import Place
from handlers.slack.desk import SlackDesk
from sandbox.server import Sandbox
from tests.handlers.pictures import HELENA
from tests.handlers.states import proposed, resolved


@pytest.fixture
def terse(web: AsyncWebClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Slack that answers a post with nothing but its ts."""
    post = web.chat_postMessage

    async def answer_little(**arguments: Any) -> dict[str, Any]:
        return {"ok": True, "ts": (await post(**arguments))["ts"]}

    monkeypatch.setattr(web, "chat_postMessage", answer_little)


@pytest.mark.usefixtures("terse")
@pytest.mark.parametrize("place", [Place.SALES, Place.SLA, Place.BREACH, Place.dm(HELENA)], ids=str)
async def test_a_card_whose_channel_was_not_told_is_updated_later(
    sandbox: Sandbox, desk: SlackDesk, place: Place
) -> None:
    slack = sandbox.slack
    posted = await desk.post_card(place, proposed())
    (before,) = slack.messages(posted.channel)
    assert posted == Posted(before.channel, before.ts)
    if place.person is None:
        assert posted.channel == (
            slack.sales_channel if place == Place.SALES else slack.sla_channel
        )
    else:
        assert slack.direct_messages("helena") == [before]
    await desk.update_card(posted, place, resolved())
    (after,) = slack.messages(posted.channel)
    assert after.ts == before.ts
    assert "Resolved" in after.shown
