"""What the bot writes to Slack: answers lost, refused or delayed, texts too long or hostile."""

from datetime import timedelta

from sandbox.faults import RateLimited, Reset, Rule, ServerError
from sandbox.telegram import User
from tests.faults.desk import calls, colleague
from tests.faults.scene import QUESTION, Scene
from tests.faults.table import fault
from tests.fleet.deployment import Mode
from tests.flow.stage import shown

BOTH = (Mode.SINGLE, Mode.CLUSTER)
HOSTILE = "<!channel> *hola* & <@U0ANIA0001> <https://x.example|y>"


def posts(scene: Scene) -> list[int]:
    """How Slack answered each attempt to post in the sales channel, 0 for not at all."""
    made = calls(scene, "chat.postMessage", scene.sandbox.slack.sales_channel)
    return [call.status for call in made]


async def asks(scene: Scene, rule: Rule) -> User:
    """A buyer asks a question whose card goes wrong."""
    ana = await scene.buyer()
    wrong = scene.goes_wrong(rule)
    scene.sandbox.telegram.say(ana, QUESTION)
    await scene.happened(wrong)
    return ana


def in_sales(action: RateLimited | Reset | ServerError, *, after: bool = False) -> Rule:
    """The next post in the sales channel goes wrong."""
    return Rule(
        action,
        platform="slack",
        method="chat.postMessage",
        chat="C0SALES001",
        when="after" if after else "before",
    )


@fault(
    34,
    "Slack stores a card, and the connection drops before it says so",
    seen="One card: it is looked for in the channel before it is posted again",
    modes=BOTH,
)
async def test_a_card_whose_answer_was_lost(deployment: Scene) -> None:
    scene = deployment
    ana = await asks(scene, in_sales(Reset(), after=True))
    await scene.click(ana)
    await scene.check_answered_once(ana)
    assert posts(scene) == [0]
    assert calls(scene, "conversations.history")


@fault(
    35,
    "Slack asks to wait (429 with Retry-After)",
    seen="Cards wait as long as Slack says, then each hangs once; buyers are answered meanwhile",
    modes=BOTH,
)
async def test_slack_asks_to_wait(deployment: Scene) -> None:
    scene = deployment
    ana = await asks(scene, in_sales(RateLimited(600)))
    await scene.deployment.found("SELECT 1 FROM work WHERE queue = 'card' AND attempts = 1")
    ben = await scene.buyer()
    scene.sandbox.telegram.say(ben, QUESTION)
    await scene.deployment.found(
        "SELECT 1 FROM work WHERE queue = 'card' AND attempts = 0 AND held_until IS NOT NULL"
    )
    assert posts(scene) == [429]
    scene.deployment.hurry()
    for buyer in (ana, ben):
        await scene.click(buyer)
        await scene.check_answered_once(buyer)
    assert posts(scene) == [429, 200, 200]


@fault(
    36,
    "A proxy before Slack answers 502 with a page instead of JSON",
    seen="One card, a moment later",
    modes=BOTH,
)
async def test_a_page_instead_of_json(deployment: Scene) -> None:
    scene = deployment
    before = [each.pid for each in scene.deployment.processes.values()]
    ana = await asks(scene, in_sales(ServerError(502, html=True)))
    await scene.click(ana)
    await scene.check_answered_once(ana)
    assert posts(scene) == [502, 200]
    assert [each.pid for each in scene.deployment.processes.values()] == before


@fault(
    44,
    "An inquiry is longer than a Slack message may be",
    seen="Its card hangs, with the longest texts cut short and the newest message first",
    modes=BOTH,
)
async def test_an_inquiry_longer_than_a_message(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.buyer()
    for number in range(1, 6):
        scene.sandbox.telegram.say(ana, f"Carta {number}. " + "Tornillos y tuercas. " * 190)
    card = shown(await scene.card(ana, having="Carta 5."))
    assert len(card) < 13_500 < 5 * 21 * 190
    assert "…" in card
    await scene.settled()
    refused = [call.error for call in scene.sandbox.effects.calls[scene.first_call :] if call.error]
    assert refused == []


@fault(
    45,
    "The text of a changed card is longer than chat.update takes",
    seen="The card changes: its notification is cut short, its blocks are not",
    modes=BOTH,
)
async def test_a_changed_text_that_is_too_long(deployment: Scene) -> None:
    scene, nia = deployment, colleague(deployment)
    ana = await scene.buyer()
    said = "Tornillos & " * 340
    scene.sandbox.telegram.say(ana, said)
    await scene.card(ana, having="Tornillos")
    await scene.click(ana, who=nia, action="inquiry.claim")
    card = await scene.card(ana, having=f"held by *{nia}*")
    assert shown(card).count("Tornillos &") == 340
    assert len(card.text) <= 4000 < len(said.replace("&", "&amp;"))
    assert {call.error for call in calls(scene, "chat.update")} == {None}


@fault(
    51,
    "A buyer writes `<!channel>`, a mention, a link or `&<>`",
    seen="The card shows it letter by letter, and nobody is notified",
    modes=BOTH,
)
async def test_what_would_ping_the_channel(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.buyer()
    pings = len(scene.sandbox.slack.pings)
    scene.sandbox.telegram.say(ana, HOSTILE)
    card = await scene.card(ana, having=HOSTILE)
    assert "&lt;!channel&gt; *hola* &amp; &lt;@U0ANIA0001&gt;" in card.text
    scene.move(timedelta(minutes=3))
    await scene.settled()
    assert scene.sandbox.slack.pings[pings:] == []
