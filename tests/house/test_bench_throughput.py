"""`make bench-throughput` counts what people would see, and its page tells what it does."""

import asyncio
import datetime
import re
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from xml.etree import ElementTree

import aiohttp
import pytest
from aiohttp import web

from benchmarks.throughput.chart import chart
from benchmarks.throughput.cpu import CpuMeter
from benchmarks.throughput.load import Crowd, Figures, Order, run
from benchmarks.throughput.measure import Plan, Result
from benchmarks.throughput.profile import read
from benchmarks.throughput.questions import LANGUAGES, Question, as_line, from_line
from benchmarks.throughput.report import BEGIN, DOCUMENT, END, Run, spoken, written
from benchmarks.throughput.standins import troubles
from benchmarks.throughput.stored import Stored, Times, stored, table, verdicts
from benchmarks.throughput.systems import BARE, DBOS, SQLITE, SYSTEMS, System
from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.support.postgres import PostgresServer

NOON = datetime.datetime(2026, 11, 29, 12, tzinfo=datetime.UTC)
ASKED = {
    language: tuple(Question(f"Question {number}?", f"Answer {number}.") for number in range(3))
    for language in LANGUAGES
}


@pytest.fixture
async def sandbox(tmp_path: Path) -> AsyncIterator[Sandbox]:
    clock = SharedClock.create(tmp_path / "clock")
    async with Sandbox(clock) as sandbox:
        yield sandbox
    clock.close()


async def answer_everybody(sandbox: Sandbox, *, wrong: str = "") -> None:
    """A bot as small as one can be; whoever is named `wrong` gets another answer."""
    token, offset = sandbox.telegram.bot_token, 0
    bearer = {"Authorization": f"Bearer {sandbox.slack.bot_token}"}
    async with aiohttp.ClientSession() as session:

        async def call(url: str, body: dict[str, object], **more: dict[str, str]) -> object:
            async with session.post(url, json=body, **more) as answer:  # type: ignore[arg-type]
                return (await answer.json()).get("result")

        telegram = f"{sandbox.telegram_url}/bot{token}"
        while True:
            batch = await call(f"{telegram}/getUpdates", {"offset": offset, "timeout": 5})
            assert isinstance(batch, list)
            for update in batch:
                offset = update["update_id"] + 1
                message = update["message"]
                name, text = message["from"]["first_name"], message["text"]
                blocks = [{"type": "section", "text": {"type": "plain_text", "text": text}}]
                card = {"channel": sandbox.slack.sales_channel, "text": name, "blocks": blocks}
                await call(f"{sandbox.slack_url}chat.postMessage", card, headers=bearer)
                right = text.replace("Question", "Answer").replace("?", ".")
                said = "Pardon?" if name == wrong else right
                await call(
                    f"{telegram}/sendMessage", {"chat_id": message["chat"]["id"], "text": said}
                )


async def under_load(sandbox: Sandbox, crowd: Crowd, order: Order, wrong: str = "") -> Figures:
    bot = asyncio.create_task(answer_everybody(sandbox, wrong=wrong))
    try:
        return Figures.read(await run(crowd, order))
    finally:
        bot.cancel()
        await asyncio.gather(bot, return_exceptions=True)


async def test_a_steady_load_is_counted_to_its_last_answer(sandbox: Sandbox) -> None:
    crowd = Crowd(sandbox, ASKED, 14)
    order = Order(seconds=0.5, rate=20, patience=2)
    figures = await under_load(sandbox, crowd, order, wrong="Buyer00003x")
    assert len(figures.carded) == len(figures.answered) == 10
    assert all(card <= sent for card, sent in zip(figures.carded, figures.answered, strict=True))
    assert (figures.open, figures.wrong) == (0, 1)


async def test_a_closed_loop_keeps_as_many_messages_outstanding(sandbox: Sandbox) -> None:
    crowd = Crowd(sandbox, ASKED, 14)
    figures = await under_load(sandbox, crowd, Order(seconds=0.4, outstanding=5))
    assert figures.count > 5
    assert figures.open in {4, 5}  # one may just have been answered, and the next not yet written
    assert figures.calls["chat.postMessage"] == pytest.approx(1, abs=0.5)
    assert figures.cpu["stand-ins"] > 0


async def test_a_message_that_nobody_answers_is_given_up(sandbox: Sandbox) -> None:
    figures = Figures.read(
        await run(Crowd(sandbox, ASKED, 14), Order(seconds=0.1, rate=20, patience=0.1))
    )
    assert (figures.count, figures.open, figures.carded) == (0, 2, [])


async def test_the_stand_ins_are_slow_and_fail_but_for_what_a_start_needs(tmp_path: Path) -> None:
    clock = SharedClock.create(tmp_path / "clock")

    def install(app: web.Application, _: Sandbox) -> None:
        app.middlewares.append(troubles(1, 0.0, 1.0))

    async with Sandbox(clock, extra=install) as sandbox, aiohttp.ClientSession() as session:
        base = f"{sandbox.telegram_url}/bot{sandbox.telegram.bot_token}"
        async with session.get(f"{base}/getMe") as spared:
            assert spared.status == 200
        async with session.get(f"{base}/sendMessage") as failed:
            assert failed.status == 502
        assert sandbox.effects.calls_of("sendMessage") == []
    clock.close()


def test_questions_come_to_the_stand_ins_as_they_were_found() -> None:
    assert from_line(as_line(ASKED)) == ASKED


def test_a_process_that_has_ended_was_not_busy() -> None:
    assert CpuMeter({"gone": 2**22 + 1}).shares()["gone"] == 0


def result(system: System, rates: list[int], card: float = 0.1, idle: float = 0.0) -> Result:
    cpu = {"system": 0.9, "stand-ins": 0.3}
    rounds = [
        Figures(seconds=10, count=10 * rate, cpu=cpu, calls={"chat.update": 2.0}) for rate in rates
    ]
    half = Figures(seconds=10, count=50, carded=[card] * 50, answered=[2 * card] * 50)
    return Result(system, rounds, half, Figures(seconds=5, cpu={"system": idle}))


def measured() -> Run:
    results = [
        result(BARE, [100, 90, 110]),
        result(SQLITE, [50, 10, 90], card=0.5, idle=0.004),
        result(DBOS, [10, 12, 11]),
    ]
    lines = [
        "main (run.py:3);run (asyncio/base_events.py:7);work (bot/a.py:1);commit (sql.py:9) 30",
        "main (run.py:3);run (asyncio/base_events.py:7);work (bot/a.py:2) 10",
        "wait (threading.py:1) 99",
    ]
    return Run(Plan(), results, 0.5, [read(SQLITE, lines)])


def test_goals_missed_are_told_first_with_what_is_missing() -> None:
    said = spoken(measured())
    first, second = said.split("\n\n")[:2]
    assert first.splitlines() == [
        "Goals missed: 2 of 4",
        "  Parley on SQLite: share of the ceiling: 0.5 (at least 0.6): missed by 0.1",
        "  Parley on SQLite: delivered to card at half the peak, p99, ms: 500 (at most 300):"
        " missed by 200",
    ]
    assert "  Parley on SQLite: times DBOS, started at once: 4.55 (at least 3): met" in second
    assert "  Parley on SQLite: idle, % of a core: 0.4 (at most 1): met" in second
    assert re.search(r"Parley on SQLite +50\.0 +10\.0 to 90\.0 +50 +18\.0 ", said)


def test_a_profile_counts_the_event_loop_by_function() -> None:
    (profile,) = measured().profiles
    assert profile.samples == 40
    assert profile.own == Counter({"commit (sql.py)": 30, "work (bot/a.py)": 10})
    assert profile.with_callees["work (bot/a.py)"] == 40
    assert profile.table().rows[0][:3] == ("1", "75.0", "`commit (sql.py)`")


def test_the_page_is_written_between_its_marks_and_the_picture_beside() -> None:
    page = written(measured(), f"before\n{BEGIN}\nold\n{END}\nafter\n", NOON)
    assert page.startswith(f"before\n{BEGIN}\n\nMeasured on 29 November 2026.")
    assert page.endswith(f"{END}\nafter\n")
    assert "old" not in page
    assert written(measured(), page, NOON) == page
    picture = ElementTree.fromstring(chart(measured().results))
    assert len([one for one in picture.iter() if one.tag.endswith("rect")]) == 3


def test_stored_messages_are_measured_beside_none(postgres_server: PostgresServer) -> None:
    told: list[str] = []
    found = asyncio.run(stored(postgres_server, 2000, told.append, asked=30))
    assert told == ["2,000 of 2,000 stored"]
    assert len(found.empty.take) == len(found.full.claim) == 27
    assert table(found).rows[1][0].startswith("2,000 ")


def test_growth_of_the_99th_percentile_is_held_to_its_goal() -> None:
    slow = Stored(10, 1.0, Times([1.0] * 9, [1.0] * 9), Times([1.6] * 9, [1.4] * 9))
    assert [one.met for one in verdicts(slow)] == [False, True]


def test_the_page_tells_of_every_system_and_option() -> None:
    page = DOCUMENT.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    assert END in rest
    for system in SYSTEMS:
        assert f"`{system.key}`" in rest
    assert set(re.findall(r"--[a-z-]+", before)) <= {
        *(
            "--quick",
            "--write",
            "--systems",
            "--profile",
            "--real-limits",
            "--stored",
            "--no-peaks",
        ),
        *("--rounds", "--outstanding", "--seconds"),
    }
    linked = re.findall(r"\]\(([^)#:]+)\)", page)
    assert [path for path in linked if not (DOCUMENT.parent / path).exists()] == []
