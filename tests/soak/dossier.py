"""Everything about a buyer of whom something is wrong, in one file, in the order it happened."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from sandbox.server import Sandbox
from sandbox.slack.blocks import words_of
from sandbox.slack.envelopes import Sort
from tests.fleet.deployment import Deployment


def write_dossiers(
    folder: Path,
    names: Iterable[str],
    deployment: Deployment,
    sandbox: Sandbox,
    events: Sequence[tuple[datetime, str]],
) -> None:
    """One file for each of the buyers; `events` is what died meanwhile."""
    users = {user.first_name: user.id for user in sandbox.telegram.users}
    for name in names:
        lines = [*events, *_of_the_chat(sandbox, str(users[name])), *_of_the_desk(sandbox, name)]
        told = [f"{at:%H:%M:%S.%f} {line}" for at, line in sorted(lines)]
        (folder / f"{name}.txt").write_text("\n".join(told), encoding="utf-8")
    query = (
        "SELECT id, conversation_id, inquiry_id, revision, kind, state, attempts, problem,"
        " external_id, created_at, settled_at FROM outbox ORDER BY id"
    )
    rows = "\n".join(map(str, deployment.rows(query)))
    (folder / "outbox.txt").write_text(rows, encoding="utf-8")


def _of_the_chat(sandbox: Sandbox, chat: str) -> Iterable[tuple[datetime, str]]:
    for effect in sandbox.effects.of("telegram", chat=chat):
        if effect.kind in {"said", "message"}:
            number, text = effect.data["message_id"], effect.data["text"]
            yield effect.at, f"{effect.kind} {number}: {text[:120]!r}"
    for call in sandbox.effects.calls:
        if call.platform == "telegram" and call.chat == chat:
            text = str(call.args.get("text", ""))[:60]
            yield call.at, f"call {call.method} {call.status} {call.error} {text!r}"


def _of_the_desk(sandbox: Sandbox, name: str) -> Iterable[tuple[datetime, str]]:
    inquiries = set()
    for effect in sandbox.effects.of("slack"):
        if effect.data.get("metadata") and name in str(effect.data["blocks"][0]):
            inquiries.add(str(effect.data["metadata"]["event_payload"]["inquiry"]))
            yield effect.at, f"card {effect.kind}: {' | '.join(words_of(effect.data['blocks']))}"
    for each in sandbox.slack.deliveries.log:
        if each.sort is not Sort.INTERACTION:
            continue
        view, actions = each.payload.get("view"), each.payload.get("actions") or [{}]
        what = view["private_metadata"] if view else f"{actions[0]['action_id']} {_value(actions)}"
        if what.partition(" ")[2].partition(":")[0] in inquiries:
            who = each.payload["user"]["name"]
            tries = [f"{one.via} {one.outcome}" for one in each.attempts]
            yield each.at, f"{who} {each.name} {what}: {', '.join(tries)}"


def _value(actions: Sequence[dict[str, object]]) -> str:
    return str(actions[0].get("value", ""))
