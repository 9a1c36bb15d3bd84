"""A draft as a row: its words sealed, what it matched in clear."""

import json
from dataclasses import asdict
from typing import Any

from bot.domain.drafts import Delivery, Draft, DraftStatus, Match, Part, Verdict
from bot.domain.ids import InquiryId, PersonId
from bot.store.vault import SealKey

_MATCH = ("match_entry", "match_language", "match_confidence", "match_edition")


def draft_values(inquiry: InquiryId, draft: Draft, key: SealKey) -> dict[str, Any]:
    """The columns of a draft; what it matched is in clear, and holds none of the buyer's words."""
    body = {
        "text": draft.text,
        "parts": [asdict(part) for part in draft.parts],
        "unanswered": draft.unanswered,
        "tries": draft.tries,
        "by_hand": draft.by_hand,
        "corrects": draft.corrects,
    }
    return _matched(draft.least_sure) | {
        "inquiry_id": inquiry,
        "revision": draft.revision,
        "status": draft.status,
        "language": draft.language,
        "body": key.seal(json.dumps(body, ensure_ascii=False), "drafts.body"),
        "automatic": draft.automatic,
        "covers": draft.covers,
        "created_at": draft.created_at,
        "decided_by": draft.decided_by,
        "decided_at": draft.decided_at,
        "delivery": draft.delivery,
        "delivered_at": draft.delivered_at,
        "problem": draft.problem and draft.problem[:200],
        "verdict": draft.verdict,
    }


def _matched(part: Part | None) -> dict[str, Any]:
    if part is None or part.match is None:
        return dict.fromkeys(_MATCH)
    return {
        "match_entry": part.entry,
        "match_language": part.match.language,
        "match_confidence": part.match.confidence,
        "match_edition": part.match.edition,
    }


def read_draft(row: Any, key: SealKey) -> Draft:
    """A row of drafts, opened."""
    body = json.loads(key.open(row.body, "drafts.body"))
    return Draft(
        revision=row.revision,
        status=DraftStatus(row.status),
        text=body["text"],
        language=row.language,
        created_at=row.created_at,
        parts=tuple(map(_read_part, body["parts"])),
        unanswered=tuple(body["unanswered"]),
        tries=body["tries"],
        automatic=row.automatic,
        covers=row.covers,
        decided_by=row.decided_by and PersonId(row.decided_by),
        decided_at=row.decided_at,
        delivery=Delivery(row.delivery),
        delivered_at=row.delivered_at,
        problem=row.problem,
        by_hand=body["by_hand"],
        corrects=body["corrects"],
        verdict=row.verdict and Verdict(row.verdict),
    )


def _read_part(values: dict[str, Any]) -> Part:
    match = values.get("match")
    read = {"terms": tuple(values["terms"]), "match": match and Match(**match)}
    return Part(**{**values, **read})
