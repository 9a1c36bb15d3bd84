"""Each person of the desk reads what is theirs alone in their own language; cards are for all."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from sandbox.slack.blocks import words_of
from sandbox.slack.envelopes import Sort
from sandbox.slack.people import Account, Person
from tests.flow.conftest import running_bot
from tests.flow.small_library import write_small_library
from tests.flow.stage import Stage, shown

MOQ = "¿Cuál es el pedido mínimo?"
WEI = Person("U0WEI00001", "wei", "Wei Zhang", "Asia/Shanghai", locale="zh-CN")
YITING = Person("U0YITING01", "yiting", "Yi-Ting Lin", "Asia/Taipei", locale="zh-TW")
AMELIE = Person("U0AMELIE01", "amelie", "Amélie Roy", "Europe/Paris", locale="fr-FR")
MING = Person("U0MINGG001", "ming", "Ming Guest", "Asia/Shanghai", Account.GUEST, "zh-CN")


@pytest.fixture(autouse=True)
def colleagues(sandbox: Sandbox) -> None:
    """Sales staff whose Slack is not in English."""
    for person in (WEI, YITING, AMELIE, MING):
        sandbox.slack.people.add(person.name, person)
        sandbox.slack.channels.join(sandbox.slack.sales_channel, [person.id])


@pytest.fixture
async def chinese_desk(
    sandbox: Sandbox, clock: SharedClock, tmp_path: Path
) -> AsyncIterator[Stage]:
    """A desk whose policy says Chinese."""
    content = str(write_small_library(tmp_path))
    policy = tmp_path / "policy.yaml"
    policy.write_text("desk_language: zh\n", encoding="utf-8")
    async with running_bot(
        sandbox, clock, tmp_path, parley_content=content, parley_policy=str(policy)
    ):
        yield Stage(sandbox, clock, tmp_path / "parley.db")


async def form_of(stage: Stage, who: str) -> str:
    """All the texts of the form that a person has open, its title first."""
    view = await stage.slack.wait_view(who)
    return "\n".join([view.body["title"]["text"], *words_of(view.blocks)])


async def test_two_people_read_the_same_note_each_in_their_own_language(
    small_stage: Stage,
) -> None:
    await small_stage.asked(MOQ)
    await small_stage.click("marek", "inquiry.claim")
    await small_stage.card(having="held by *marek*")
    for who in ("ania", "wei"):
        await small_stage.click(who, "inquiry.release")
    assert (
        await small_stage.whispered("ania", "")
        == "*marek* holds inquiry 1. Ask them to give it back first."
    )
    assert (
        await small_stage.whispered("wei", "") == "*marek* 正在跟进工单 1，请先联系对方取消接手。"
    )


async def test_two_people_fill_the_same_form_each_in_their_own_language(
    small_stage: Stage,
) -> None:
    await small_stage.asked(MOQ)
    for who in ("ania", "wei"):
        await small_stage.click(who, "draft.edit")
    assert (await form_of(small_stage, "ania")).startswith("Edit the reply\n")
    assert "Reply in Spanish" in await form_of(small_stage, "ania")
    assert (await form_of(small_stage, "wei")).startswith("编辑回复\n")
    assert "用西班牙语回复" in await form_of(small_stage, "wei")


async def test_why_a_form_cannot_be_submitted_is_said_in_the_writers_language(
    small_stage: Stage,
) -> None:
    await small_stage.asked(MOQ)
    await small_stage.click("wei", "draft.edit")
    outcome = await small_stage.fill("wei", "\u200b")
    assert outcome.errors == {"reply": "请填写要发给客户的内容。"}


async def test_the_home_is_in_the_language_of_who_looks_at_it(small_stage: Stage) -> None:
    assert "Every answer waits for the desk." in await small_stage.home("ania", "stopped")
    assert "所有回复均须人工审批。" in await small_stage.home("wei", "自动回复已关闭")
    assert "自动回复已关闭" in await small_stage.home("yiting", "显示语言")


async def test_the_cards_stay_in_the_language_of_the_desk(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    await small_stage.click("wei", "inquiry.claim")
    card = shown(await small_stage.card(having="held by *wei*"))
    assert "A draft waits for approval" in card
    assert "工单" not in card


async def test_what_is_chosen_in_the_home_wins_over_slacks_language(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    await small_stage.home("wei", "显示语言")
    await small_stage.slack.click_home("wei", "desk.language", "en")
    await small_stage.until(lambda: "*Your language*" in home_now(small_stage, "wei"))
    await small_stage.click("wei", "draft.edit")
    assert (await form_of(small_stage, "wei")).startswith("Edit the reply\n")


async def test_a_choice_is_kept_when_slack_is_asked_again(small_stage: Stage) -> None:
    await small_stage.home("ania", "Your language")
    await small_stage.slack.click_home("ania", "desk.language", "zh")
    await small_stage.until(lambda: "显示语言" in home_now(small_stage, "ania"))
    small_stage.move(timedelta(minutes=10))
    assert "自动回复已关闭" in await small_stage.home("ania", "显示语言")
    assert small_stage.rows("SELECT locale, chosen_language FROM people") == [("en-US", "zh")]


async def test_the_menu_shows_what_is_in_force(small_stage: Stage) -> None:
    await small_stage.home("wei", "显示语言")
    view = small_stage.slack.home("wei")
    assert view is not None
    (menu,) = [
        element
        for block in view.blocks
        for element in block.get("elements", [])
        if element.get("action_id") == "desk.language"
    ]
    assert [option["text"]["text"] for option in menu["options"]] == ["English", "中文"]
    assert menu["initial_option"]["value"] == "zh"


async def test_who_speaks_neither_reads_the_language_of_the_desk(small_stage: Stage) -> None:
    assert "Your language" in await small_stage.home("amelie", "Automatic replies are stopped.")


async def test_who_speaks_neither_reads_chinese_at_a_chinese_desk(chinese_desk: Stage) -> None:
    assert "显示语言" in await chinese_desk.home("amelie", "自动回复已关闭")
    assert "Your language" in await chinese_desk.home("ania", "Automatic replies are stopped.")


async def test_a_chinese_desk_has_chinese_cards(chinese_desk: Stage) -> None:
    await chinese_desk.asked(MOQ)
    await chinese_desk.click("ania", "inquiry.escalate")
    card = shown(await chinese_desk.card(having="*ania* 将工单升级给经理"))
    assert card.startswith("来自 Ana 的咨询\n")
    (call,) = await chinese_desk.slack.wait_messages(chinese_desk.slack.sla_channel, 1)
    assert shown(call).startswith("升级：来自 Ana 的咨询\n")


async def test_a_guest_is_refused_in_their_own_language(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    await small_stage.click("ming", "draft.approve")
    refusal = await small_stage.whispered("ming", "")
    assert refusal == "只有本工作区的正式成员才能代表销售团队操作。"


async def test_a_button_of_another_version_is_explained_in_the_pressers_language(
    small_stage: Stage,
) -> None:
    old = {"action_id": "button.of.last.year", "action_ts": "1772442000.000001", "value": "1"}
    press = {"type": "block_actions", "user": WEI.brief(), "actions": [old]}
    small_stage.slack.raw_payload(Sort.INTERACTION, press)
    assert await small_stage.whispered("wei", "") == "此按钮已失效，请使用最新的卡片。"


async def test_who_is_not_in_the_channel_is_told_directly_in_their_language(
    small_stage: Stage,
) -> None:
    away = Person("U0LI000001", "li", "Li Na", "Asia/Shanghai", locale="zh-CN")
    small_stage.slack.people.add("li", away)
    await small_stage.home("li", "自动回复已关闭")
    await small_stage.slack.click_home("li", "replies.pause")
    said = await small_stage.until(lambda: small_stage.slack.direct_messages("li"))
    assert [message.text for message in said] == ["自动回复已开启。"]


def home_now(stage: Stage, who: str) -> str:
    """What a person's home shows at this moment."""
    view = stage.slack.home(who)
    return "\n".join(words_of(view.blocks)) if view is not None else ""
