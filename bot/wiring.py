"""The only place that builds clients, engine and clock, and ties them together."""

import asyncio
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import structlog
from pydantic import SecretStr
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError, SlackClientError
from telegram.error import InvalidToken, TelegramError

from bot.config import ConfigError, Settings, check_for_run
from bot.domain.policy import Policy
from bot.policy_file import load_policy
from bot.services.deliver import Dispatch, LaneRates
from bot.services.intake import Attendant, Intake
from bot.services.librarian import Librarian
from bot.services.modal import Forms
from bot.services.passing import Passing
from bot.services.patience import back_off
from bot.services.perform import Performer
from bot.services.receive import Reception
from bot.services.review import ReviewDesk
from bot.services.show import Exhibition
from bot.store import cards, clocks
from bot.store.database import database_url, open_database
from bot.store.lanes import Rate
from bot.store.migrate import check_schema, migrate
from bot.store.store import Store
from bot.store.vault import Vault, key_from_file, parse_master_key
from bot.store.work import Job, Queue
from bot.workers.loop import Pacer, Run, Worker
from handlers.slack.actions import Clicks
from handlers.slack.client import TOKEN_TROUBLE, code_of, slack_client
from handlers.slack.desk import Channels, SlackDesk
from handlers.slack.parse import SOURCE as SLACK
from handlers.slack.parse import parse_payload
from handlers.telegram.client import RawUpdates, telegram_bot
from handlers.telegram.parse import parse_update
from handlers.telegram.poll import Poller
from handlers.telegram.send import TelegramChannel
from qa_library import SHIPPED_CONTENT, LibraryError, Matcher, load_library

log = structlog.get_logger(__name__)

_CHAT_BURST = 5
_PING_SECONDS = 3.0
"""A dead socket is noticed within about two of these."""
_LONGEST_RECONNECT_SECONDS = 10.0


class RealTime:
    """Business time as it passes."""

    def now(self) -> datetime:
        """The present in UTC."""
        return datetime.now(UTC)

    async def wait_until(
        self, due: datetime | None, wake: asyncio.Event, timeout_seconds: float, /
    ) -> None:
        """Wait for `wake`, at most until `due` and at most `timeout_seconds`."""
        if due is not None:
            left = (due - self.now()).total_seconds()
            timeout_seconds = min(timeout_seconds, max(0.0, left))
        with suppress(TimeoutError):
            await asyncio.wait_for(wake.wait(), timeout_seconds)


@dataclass(frozen=True)
class Services:
    """Everything that decides and delivers, on one store."""

    intake: Intake
    forms: Forms
    workers: tuple[Worker, ...]


def open_store(settings: Settings, *, beside_the_bot: bool = False) -> Store:
    """Open the database, migrated on SQLite, checked on PostgreSQL, with its keys.

    `beside_the_bot` is for tools: they migrate nothing, and may come while the bot runs.
    Raises DatabaseError or VaultError with the cure.
    """
    url = database_url(settings.database_url.get_secret_value())
    vault = Vault(_master_key(settings))
    # On SQLite this takes the lock before the schema is touched.
    database = open_database(url, exclusive=not beside_the_bot)
    if url.drivername == "sqlite" and not beside_the_bot:
        migrate(url)
    check_schema(url)
    return Store(database, vault)


def _master_key(settings: Settings) -> bytes:
    if settings.parley_master_key is not None:
        return parse_master_key(settings.parley_master_key.get_secret_value())
    return key_from_file(settings.parley_key_file)


def load_librarian(content: Path | None, policy: Policy) -> Librarian:
    """Load the library; what is wrong with single entries is logged and left out.

    Raises ConfigError where there is no library at all.
    """
    try:
        loaded = load_library(content or SHIPPED_CONTENT)
    except LibraryError as error:
        raise ConfigError([f"PARLEY_CONTENT: {error}"]) from None
    for problem in loaded.problems:
        log.warning("library.problem", problem=str(problem))
    return Librarian(loaded.library, Matcher(loaded.library), policy.desk_language)


def build_services(
    store: Store,
    buyers: TelegramChannel,
    desk: SlackDesk,
    librarian: Librarian,
    policy: Policy,
    time: Pacer,
    rates: LaneRates,
) -> Services:
    """Tie the services together."""
    reception = Reception(store, policy, buyers.text_limit)
    review = ReviewDesk(store, desk, policy, buyers.text_limit)
    exhibition = Exhibition(store, desk, policy, time, rates.desk)
    performer = Performer(store, buyers, desk, exhibition)
    dispatch = Dispatch(store, buyers, performer, policy, time, rates)
    passing = Passing(store, reception, policy)
    attendant = Attendant(
        store=store,
        parsers={"telegram": parse_update, SLACK: parse_payload},
        reception=reception,
        review=review,
        buyers=buyers,
        librarian=lambda: librarian,
        time=time,
    )

    async def show(job: Job) -> None:
        await exhibition.show(job, *cards.read_work_key(job.key))

    async def fire(job: Job) -> None:
        async with store.transaction() as tx:
            await passing.fire(tx, *clocks.read_work_key(job.key), librarian, time.now())
            await store.work.finish(tx, job)

    # A worker each: buyers are heard and answered while the desk's platform hangs, and the other
    # way round.
    runs: tuple[dict[Queue, Run], ...] = (
        {Queue.INBOX: attendant.attend, Queue.CLOCK: fire},
        {Queue.OUTBOX: dispatch.deliver},
        {Queue.DESK: dispatch.deliver},
        {Queue.CARD: show},
    )
    workers = tuple(Worker(store, time, some) for some in runs)
    return Services(Intake(store, time), Forms(store, review, time), workers)


def rates_of(settings: Settings) -> LaneRates:
    """How fast each platform may be used."""
    desk = settings.parley_desk_rate
    return LaneRates(
        overall=Rate(settings.parley_telegram_rate, max(1, int(settings.parley_telegram_rate))),
        per_chat=Rate(settings.parley_chat_rate, _CHAT_BURST),
        desk=Rate(desk, max(1, int(desk))),
    )


class Parley:
    """The whole bot in one process: long polling, Socket Mode and the work."""

    def __init__(self, settings: Settings, time: Pacer | None = None) -> None:
        check_for_run(settings)
        self._settings = settings
        self._time = time or RealTime()
        self._policy = load_policy(settings.parley_policy)
        self._bot = telegram_bot(_secret(settings.telegram_bot_token), settings.telegram_api_url)
        self._slack = slack_client(_secret(settings.slack_bot_token), settings.slack_api_url)
        self.ready = asyncio.Event()
        """Set when both platforms have been reached."""

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until `stop` is set, then let what is under way end.

        Raises ConfigError, DatabaseError or VaultError before anything was served.
        """
        librarian = load_librarian(self._settings.parley_content, self._policy)
        async with AsyncExitStack() as closing:
            store = open_store(self._settings)
            closing.push_async_callback(store.close)
            await store.begin()
            closing.push_async_callback(self._bot.shutdown)
            # One session keeps connections open; without it the client makes one per call.
            self._slack.session = await closing.enter_async_context(aiohttp.ClientSession())
            identity = await self._introduce()
            await self._serve(store, librarian, identity, closing, stop)

    async def _introduce(self) -> AuthorizeResult:
        """Meet both platforms. Raises ConfigError with every token that is refused.

        A platform that is out of reach is no reason to stop: what the other brings is stored.
        """
        problems = []
        try:
            await self._bot.initialize()
        except InvalidToken:
            problems.append("TELEGRAM_BOT_TOKEN: Telegram refuses it; @BotFather has the right one")
        except TelegramError as error:
            log.warning("telegram.out_of_reach", error=type(error).__name__)
        identity = AuthorizeResult(
            enterprise_id=None,
            team_id=None,
            bot_token=_secret(self._settings.slack_bot_token),
        )
        try:
            own = await self._slack.auth_test()
            identity = AuthorizeResult.from_auth_test_response(
                auth_test_response=own, bot_token=_secret(self._settings.slack_bot_token)
            )
        except SlackApiError as error:
            if code_of(error) in TOKEN_TROUBLE:
                problems.append(f"SLACK_BOT_TOKEN: Slack refuses it ({code_of(error)})")
            else:
                log.warning("slack.out_of_reach", error=code_of(error))
        except (OSError, TimeoutError, SlackClientError, aiohttp.ClientError) as error:
            log.warning("slack.out_of_reach", error=type(error).__name__)
        if problems:
            raise ConfigError(problems)
        return identity

    async def _serve(
        self,
        store: Store,
        librarian: Librarian,
        identity: AuthorizeResult,
        closing: AsyncExitStack,
        stop: asyncio.Event,
    ) -> None:
        settings = self._settings
        buyers = TelegramChannel(self._bot)
        channels = Channels(settings.slack_sales_channel or "", settings.sla_channel)
        desk = SlackDesk(self._slack, channels, self._policy.desk_language)
        services = build_services(
            store, buyers, desk, librarian, self._policy, self._time, rates_of(settings)
        )
        token = _secret(settings.telegram_bot_token)
        updates = RawUpdates(token, settings.telegram_api_url)
        closing.push_async_callback(updates.close)
        poller = Poller(self._bot, updates, services.intake, store.vault)
        edges = [
            asyncio.create_task(poller.run(), name="telegram"),
            asyncio.create_task(self._listen_to_slack(services, identity), name="slack"),
        ]
        work = [asyncio.create_task(worker.run(), name="worker") for worker in services.workers]
        stopping = asyncio.create_task(stop.wait(), name="stop")
        try:
            done, _ = await asyncio.wait(
                [*edges, *work, stopping], return_when=asyncio.FIRST_COMPLETED
            )
            for task in done - {stopping}:
                task.result()  # none of these ends by itself: show why it did
        finally:
            # Nothing more comes in; what is under way ends and is written down.
            for task in (*edges, stopping):
                task.cancel()
            await asyncio.gather(*edges, stopping, return_exceptions=True)
            await asyncio.gather(*(worker.stop() for worker in services.workers))
            await asyncio.gather(*work, return_exceptions=True)

    async def _listen_to_slack(self, services: Services, identity: AuthorizeResult) -> None:
        """Hold a socket open until cancelled; the SDK's client renews it."""
        clicks = Clicks(
            self._slack, identity, services.intake, services.forms, self._policy.desk_language
        )
        handler = AsyncSocketModeHandler(
            clicks.app, _secret(self._settings.slack_app_token), ping_interval=_PING_SECONDS
        )
        try:
            failures = 0
            while True:
                try:
                    await handler.connect_async()  # type: ignore[no-untyped-call]
                    break
                except Exception as error:  # whatever it is, the next try may do
                    code = code_of(error) if isinstance(error, SlackApiError) else ""
                    log.error("slack.not_connected", error=code or type(error).__name__)
                    await asyncio.sleep(min(back_off(failures), _LONGEST_RECONNECT_SECONDS))
                    failures += 1
            self.ready.set()
            log.info("parley.ready")
            await asyncio.Event().wait()
        finally:
            await handler.close_async()  # type: ignore[no-untyped-call]


def _secret(value: SecretStr | None) -> str:
    return "" if value is None else value.get_secret_value()
