"""What the people of the desk do and see in the faults of Slack, the database and the clock."""

from sandbox.effects import Call
from sandbox.slack import Delivery, Person
from tests.faults.scene import Scene

OUT_OF_DATE = "This button is out of date. Please use the newest card."


def colleague(scene: Scene) -> str:
    """Somebody who has just joined the desk, whom the bot must look up before they may act."""
    people, channels = scene.sandbox.slack.people, scene.sandbox.slack.channels
    number = len(list(people))
    name = f"nia{number}"
    people.add(name, Person(f"U0NIA{number:05}", name, f"Nia {number}", "Etc/UTC"))
    channels.join(scene.sandbox.slack.sales_channel, [people[name].id])
    return name


def whispers(scene: Scene, who: str) -> list[str]:
    """Every private word to a person, oldest first."""
    return [note.text for note in scene.sandbox.slack.ephemerals(who)]


async def whispered(scene: Scene, who: str) -> str:
    """Wait for the one private word to a person."""
    await scene.until(lambda: whispers(scene, who))
    (told,) = whispers(scene, who)
    return told


def homes(scene: Scene, who: str) -> int:
    """How often the app's home was drawn for a person."""
    person = scene.sandbox.slack.people[who]
    drawn = scene.sandbox.effects.of("slack", method="views.publish", chat=person.id)
    return len(drawn)


async def check_home_drawn_once(scene: Scene, who: str, delivery: Delivery) -> None:
    """An event, looking at the home, was acknowledged and had its one effect."""
    await scene.until(lambda: homes(scene, who))
    await scene.sandbox.slack.deliveries.wait(delivery)
    await scene.settled()
    assert delivery.acked, delivery.failures
    assert homes(scene, who) == 1


async def looks_at_home(scene: Scene, who: str) -> Delivery:
    """A person opens the app's home; the event was tried once, or waits for the bot."""
    delivery = await scene.sandbox.slack.open_home(who)
    assert delivery is not None
    return delivery


def calls(scene: Scene, method: str, channel: str | None = None) -> list[Call]:
    """The calls of Slack's `method` since the test began."""
    made = scene.sandbox.effects.calls[scene.first_call :]
    return [
        call
        for call in made
        if (call.platform, call.method) == ("slack", method) and channel in (None, call.chat)
    ]


def inbox_of_slack(scene: Scene) -> int:
    """How many events of Slack were ever stored."""
    ((count,),) = scene.deployment.rows("SELECT count(*) FROM inbox WHERE source = 'slack'")
    return int(count)
