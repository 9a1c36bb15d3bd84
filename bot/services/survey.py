"""Asks a buyer how it went, some time after their order came, and takes what they say."""

from bot.domain.buttons import Buttons, button
from bot.domain.events import BuyerPressed
from bot.domain.ids import InquiryId
from bot.domain.stages import Outcome
from bot.domain.survey import LOW, SCORES, rated, read_score
from bot.localise import buyer_survey as say
from bot.localise.buyer import button_too_old
from bot.localise.numbers import stars
from bot.localise.words import Words
from bot.services.apply import Scene, amend, save, tell_buyer
from bot.services.librarian import locale_of
from bot.store.inquiries import StoredInquiry

RATED = "rated"
"""What a press of these buttons means."""


async def ask_how_it_went(scene: Scene, stored: StoredInquiry) -> Outcome:
    """Ask the buyer, in their language, once for each inquiry; asking again does nothing.

    Returns what became of the promise to ask: dropped where the buyer has blocked us. The
    conversation must be locked.
    """
    inquiry, buyer = stored.inquiry, scene.conversation.buyer
    if buyer.blocked_at is not None:
        return Outcome.DROPPED
    if not await scene.store.surveys.ask(scene.tx, inquiry.id, scene.now):
        return Outcome.KEPT
    words = Words(locale_of(inquiry.language, buyer))
    text, buttons = say.how_it_went(words), _stars(words, inquiry.id)
    await tell_buyer(scene, text, f"survey:{inquiry.id}", inquiry.id, buttons)
    return Outcome.KEPT


async def take_rating(
    scene: Scene, words: Words, event: BuyerPressed, inquiry: str, score: str
) -> str:
    """Act on a press of one of the stars; returns what is shown in passing.

    A changed client can send any text: what names no survey of this buyer changes nothing.
    """
    asked, given = _inquiry(inquiry), read_score(score)
    if asked is None or given is None:
        return button_too_old(words)
    store, tx, conversation = scene.store, scene.tx, scene.conversation
    if await store.inquiries.conversation_of(tx, asked) != conversation.id:
        return button_too_old(words)
    survey = await store.surveys.of(tx, asked)
    if survey is None:
        return button_too_old(words)
    if not survey.takes(scene.now):
        await amend(scene, event.message, None)
        return say.rating_stands(words)
    stored = await store.inquiries.get(tx, asked, conversation.key)
    decision = rated(stored.inquiry, survey, given, scene.now, scene.policy)
    if decision is not None:
        await store.surveys.answer(tx, survey, given, scene.now)
        await save(scene, decision, stored.version)
        answer = say.rated_low if given in LOW else say.rated
        # The buttons stay, for a finger that slipped.
        text = answer(words, stars(given, words.locale))
        await amend(scene, event.message, text, _stars(words, asked))
    return say.rating_noted(words)


def _stars(words: Words, inquiry: InquiryId) -> Buttons:
    row = [button(stars(score, words.locale), RATED, inquiry, score) for score in SCORES]
    return (tuple(row),)


def _inquiry(text: str) -> InquiryId | None:
    """The inquiry that a press names, if it could be one."""
    if not (text.isascii() and text.isdecimal() and len(text) < 19):
        return None
    return InquiryId(int(text))
