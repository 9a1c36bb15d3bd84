"""`--fix` on Slack: joins where it may, and asks for an invitation where it may not."""

from sandbox.slack.channels import SALES, Channel, Kind
from sandbox.slack.people import BOT_USER_ID
from tests.doctor.clinic import Clinic


async def test_it_joins_a_public_channel(clinic: Clinic) -> None:
    clinic.slack.channels.leave(SALES, [BOT_USER_ID])
    assert "doctor --fix" in (await clinic.doctor()).of("Slack channel")[0]["cure"]
    assert not clinic.slack.channels[SALES].has_bot
    report = await clinic.doctor("--fix")
    assert report.fixed == ["SLACK_SALES_CHANNEL: the bot joined #sales"]
    assert (await clinic.doctor()).ills == []


async def test_without_the_scope_to_join_it_asks_for_an_invitation(clinic: Clinic) -> None:
    clinic.slack.channels.leave(SALES, [BOT_USER_ID])
    clinic.slack.scopes.remove("channels:join")
    finding = (await clinic.doctor("--fix")).find("Slack channel", "the bot is not in #sales")
    assert finding["cure"] == "write in #sales, in Slack: /invite @parley"
    assert not clinic.slack.channels[SALES].has_bot


async def test_it_cannot_join_a_private_channel(clinic: Clinic) -> None:
    clinic.slack.channels.add(Channel(SALES, "sales", frozenset(), Kind.PRIVATE))
    finding = (await clinic.doctor("--fix")).find("Slack channel", "or it is private")
    assert "/invite @parley" in finding["cure"]
