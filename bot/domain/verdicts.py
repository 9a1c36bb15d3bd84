"""What an act of the desk or a buyer's word says of the library's proposal.

Silence says nothing: a buyer whom an automatic answer did not help may just leave.
"""

from dataclasses import replace

from bot.domain.drafts import Draft, Verdict


def on_release(draft: Draft, sent: str) -> Verdict | None:
    """The desk let the draft go as `sent`.

    Right where it was sent as it was. None where the person only added to it, since that says
    neither that it was wrong nor that it would have done by itself, and where the draft was a
    person's own. Any other change is wrong: it would have gone out without it.
    """
    if draft.by_hand:
        return None
    if sent == draft.text:
        return Verdict.RIGHT
    return None if _words(draft.text) in _words(sent) else Verdict.WRONG


def found_wrong(draft: Draft) -> Draft:
    """The draft, which somebody replaced, dismissed or corrected."""
    return draft if draft.by_hand else replace(draft, verdict=Verdict.WRONG)


def on_thumb(*, helped: bool) -> Verdict:
    """The buyer said whether an automatic answer helped; nobody knows better what was asked."""
    return Verdict.RIGHT if helped else Verdict.WRONG


def _words(text: str) -> str:
    return f" {' '.join(text.casefold().split())} "
