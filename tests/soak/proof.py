"""What was lost, doubled or out of order, reckoned from what the platforms saw and nothing else.

Words: `said` is what a buyer wrote, `heard` what the bot wrote to them. A press is what somebody at
the desk did, with the words it was about; it counts also where its acknowledgement was lost.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from sandbox.effects import Effect
from sandbox.slack.blocks import elements_of, words_of
from sandbox.slack.envelopes import Delivery, Sort
from tests.soak.shop import ANSWER_TO

FORMS = ("draft.edit", "inquiry.answer")
APPROVING = ("draft.approve", *FORMS)
_OF_THE_END = {"answered": {"resolve"}, "resolved": {"survey"}}
"""The clocks that may run while nothing is owed, by status."""


@dataclass(frozen=True)
class Press:
    """`value` is the button's: inquiry and revision, and for a retry how often before. Forms count
    when they are submitted, not when they are opened."""

    action: str
    value: str
    text: str

    @property
    def about(self) -> tuple[int, int]:
        """The inquiry and the revision that it makes or is about: an answer without a draft is the
        revision after the one that was shown."""
        inquiry, revision, *_ = self.value.split(":")
        return int(inquiry), int(revision) + (self.action == "inquiry.answer")


@dataclass(frozen=True)
class Evidence:
    """All there is to judge by. `swapped` counts by chat what was made to arrive in another order;
    `running` are inquiry, status and clock of what runs at the end, `overdue` what is left undone.
    """

    effects: Sequence[Effect]
    presses: Sequence[Press]
    swapped: Mapping[str, int] = field(default_factory=dict)
    running: Sequence[tuple[int, str, str]] = ()
    overdue: Sequence[str] = ()


@dataclass(frozen=True)
class Proof:
    """What is wrong, a line for each; and how many replies were ever shown in doubt."""

    lost: tuple[str, ...]
    doubled: tuple[str, ...]
    out_of_order: tuple[str, ...]
    unsettled: tuple[str, ...]
    uncertain: int
    messages: int
    cards: int
    replies: int

    @property
    def problems(self) -> list[str]:
        """All of it, each with its sort."""
        sorts = ("lost", "doubled", "out_of_order", "unsettled")
        return [f"{sort}: {line}" for sort in sorts for line in getattr(self, sort)]


@dataclass(frozen=True)
class _Picture:
    """A card as it stood for a while."""

    texts: tuple[str, ...]
    offered: tuple[tuple[str, str], ...]
    inquiry: int


@dataclass
class _Story:
    """One buyer's chat and card."""

    name: str = ""
    said: list[str] = field(default_factory=list)
    turns: list[tuple[bool, str]] = field(default_factory=list)
    """All of the chat, in order: whether the bot wrote it, and what."""
    pictures: list[_Picture] = field(default_factory=list)

    @property
    def heard(self) -> list[str]:
        return [text for by_bot, text in self.turns if by_bot]


def prove(evidence: Evidence) -> Proof:
    """Reckon it all up."""
    stories, posts = _read(evidence.effects)
    pressed = _Pressed(evidence.presses)
    lost, doubled, unordered = [], [f"card of {name}" for name in _twice(posts)], []
    for chat, story in stories.items():
        told = [text for text in story.heard if _is_reply(text, story, pressed)]
        lost += [f"{story.name}: {each}" for each in _lost(story)]
        doubled += [f"{story.name}: {each}" for each in _doubled(story, told, pressed)]
        unordered += [
            f"{story.name}: {each}"
            for each in (
                *_handled_out_of_order(story, evidence.swapped.get(chat, 0)),
                *_sent_out_of_order(story, told, pressed),
            )
        ]
    doubts = {
        value
        for story in stories.values()
        for picture in story.pictures
        for action, value in picture.offered
        if action == "delivery.settle"
    }
    return Proof(
        tuple(lost),
        tuple(doubled),
        tuple(unordered),
        (*_unsettled(evidence.running), *evidence.overdue),
        uncertain=len(doubts),
        messages=sum(len(story.said) for story in stories.values()),
        cards=posts.total(),
        replies=sum(
            _is_reply(text, story, pressed) for story in stories.values() for text in story.heard
        ),
    )


def presses_of(deliveries: Iterable[Delivery]) -> list[Press]:
    """What the desk did, as Slack told the bot of it."""
    found = []
    for each in deliveries:
        if each.sort is not Sort.INTERACTION:
            continue
        payload = each.payload
        if each.name == "view_submission":
            action, _, value = payload["view"]["private_metadata"].partition(" ")
            text = payload["view"]["state"]["values"]["reply"]["text"]["value"]
            found.append(Press(action, value, text))
        elif "message" in payload:
            button = payload["actions"][0]
            if button["action_id"] in FORMS:
                continue
            shown = "\n".join(words_of(payload["message"]["blocks"]))
            found.append(Press(button["action_id"], button.get("value", ""), shown))
    return found


class _Pressed:
    """The presses, by the inquiry they were about."""

    def __init__(self, presses: Sequence[Press]) -> None:
        self._texts: dict[int, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
        self._retries: dict[int, set[str]] = defaultdict(set)
        for press in presses:
            if press.action in APPROVING and press.text:
                inquiry, revision = press.about
                self._texts[inquiry][revision].add(press.text)
            elif press.action == "delivery.retry":
                self._retries[press.about[0]].add(press.value)

    def revisions(self, inquiries: set[int], text: str) -> list[tuple[int, int]]:
        """Whose approval let this text go, the earliest first."""
        return sorted(
            (inquiry, revision)
            for inquiry in inquiries
            for revision, texts in self._texts[inquiry].items()
            if any(text in approved for approved in texts)
        )

    def retries(self, about: tuple[int, int]) -> int:
        """How often somebody had a revision sent again."""
        inquiry, revision = about
        values = (value.split(":") for value in self._retries[inquiry])
        return sum(int(value[1]) == revision for value in values)

    def place(self, about: tuple[int, int], text: str) -> int:
        """Where in its revision a piece stands."""
        inquiry, revision = about
        return max(approved.find(text) for approved in self._texts[inquiry][revision])


def _read(effects: Sequence[Effect]) -> tuple[dict[str, _Story], Counter[str]]:
    stories: dict[str, _Story] = defaultdict(_Story)
    pictures: dict[str, list[_Picture]] = defaultdict(list)
    posts: Counter[str] = Counter()
    for effect in effects:
        if effect.platform == "telegram" and effect.chat and effect.kind in {"said", "message"}:
            story, text = stories[effect.chat], effect.data["text"]
            by_bot = effect.kind == "message"
            story.turns.append((by_bot, text))
            if not by_bot:
                story.name = effect.data["sender"]
                story.said.append(text)
        elif effect.platform == "slack" and effect.data.get("metadata"):
            about = effect.data["metadata"]["event_payload"]
            if not about["effect"].endswith(":sales"):
                continue
            name, picture = _picture(effect, about["inquiry"])
            pictures[name].append(picture)
            if effect.kind == "message":
                posts[f"{name}, inquiry {picture.inquiry}"] += 1
    for story in stories.values():
        story.pictures = pictures[story.name]
    return dict(stories), posts


def _picture(effect: Effect, inquiry: int) -> tuple[str, _Picture]:
    blocks = effect.data["blocks"]
    offered = tuple(
        (element["action_id"], element.get("value", ""))
        for block in blocks
        for element in elements_of(block)
    )
    heading = blocks[0]["text"]["text"]
    return heading.rpartition(" ")[2], _Picture(tuple(words_of(blocks)), offered, inquiry)


def _twice(posts: Counter[str]) -> Iterator[str]:
    return (name for name, count in posts.items() for _ in range(count - 1))


def _inquiries(story: _Story) -> set[int]:
    return {picture.inquiry for picture in story.pictures}


def _is_reply(text: str, story: _Story, pressed: _Pressed) -> bool:
    if any(answer in text for answer in ANSWER_TO.values()):
        return True
    return bool(pressed.revisions(_inquiries(story), text))


def _lost(story: _Story) -> Iterator[str]:
    shown = {text for picture in story.pictures for text in picture.texts}
    in_trouble = bool(story.pictures) and any(
        action == "delivery.retry" for action, _ in story.pictures[-1].offered
    )
    for text in story.said:
        if text not in shown:
            yield f"no card showed {text!r}"
        elif not in_trouble and not any(ANSWER_TO[text] in each for each in story.heard):
            yield f"no reply answered {text!r}"


def _doubled(story: _Story, told: Sequence[str], pressed: _Pressed) -> Iterator[str]:
    for text, count in Counter(told).items():
        let_go = pressed.revisions(_inquiries(story), text)
        allowed = sum(1 + pressed.retries(about) for about in let_go)
        if count > allowed:
            yield f"sent {count} times, {allowed} times allowed: {text[:80]!r}"
    for (by_bot, before), (again, text) in pairwise(story.turns):
        if by_bot and again and before == text and text not in told:
            yield f"told twice at once: {text[:80]!r}"


def _handled_out_of_order(story: _Story, swapped: int) -> Iterator[str]:
    place = {text: number for number, text in enumerate(story.said)}
    inverted = {
        (earlier, later)
        for picture in story.pictures
        for later, earlier in combinations([t for t in picture.texts if t in place], 2)
        if place[later] > place[earlier]
    }
    if len(inverted) > swapped:
        yield f"{len(inverted)} pairs of messages changed places, {swapped} on their way to us"


def _sent_out_of_order(story: _Story, told: Sequence[str], pressed: _Pressed) -> Iterator[str]:
    inquiries, last = _inquiries(story), ((0, 0), -1)
    for text in dict.fromkeys(told):
        let_go = pressed.revisions(inquiries, text)
        if not let_go or any(map(pressed.retries, let_go)):
            continue  # what a person sent again came when that person said
        at = (let_go[0], pressed.place(let_go[0], text))
        if at < last:
            yield f"came after what was approved later: {text[:80]!r}"
        last = max(at, last)


def _unsettled(running: Iterable[tuple[int, str, str]]) -> Iterator[str]:
    for inquiry, status, clock in running:
        if clock not in _OF_THE_END.get(status, set()):
            yield f"inquiry {inquiry} is {status} and its clock {clock} runs"
