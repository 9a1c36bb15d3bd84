"""A buyer sees what we keep of them, and deletes it."""

from bot.domain.buttons import button
from bot.domain.events import BuyerPressed
from bot.localise import buyer as say
from bot.localise import buyer_privacy as texts
from bot.localise.words import Words
from bot.services.apply import Scene, amend, buyer_lane, tell_buyer
from bot.services.erase import erase
from bot.store.outbound import Outbound, OutboxKind


class Privacy:
    """Answers /privacy and the buttons below it."""

    async def asked(self, scene: Scene, words: Words) -> None:
        """What we keep and what for, with the buttons that show and delete it."""
        buttons = (
            (button(texts.see_my_data(words), "privacy", "see"),),
            (button(texts.delete_my_data(words), "privacy", "delete"),),
        )
        await tell_buyer(
            scene, texts.what_we_keep(words), f"privacy:{scene.cause}", buttons=buttons
        )

    async def pressed(
        self, scene: Scene, words: Words, event: BuyerPressed, choice: str
    ) -> str | None:
        """One of the buttons; returns what is shown in passing."""
        if choice == "delete":
            buttons = (
                (button(texts.delete_everything(words), "privacy", "erase"),),
                (button(texts.keep_everything(words), "privacy", "keep"),),
            )
            await amend(scene, event.message, texts.what_deleting_means(words), buttons)
            return None
        if choice == "keep":
            await amend(scene, event.message, texts.nothing_deleted(words))
            return texts.nothing_deleted(words)
        if choice == "see":
            await self._show(scene, words)
            return texts.data_follows(words)
        if choice == "erase":
            await erase(scene, words, event.message)
            return texts.being_deleted(words)
        return say.button_too_old(words)

    async def _show(self, scene: Scene, words: Words) -> None:
        """The data is gathered when it is sent: nothing of it is copied into the outbox."""
        export = Outbound(
            effect_key=f"export:{scene.cause}",
            order_key=buyer_lane(scene.conversation),
            kind=OutboxKind.EXPORT,
            payload={"language": words.locale},
            conversation_id=scene.conversation.id,
        )
        await scene.store.outbox.add(scene.tx, export, scene.conversation.key, scene.now)
