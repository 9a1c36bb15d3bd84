"""Takes what the desk does from the inbox into state."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.effects import NoteKind
from bot.domain.events import (
    CommandMistyped,
    DeskActed,
    HomeOpened,
    LanguageChosen,
    OutOfDate,
    SwitchTurned,
)
from bot.domain.ids import PersonId
from bot.domain.kinds import Severity
from bot.domain.resolution import ending
from bot.domain.review import (
    Click,
    Done,
    Review,
    acknowledge_breach,
    acknowledge_escalation,
    answer,
    approve,
    choose,
    claim,
    correct,
    dismiss,
    edit,
    escalate,
    release,
    resolve,
    retry_delivery,
    review,
    settle_delivery,
    weigh,
)
from bot.services.apply import Scene, save
from bot.services.librarian import Librarian
from bot.services.policies import Policies
from bot.services.ports import DeskChannel
from bot.store.conversations import Conversation, Forgotten
from bot.store.database import Transaction
from bot.store.desk import Person, Switch
from bot.store.inquiries import StoredInquiry
from bot.store.outbound import Outbound, OutboxKind
from bot.store.store import Store

_SEEN_FOR = timedelta(minutes=1)
"""How long a look-up of a person is believed."""

ACTS: dict[str, Review] = {
    "draft.approve": approve,
    "draft.edit": edit,
    "draft.dismiss": dismiss,
    "inquiry.answer": answer,
    "inquiry.claim": claim,
    "inquiry.release": release,
    "inquiry.resolve": resolve,
    "inquiry.escalate": escalate,
    "reply.correct": correct,
    "delivery.retry": retry_delivery,
    "delivery.settle": settle_delivery,
    "escalation.acknowledge": acknowledge_escalation,
    "sla.acknowledge": acknowledge_breach,
    "inquiry.severity": weigh,
}
CHOOSE = "draft.choose"


@dataclass(frozen=True)
class ReviewDesk:
    """Reviews by the desk's people."""

    store: Store
    desk: DeskChannel
    policies: Policies
    text_limit: int

    async def known(self, tx: Transaction, person: PersonId, now: datetime) -> Person | None:
        """What was seen of a person, unless the look is old."""
        known = await self.store.desk.person(tx, person)
        if known is not None and timedelta(0) <= now - known.checked_at < _SEEN_FOR:
            return known
        return None

    async def person(self, person: PersonId, team: str | None, now: datetime) -> Person:
        """Look up who this is and whether they may act.

        Raises RetryLater or OutcomeUnknown where the platform cannot say now.
        """
        member = await self.desk.member(person, team)
        return Person(person, member.name, member.bar, now, member.locale)

    async def meet(self, person: PersonId, team: str | None, now: datetime) -> Person:
        """Look a person up and write down what was seen. Raises as `person` does."""
        seen = await self.person(person, team, now)
        async with self.store.transaction() as tx:
            await self.store.desk.saw(tx, seen)
        return seen

    async def act(
        self,
        tx: Transaction,
        event: DeskActed,
        person: Person,
        librarian: Librarian,
        now: datetime,
        cause: str,
    ) -> None:
        """A click or a submission."""
        found = await self.store.inquiries.conversation_of(tx, event.inquiry)
        if found is None:
            await self.note(tx, event.person, NoteKind.OUT_OF_DATE, now, cause)
            return
        if person.bar is not None:
            await self.note(tx, event.person, NoteKind.NOT_A_MEMBER, now, cause)
            return
        try:
            conversation = await self.store.conversations.lock(tx, found)
        except Forgotten:
            await self.note(tx, event.person, NoteKind.BUYER_FORGOTTEN, now, cause)
            return
        stored = await self.store.inquiries.get(tx, event.inquiry, conversation.key)
        act = self._act(event, stored, conversation, librarian)
        if act is None:
            await self.note(tx, event.person, NoteKind.OUT_OF_DATE, now, cause)
            return
        click = await self._click(tx, event, conversation)
        decision = review(act, stored.inquiry, click, now, self.policies.current)
        policy = self.policies.current
        scene = Scene(self.store, tx, conversation, now, policy, self.text_limit, cause)
        await save(scene, decision, stored.version)

    def _act(
        self,
        event: DeskActed,
        stored: StoredInquiry,
        conversation: Conversation,
        librarian: Librarian,
    ) -> Review | None:
        if event.action != CHOOSE:
            return ACTS.get(event.action)
        if event.option is None or event.option not in librarian.library.entries:
            return None
        draft = stored.inquiry.draft
        asked = draft.parts[0].asked if draft is not None and draft.parts else ""
        return choose(
            librarian.propose_entry(
                event.option, asked, stored.inquiry.language, conversation.buyer
            )
        )

    async def _click(self, tx: Transaction, event: DeskActed, conversation: Conversation) -> Click:
        inquiries, key = self.store.inquiries, conversation.key
        clicked = await inquiries.draft(tx, event.inquiry, event.revision, key)
        latest = await inquiries.latest_draft(tx, event.inquiry, key)
        done = tuple(
            Done(row.deed, row.by, row.at, row.revision)
            for row in await inquiries.deeds(tx, event.inquiry)
        )
        tries = int(event.option[:6]) if event.option and event.option.isdecimal() else 0
        return Click(
            event.person,
            event.revision,
            clicked,
            latest,
            event.text,
            tries,
            done,
            severity=_severity(event),
            ending=ending(event.fields),
        )

    async def turn(
        self, tx: Transaction, event: SwitchTurned, person: Person, now: datetime, cause: str
    ) -> None:
        """The switch of the automatic replies."""
        if person.bar is not None:
            await self.note(tx, event.person, NoteKind.NOT_A_MEMBER, now, cause)
            return
        await self.store.desk.turn(tx, Switch.AUTOMATIC_REPLIES, event.person, now, on=event.on)
        await self.show_home(tx, event.person, now, cause)
        note = NoteKind.REPLIES_ON if event.on else NoteKind.REPLIES_PAUSED
        await self.note(tx, event.person, note, now, cause)

    async def home(
        self, tx: Transaction, event: HomeOpened, person: Person, now: datetime, cause: str
    ) -> None:
        """Somebody looks at the app's home."""
        await self.show_home(tx, event.person, now, cause)

    async def choose_language(
        self, tx: Transaction, event: LanguageChosen, person: Person, now: datetime, cause: str
    ) -> None:
        """Anybody may choose: it changes what only they see, and nothing for a buyer."""
        await self.store.desk.choose_language(tx, event.person, event.language)
        await self.show_home(tx, event.person, now, cause)

    async def out_of_date(
        self, tx: Transaction, event: OutOfDate, person: Person, now: datetime, cause: str
    ) -> None:
        """A button that no longer means anything; who pressed it is told in their language."""
        await self.note(tx, event.person, NoteKind.OUT_OF_DATE, now, cause)

    async def mistyped(
        self, tx: Transaction, event: CommandMistyped, person: Person, now: datetime, cause: str
    ) -> None:
        """A command that cannot be read; who typed it is told how it is written."""
        asks = event.note is NoteKind.COMMAND_HELP
        text = None if asks else event.text
        await self.note(tx, event.person, event.note, now, cause, text=text, channel=event.channel)

    async def show_home(self, tx: Transaction, person: PersonId, now: datetime, cause: str) -> None:
        """Queue the drawing of a person's home."""
        home = Outbound(f"home:{cause}", f"home:{person}", OutboxKind.HOME, {"person": person})
        await self.store.outbox.add(tx, home, self.store.vault.house, now)

    async def note(
        self,
        tx: Transaction,
        person: PersonId,
        note: NoteKind,
        now: datetime,
        cause: str,
        **about: str | int | None,
    ) -> None:
        """Queue a private word that is sealed for no buyer. `about` are further fields of a
        NotePicture, moments in ISO format."""
        await self.store.outbox.add(
            tx,
            Outbound(
                effect_key=f"whisper:{cause}",
                order_key=f"slack:{person}",
                kind=OutboxKind.WHISPER,
                payload={"person": person, "note": note, **about},
            ),
            self.store.vault.house,
            now,
        )


def _severity(event: DeskActed) -> Severity | None:
    return Severity(event.option) if event.option in set(Severity) else None
