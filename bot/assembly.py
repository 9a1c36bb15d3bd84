"""Ties services and workers together, on the store and adapters that the wiring built."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.config import Settings
from bot.domain.effects import ClockName
from bot.services.account import Accounts
from bot.services.breaches import BreachPosts
from bot.services.commands import Commands
from bot.services.deliver import Dispatch
from bot.services.escalate import Climb
from bot.services.intake import Attendant, Intake
from bot.services.librarian import Librarian
from bot.services.many import Together
from bot.services.modal import Forms
from bot.services.operations import Operations
from bot.services.orders import OrderBook
from bot.services.passing import Passing
from bot.services.perform import Performer
from bot.services.policies import Policies
from bot.services.ports import Timekeeper
from bot.services.privacy import Privacy
from bot.services.promises import Promises
from bot.services.rates import BuyerRates, DeskRates
from bot.services.receive import Reception
from bot.services.review import ReviewDesk
from bot.services.self_service import SelfService
from bot.services.show import Exhibition
from bot.services.team_news import TeamNews
from bot.services.weekly import WeeklyPost
from bot.store import cards, clocks
from bot.store.lanes import Rate
from bot.store.store import Store
from bot.store.work import Job, Queue
from bot.tracing import concerning, span
from bot.workers.loop import Pacer, Run, Worker
from handlers.orders.parse import SOURCE as ORDERS
from handlers.orders.parse import parse_order
from handlers.slack.desk import SlackDesk
from handlers.slack.parse import SOURCE as SLACK
from handlers.slack.parse import parse_payload
from handlers.telegram.parse import parse_update
from handlers.telegram.send import TelegramChannel

_CHAT_BURST = 5


@dataclass(frozen=True)
class Front:
    """What the edges need: they store, and Slack's open a form."""

    intake: Intake
    forms: Forms


def build_front(store: Store, desk: SlackDesk, policies: Policies, time: Timekeeper) -> Front:
    """What every process with an edge has."""
    review = ReviewDesk(store, desk, policies, TelegramChannel.text_limit)
    return Front(Intake(store, time), Forms(store, review, time, Accounts(store, policies, time)))


def build_workers(
    store: Store,
    buyers: TelegramChannel,
    desk: SlackDesk,
    librarian: Callable[[], Librarian],
    policies: Policies,
    time: Pacer,
    buyer_rates: BuyerRates,
    desk_rates: DeskRates,
) -> tuple[Worker, ...]:
    """What every process that works has: all that decides and delivers. `librarian` gives the
    one of now: the library may be edited meanwhile."""
    limit = buyers.text_limit
    reception = Reception(store, policies, limit)
    review = ReviewDesk(store, desk, policies, limit)
    exhibition = Exhibition(store, desk, policies, time, desk_rates, librarian)
    performer = Performer(store, buyers, desk, exhibition)
    dispatch = Dispatch(store, buyers, performer, policies, time, buyer_rates, desk_rates)
    passing = Passing(store, reception, policies)
    climb = Climb(store, desk, policies, time, limit)
    team = TeamNews(BreachPosts(store, time), WeeklyPost(store, policies, time), store)
    promises = Promises(store, policies)
    attendant = Attendant(
        store=store,
        parsers={"telegram": parse_update, SLACK: parse_payload, ORDERS: parse_order},
        reception=reception,
        self_service=SelfService(store, reception, Privacy()),
        review=review,
        commands=Commands(review, promises),
        operations=Operations(store, review),
        orders=OrderBook(store, promises, policies, limit),
        buyers=buyers,
        librarian=librarian,
        time=time,
    )

    async def show(job: Job) -> None:
        inquiry, place = cards.read_work_key(job.key)
        concerning(inquiry)
        await exhibition.show(job, inquiry, place)

    async def fire(job: Job) -> None:
        inquiry, name = clocks.read_work_key(job.key)
        concerning(inquiry, kind=name)
        if name is ClockName.LADDER:
            await climb.take_step(job, inquiry)
            return
        async with store.transaction() as tx:
            await passing.fire(tx, inquiry, name, librarian(), time.now())
            await store.work.finish(tx, job)

    # A worker each: buyers are heard and answered while the desk's platform hangs, and the other
    # way round.
    runs: tuple[dict[Queue, Run], ...] = (
        {Queue.INBOX: _seen("attend", attendant.attend)},
        {Queue.CLOCK: _seen("fire", fire), Queue.NOTICE: team.tell},
        {Queue.OUTBOX: _seen("deliver", dispatch.deliver)},
        {Queue.DESK: _seen("deliver", dispatch.deliver)},
        {Queue.CARD: _seen("show", show)},
    )
    together = Together(store, policies, time)
    return tuple(
        Worker(store, time, some, {Queue.CLOCK: together.fire} if Queue.CLOCK in some else None)
        for some in runs
    )


def _seen(name: str, run: Run) -> Run:
    """The same with a span around it."""

    async def do(job: Job) -> None:
        with span(name, queue=job.queue):
            await run(job)

    return do


def buyer_rates_of(settings: Settings) -> BuyerRates:
    """How fast the buyers' channel may be used."""
    overall = settings.parley_telegram_rate
    return BuyerRates(
        overall=Rate(overall, max(1, int(overall))),
        per_chat=Rate(settings.parley_chat_rate, _CHAT_BURST),
    )


def desk_rates_of(settings: Settings) -> DeskRates:
    """How fast the desk's platform may be used."""
    return DeskRates(settings.parley_desk_rate)
