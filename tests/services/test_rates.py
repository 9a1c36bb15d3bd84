"""By which lane each effect goes, and how fast that is."""

from typing import Any

import pytest

from bot.domain.ids import ConversationId, PersonId
from bot.services.rates import BuyerRates, DeskRates
from bot.store.cards import Place
from bot.store.lanes import Rate
from bot.store.outbound import OutboxKind

# docs.slack.dev/apis/web-api/rate-limits: a message a second in a channel, and calls a minute.
CHANNEL, TIER_3, TIER_4 = 1.0, 50 / 60, 100 / 60
HELENA = Place.dm(PersonId("U0HELENA01"))


@pytest.mark.parametrize(
    ("kind", "payload", "name", "per_second"),
    [
        (OutboxKind.WHISPER, {}, "desk:whisper", TIER_4),
        (OutboxKind.HOME, {}, "desk:home", TIER_4),
        (OutboxKind.REMOVE_NOTE, {}, "desk:remove_note", TIER_3),
        (OutboxKind.FILE, {}, "desk:sales", CHANNEL),
        (OutboxKind.ALARM, {}, "desk:sla", CHANNEL),
        (OutboxKind.SAY, {"what": "summary"}, "desk:sla", CHANNEL),
        (OutboxKind.SAY, {"place": "sales"}, "desk:sales", CHANNEL),
        (OutboxKind.SAY, {"place": "breach"}, "desk:sla", CHANNEL),
        (OutboxKind.SAY, {"person": "U0VIKTOR01"}, "desk:in:U0VIKTOR01", CHANNEL),
    ],
)
def test_each_goes_by_the_lane_that_slack_limits(
    kind: OutboxKind, payload: dict[str, Any], name: str, per_second: float
) -> None:
    lane = DeskRates().of(kind, payload)
    assert lane.name == name
    assert lane.rate.per_second == pytest.approx(per_second)


def test_posts_are_limited_by_place_and_updates_over_all() -> None:
    rates = DeskRates()
    assert rates.post(Place.BREACH) == rates.post(Place.SLA)
    assert rates.post(HELENA).name == "desk:dm:U0HELENA01"
    assert rates.update.rate.per_second == pytest.approx(TIER_3)


def test_all_are_raised_together() -> None:
    fast = DeskRates(times=1000)
    assert fast.post(Place.SALES).rate.per_second == 1000
    assert fast.update.rate.per_second == pytest.approx(1000 * TIER_3)
    assert fast.post(Place.SALES).rate.burst == 1000


def test_a_message_to_a_buyer_passes_their_chat_and_the_whole() -> None:
    rates = BuyerRates(overall=Rate(30, 30), per_chat=Rate(1, 5))
    chat, whole = rates.lanes("telegram", ConversationId(7))
    assert (chat.name, whole.name) == ("telegram:7", "telegram")
    assert (chat.rate, whole.rate) == (rates.per_chat, rates.overall)
