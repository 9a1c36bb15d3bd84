"""What Slack says of a person: their name, whether they may act, and what language they read."""

from bot.domain.ids import PersonId
from handlers.slack.desk import SlackDesk
from sandbox.server import Sandbox
from sandbox.slack.people import Person

WEI = Person("U0WEI00001", "wei", "Wei Zhang", "Asia/Shanghai", locale="zh-CN")


async def test_a_persons_locale_is_asked_for(sandbox: Sandbox, desk: SlackDesk) -> None:
    wei = sandbox.slack.people.add("wei", WEI)
    assert (await desk.member(PersonId(wei.id), wei.team_id)).locale == "zh-CN"


async def test_a_person_whose_locale_slack_does_not_tell_has_none(
    sandbox: Sandbox, desk: SlackDesk
) -> None:
    dora = sandbox.slack.people["dora"]
    member = await desk.member(PersonId(dora.id), dora.team_id)
    assert (member.bar, member.locale) == ("deactivated", None)
