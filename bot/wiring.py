"""The only place that builds clients, engine and clock, and ties them together."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path

import aiohttp
import structlog
from pydantic import SecretStr
from slack_bolt.authorization import AuthorizeResult
from telegram import Bot

from bot.assembly import (
    Front,
    build_front,
    build_workers,
    buyer_rates_of,
    desk_rates_of,
)
from bot.condition import Condition
from bot.config import ConfigError, Settings
from bot.policy_file import load_policy
from bot.real_time import RealTime
from bot.roles import Edge, Role, edges_of, lacks
from bot.services.edition import Edition
from bot.services.librarian import Librarian
from bot.services.live_library import LiveLibrary
from bot.services.policies import Policies
from bot.services.policy_watch import PolicyWatch
from bot.services.tokens import Token, Tokens
from bot.services.vigil import Probes, Vigil
from bot.services.watchdog import Watchdog
from bot.serving import Edges, serve, unless
from bot.store.database import database_url, line_to, open_database
from bot.store.migrate import check_schema, migrate
from bot.store.signals import Signals
from bot.store.store import Store
from bot.store.tidy import Tidy
from bot.store.vault import Vault, key_from_file, parse_master_key
from bot.workers.loop import Pacer, Worker
from handlers.identity import assumed, introduce
from handlers.orders.http import OrderEvents
from handlers.pages import Pages
from handlers.slack.actions import Clicks
from handlers.slack.client import slack_client
from handlers.slack.desk import Channels, SlackDesk
from handlers.slack.http import SlackRequests
from handlers.slack.socket import Socket
from handlers.telegram.client import RawUpdates, telegram_bot
from handlers.telegram.menu import Menus
from handlers.telegram.poll import Poller
from handlers.telegram.send import TelegramChannel
from handlers.telegram.webhook import Registration, TelegramWebhook
from handlers.web import Address, HttpEdge, WebServer
from qa_library import SHIPPED_CONTENT, LibraryError, Matcher, load_library
from qa_library.encoder import EncoderError
from qa_library.folder import look
from qa_library.kept_files import usual_folder
from qa_library.kept_training import KeptTraining
from qa_library.meaning import open_meaning

log = structlog.get_logger(__name__)

_Parts = tuple[Store, Edges, tuple[Worker, ...]]


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
    return Store(database, vault, Signals() if beside_the_bot else line_to(url))


def _master_key(settings: Settings) -> bytes:
    if settings.parley_master_key is not None:
        return parse_master_key(settings.parley_master_key.get_secret_value())
    return key_from_file(settings.parley_key_file)


def load_edition(folder: Path, cache: Path | None, encoder: Path | None = None) -> Edition:
    """Load the library; what is wrong with single entries is logged and left out.

    `cache` is the folder in which what was learnt of it is kept, `encoder` that of a sentence
    encoder; one that cannot be used is logged, and texts are compared without it.

    Raises ConfigError where there is no library at all.
    """
    sight = look(folder)  # before it is read: what is saved meanwhile is noticed afterwards
    try:
        loaded = load_library(folder)
    except LibraryError as error:
        raise ConfigError([f"PARLEY_CONTENT: {error}"]) from None
    for problem in loaded.problems:
        log.warning("library.problem", problem=str(problem))
    kept = KeptTraining(cache)
    try:
        matcher = Matcher(loaded.library, kept=kept, meaning=open_meaning(encoder, cache))
    except EncoderError as error:
        log.warning("library.encoder_unused", problem=f"PARLEY_ENCODER: {error}")
        matcher = Matcher(loaded.library, kept=kept)
    return Edition(sight, loaded, matcher)


class Parley:
    """The bot: one process of it, in one role; by default the whole of it."""

    def __init__(
        self, settings: Settings, time: Pacer | None = None, role: Role = Role.RUN
    ) -> None:
        """Raises ConfigError that lists everything this role lacks."""
        problems = lacks(role, settings)
        if problems:
            raise ConfigError(problems)
        self._settings = settings
        self._role = role
        self._edges = edges_of(role, settings)
        self._time = time or RealTime()
        self._policies = Policies(load_policy(settings.parley_policy))
        self._condition = Condition()
        self.ready = self._condition.reached
        """Set when everything that comes in can come in: the port is open, the socket connected."""
        self._tokens = Tokens(self._time)
        # A process that works needs them; one that only stores what it is brought does not.
        heard = self._condition.troubles if role is Role.WEB else self._condition.hindrances
        heard += [partial(self._tokens.trouble, token) for token in Token]
        self._slack = slack_client(
            _secret(settings.slack_bot_token), settings.slack_api_url, self._tokens.hear
        )
        channels = Channels(settings.slack_sales_channel or "", settings.sla_channel)
        language = self._policies.current.desk_language
        self._desk = SlackDesk(self._slack, channels, language, self._time.now)

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until `stop` is set, then let what is under way end; a start is given up at once.

        Raises ConfigError, DatabaseError, VaultError or PortRefused before anything was served.
        """
        async with AsyncExitStack() as closing:
            work = self._web if self._role is Role.WEB else self._work
            parts = await unless(stop, work(closing))
            if parts is None:
                return
            store, edges, workers = parts
            self._condition.troubles += [partial(_trouble_of, edge) for edge in edges.http]
            pages, at = self._pages(store), Address(self._settings.port)
            server = WebServer(at, edges.http, pages) if edges.http else None
            await serve(edges, server, workers, self.ready, stop)

    def asked(self, library: LiveLibrary) -> Callable[[], Librarian]:
        """What gives the librarian who is asked: the one of now. A subclass may listen in."""
        return library.librarian

    async def _web(self, closing: AsyncExitStack) -> _Parts:
        """No platform is asked before it serves: it is there to store while one, or the worker,
        is away."""
        store = await self._open(closing)
        front = build_front(store, self._desk, self._policies, self._time)
        edges = Edges(loops=self._watch(store))
        if Edge.WEBHOOK in self._edges:
            edges += self._telegram(self._bot(closing), front, store, closing)
        if Edge.SIGNED in self._edges:
            edges += self._clicks(assumed(self._slack), front)
        return store, edges + self._orders(front, store), ()

    async def _work(self, closing: AsyncExitStack) -> _Parts:
        settings, policies, time = self._settings, self._policies, self._time
        content = settings.parley_content or SHIPPED_CONTENT
        edition = load_edition(
            content, settings.parley_cache or usual_folder(), settings.parley_encoder
        )
        store = await self._open(closing)
        desk_language = policies.current.desk_language
        library = LiveLibrary(content, edition, desk_language, store, time)
        bot = self._bot(closing)
        identity = await introduce(bot, self._slack, store)
        self._condition.waits_for = "Slack's socket is not connected yet"
        buyers = TelegramChannel(bot)
        workers = build_workers(
            store,
            buyers,
            self._desk,
            self.asked(library),
            policies,
            time,
            buyer_rates_of(settings),
            desk_rates_of(settings),
        )
        front = build_front(store, self._desk, policies, time)
        edges = self._telegram(bot, front, store, closing) + self._clicks(identity, front)
        edges += self._orders(front, store)
        watchdog = Watchdog(store, policies, time)
        probes = Probes(
            self._tokens, {Token.TELEGRAM: bot.get_me, Token.SLACK: self._slack.auth_test}
        )
        loops = (Menus(bot).run, library.run, watchdog.run, probes.run)
        edges += Edges(loops=loops) + Edges(loops=self._watch(store))
        if not store.signals.alone:
            edges += Edges(loops=(Tidy(store).run,))
        return store, edges, workers

    def _watch(self, store: Store) -> tuple[Callable[[], Awaitable[None]], ...]:
        vigil = Vigil(store, self._policies, self._time, self._tokens)
        self._condition.troubles.append(lambda: vigil.trouble)
        loops = (store.signals.run, vigil.run)
        path = self._settings.parley_policy
        if path is None:
            return loops
        return (*loops, PolicyWatch(path, load_policy, self._policies, store, self._time).run)

    async def _open(self, closing: AsyncExitStack) -> Store:
        store = open_store(self._settings)
        closing.push_async_callback(store.close)
        await store.begin()
        # One session keeps connections open; without it the client makes one per call. With it, the
        # client's own time limit is not used.
        session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=self._slack.timeout))
        self._slack.session = await closing.enter_async_context(session)
        await self._show(store, closing)
        return store

    async def _show(self, store: Store, closing: AsyncExitStack) -> None:
        """Show this process's pages, from before the platforms are asked until after the end."""
        settings = self._settings
        if settings.parley_metrics_port is None:
            return
        at = Address(
            settings.parley_metrics_port, settings.parley_metrics_host, "PARLEY_METRICS_PORT"
        )
        server = WebServer(at, (), self._pages(store), with_figures=True)
        await server.open()
        closing.push_async_callback(server.close)

    def _pages(self, store: Store) -> Pages:
        return Pages(store, self._time, self._condition, self._tokens)

    def _bot(self, closing: AsyncExitStack) -> Bot:
        token = _secret(self._settings.telegram_bot_token)
        heard = partial(self._tokens.hear, Token.TELEGRAM)
        bot = telegram_bot(token, self._settings.telegram_api_url, heard)
        closing.push_async_callback(bot.shutdown)
        # The library closes nothing of a bot that was never introduced.
        closing.push_async_callback(bot.request.shutdown)
        return bot

    def _telegram(self, bot: Bot, front: Front, store: Store, closing: AsyncExitStack) -> Edges:
        settings = self._settings
        if Edge.POLLING in self._edges:
            token = _secret(settings.telegram_bot_token)
            heard = partial(self._tokens.hear, Token.TELEGRAM)
            updates = RawUpdates(token, settings.telegram_api_url, heard)
            closing.push_async_callback(updates.close)
            turn = store.signals.lead("poll")
            poller = Poller(bot, updates, front.intake, store.vault, turn)
            self._condition.hindrances.append(lambda: poller.trouble)
            return Edges(loops=(poller.run,))
        if Edge.WEBHOOK in self._edges:
            secret = _secret(settings.telegram_webhook_secret)
            registration = Registration(bot, settings.telegram_webhook_url or "", secret)
            path = settings.telegram_webhook_path
            hook = TelegramWebhook(path, secret, front.intake, store.vault, registration)
            return Edges(loops=(registration.run,), http=(hook,))
        return Edges()

    def _orders(self, front: Front, store: Store) -> Edges:
        if Edge.ORDERS not in self._edges:
            return Edges()
        secret = _secret(self._settings.parley_orders_secret)
        return Edges(http=(OrderEvents(secret, front.intake, store.vault, self._time),))

    def _clicks(self, identity: AuthorizeResult, front: Front) -> Edges:
        app = Clicks(self._slack, identity, front.intake, front.forms).app
        if Edge.SOCKET in self._edges:
            socket = Socket(app, _secret(self._settings.slack_app_token))
            return Edges(loops=(socket.run,), reached=(socket.connected,))
        if Edge.SIGNED in self._edges:
            secret = _secret(self._settings.slack_signing_secret)
            return Edges(http=(SlackRequests(app, secret, self._time),))
        return Edges()


def _trouble_of(edge: HttpEdge) -> str | None:
    return edge.trouble


def _secret(value: SecretStr | None) -> str:
    return "" if value is None else value.get_secret_value()
