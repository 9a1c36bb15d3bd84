"""The reply on a card: what was matched, the draft, and the same answer in the desk's language."""

from bot.domain.drafts import Delivery, Draft, Part
from bot.localise.locales import language_name
from bot.localise.words import Words
from bot.services.pictures import CardPicture
from handlers.slack import words as say
from handlers.slack.blocks import (
    Block,
    clip,
    context,
    escape,
    literals,
    plain,
    section,
    side_by_side,
)
from handlers.slack.measures import PARTS_SHOWN, Measures

_ENTRY_LIMIT = 80


class ReplyPainter:
    """Draws replies in the desk's language, within the measures."""

    def __init__(self, words: Words, language: str, measures: Measures) -> None:
        self._words = words
        self._language = language
        self._measures = measures

    def proposed(self, picture: CardPicture, draft: Draft) -> list[Block]:
        """A draft that waits for the desk, with what speaks for it and what it leaves open."""
        title = self._words.gettext(
            "Draft {number} · {language}",
            number=str(draft.revision),
            language=self._named(draft.language),
        )
        return [
            *self.matches(draft),
            *self._beside(title, draft),
            *self._other_language(picture, draft),
            *self._left_open(draft),
        ]

    def released(self, draft: Draft) -> list[Block]:
        """A reply that went out, or was to go."""
        words = self._words
        titles = {
            Delivery.QUEUED: words.gettext("Reply on its way"),
            Delivery.SENT: words.gettext("Reply sent"),
            Delivery.UNCERTAIN: words.gettext("Reply in doubt"),
            Delivery.FAILED: words.gettext("Reply not delivered"),
            Delivery.WITHDRAWN: words.gettext("Reply held back"),
            Delivery.NONE: words.gettext("Reply"),
        }
        return self._beside(f"{titles[draft.delivery]} · {self._named(draft.language)}", draft)

    def matches(self, draft: Draft) -> list[Block]:
        """The library's questions that a draft answers."""
        blocks = [self._match(part) for part in draft.parts[:PARTS_SHOWN]]
        more = len(draft.parts) - PARTS_SHOWN
        if more > 0:
            text = self._words.ngettext(
                "{n} more library question is not shown",
                "{n} more library questions are not shown",
                more,
            )
            blocks.append(context(text))
        return blocks

    def _match(self, part: Part) -> Block:
        words, most = self._words, self._measures.aside
        line = words.gettext(
            "*Closest library question:* {question}", question=escape(part.question, most)
        )
        detail = [f"`{escape(part.entry, _ENTRY_LIMIT)}`"]
        if part.confidence is None:
            detail.append(words.gettext("chosen by hand"))
        else:
            detail.append(words.gettext("{percent} % sure", percent=say.percent(part.confidence)))
            if part.terms:
                terms = escape(", ".join(part.terms), most)
                detail.append(words.gettext("recognised: {terms}", terms=terms))
        return section(f"{line}\n{' · '.join(detail)}")

    def _beside(self, title: str, draft: Draft) -> list[Block]:
        text = clip(draft.text, self._measures.draft)
        if draft.follows_gloss:
            blocks = self._with_gloss(title, text, draft)
        else:
            blocks = [section(f"*{escape(title)}*"), *literals(text, len(text))]
            if draft.parts:
                note = self._words.gettext("Edited: the library's answer no longer says this.")
                blocks.append(context(note))
        if text != draft.text:
            note = self._words.ngettext(
                "*Shortened here.* The buyer gets the whole reply, {n} character.",
                "*Shortened here.* The buyer gets the whole reply, {n} characters.",
                len(draft.text),
            )
            blocks.append(context(note))
        return blocks

    def _with_gloss(self, title: str, text: str, draft: Draft) -> list[Block]:
        gloss = "\n\n".join(part.gloss for part in draft.parts)
        if gloss == draft.text:
            # The buyer writes the desk's language: the same words twice would only take time.
            return [section(f"*{escape(title)}*"), *literals(text, len(text))]
        same = self._words.gettext(
            "The same library answer · {language}", language=self._named(self._language)
        )
        return side_by_side((title, text), (same, clip(gloss, self._measures.gloss)))

    def _other_language(self, picture: CardPicture, draft: Draft) -> list[Block]:
        if _base(draft.language) == _base(picture.language):
            return []
        note = self._words.gettext(
            "The buyer writes {theirs}. The library has no answer in it, so this draft is in"
            " {draft}.",
            theirs=self._named(picture.language),
            draft=self._named(draft.language),
        )
        return [context(plain(note))]

    def _left_open(self, draft: Draft) -> list[Block]:
        words, most = self._words, self._measures.aside
        blocks = []
        for question in draft.unanswered[:PARTS_SHOWN]:
            text = words.gettext(
                "Not answered by this draft: “{question}”", question=clip(question, most)
            )
            blocks += literals(text, len(text))
        more = len(draft.unanswered) - PARTS_SHOWN
        if more > 0:
            text = words.ngettext(
                "{n} more question is not answered by this draft",
                "{n} more questions are not answered by this draft",
                more,
            )
            blocks.append(context(text))
        return blocks

    def _named(self, language: str) -> str:
        return clip(language_name(language, self._language), 40)


def _base(language: str) -> str:
    return language.partition("-")[0]
