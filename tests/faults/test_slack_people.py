"""What people at the desk do at an unlucky moment, and what they are told."""

import asyncio
from datetime import timedelta

from sandbox.faults import Hang, HoldBack, Rule
from tests.faults.desk import OUT_OF_DATE, colleague, whispered, whispers
from tests.faults.scene import Scene
from tests.faults.table import fault
from tests.fleet.deployment import Mode
from tests.flow.stage import shown
from tests.flow.test_desk_inquiry import old_button

BOTH = (Mode.SINGLE, Mode.CLUSTER)
CLICK_AGAIN = "Slack was too slow to open the window. Please click again."


@fault(
    39,
    "Somebody presses a button of an old message that this version does not know",
    seen="They alone are told that the button is out of date; nothing else happens",
    modes=BOTH,
)
async def test_a_button_that_nobody_knows(deployment: Scene) -> None:
    scene, nia = deployment, colleague(deployment)
    ana = await scene.asked()
    old = old_button(await scene.card(ana), "draft.send_now")
    pressed = await scene.sandbox.slack.click_stale(nia, old, "draft.send_now")
    assert pressed.acked
    assert await whispered(scene, nia) == OUT_OF_DATE
    await scene.settled()
    assert scene.replies(ana) == []
    assert "A draft waits for approval" in shown(await scene.card(ana))


@fault(
    40,
    "The work that a click asks for is slow",
    seen="The click is acknowledged at once, and the work is done when it can be",
    modes=BOTH,
)
async def test_slow_work(deployment: Scene) -> None:
    scene, nia = deployment, colleague(deployment)
    ana = await scene.asked()
    slow = scene.goes_wrong(Rule(Hang(), platform="slack", method="users.info"))
    await scene.click(ana, who=nia)
    await scene.happened(slow)
    assert scene.replies(ana) == []
    scene.release(slow)
    await scene.check_answered_once(ana)


@fault(
    41,
    "A click that opens a window arrives after its three seconds are over",
    seen="Whoever clicked is asked, privately, to click again, and then the window opens",
    modes=BOTH,
)
async def test_a_click_that_is_too_late_for_its_window(deployment: Scene) -> None:
    scene, nia = deployment, colleague(deployment)
    ana = await scene.asked()
    await scene.settled()
    scene.clock.freeze()
    try:
        late = scene.goes_wrong(Rule(HoldBack(timedelta(seconds=4)), platform="slack"))
        pressing = asyncio.create_task(scene.click(ana, who=nia, action="draft.edit"))
        await scene.happened(late)
        scene.move(timedelta(seconds=4))
        await pressing
        assert await whispered(scene, nia) == CLICK_AGAIN
        assert scene.sandbox.slack.open_view(nia) is None
        await scene.click(ana, who=nia, action="draft.edit")
        assert (await scene.sandbox.slack.wait_view(nia)).title == "Edit the reply"
    finally:
        scene.clock.unfreeze()


@fault(
    43,
    "Two people approve the same draft at the same moment",
    seen="The buyer has one answer; the second person is told who was first",
    modes=BOTH,
)
async def test_two_click_together(deployment: Scene) -> None:
    scene, both = deployment, (colleague(deployment), colleague(deployment))
    ana = await scene.asked()
    await asyncio.gather(*(scene.click(ana, who=who) for who in both))
    await scene.check_answered_once(ana)
    (late,) = [who for who in both if whispers(scene, who)]
    (first,) = set(both) - {late}
    assert (await whispered(scene, late)).startswith(f"*{first}* was first, at ")
    assert f"*{first}* approved the draft" in shown(await scene.card(ana))


@fault(
    49,
    "The address that Slack gave for answering a click is used up",
    seen="Whoever clicked is told what they are to be told all the same",
    modes=BOTH,
)
async def test_the_address_for_answers_is_used_up(deployment: Scene) -> None:
    scene, nia = deployment, colleague(deployment)
    ana = await scene.asked()
    old = old_button(await scene.card(ana), "draft.send_now")
    await scene.settled()
    held = scene.goes_wrong(Rule(HoldBack(timedelta(seconds=1)), platform="slack"))
    pressing = asyncio.create_task(scene.sandbox.slack.click_stale(nia, old, "draft.send_now"))
    await scene.happened(held)
    (press,) = scene.sandbox.slack.deliveries.log[-1:]
    given = press.payload["response_url"].removeprefix(scene.sandbox.url)
    scene.sandbox.slack.parts.urls.find(given).uses = 5
    scene.move(timedelta(seconds=1))
    assert (await pressing).acked
    assert await whispered(scene, nia) == OUT_OF_DATE
