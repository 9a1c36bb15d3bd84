"""Ties services and workers together, on the store and adapters that the wiring built."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.config import Settings
from bot.domain.policy import Policy
from bot.services.deliver import Dispatch, LaneRates
from bot.services.intake import Attendant, Intake
from bot.services.librarian import Librarian
from bot.services.modal import Forms
from bot.services.passing import Passing
from bot.services.perform import Performer
from bot.services.ports import Timekeeper
from bot.services.privacy import Privacy
from bot.services.receive import Reception
from bot.services.review import ReviewDesk
from bot.services.self_service import SelfService
from bot.services.show import Exhibition
from bot.store import cards, clocks
from bot.store.lanes import Rate
from bot.store.store import Store
from bot.store.work import Job, Queue
from bot.workers.loop import Pacer, Run, Worker
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


def build_front(store: Store, desk: SlackDesk, policy: Policy, time: Timekeeper) -> Front:
    """What every process with an edge has."""
    review = ReviewDesk(store, desk, policy, TelegramChannel.text_limit)
    return Front(Intake(store, time), Forms(store, review, time))


def build_workers(
    store: Store,
    buyers: TelegramChannel,
    desk: SlackDesk,
    librarian: Callable[[], Librarian],
    policy: Policy,
    time: Pacer,
    rates: LaneRates,
) -> tuple[Worker, ...]:
    """What every process that works has: all that decides and delivers. `librarian` gives the
    one of now: the library may be edited meanwhile."""
    reception = Reception(store, policy, buyers.text_limit)
    review = ReviewDesk(store, desk, policy, buyers.text_limit)
    exhibition = Exhibition(store, desk, policy, time, rates.desk, librarian)
    performer = Performer(store, buyers, desk, exhibition)
    dispatch = Dispatch(store, buyers, performer, policy, time, rates)
    passing = Passing(store, reception, policy)
    attendant = Attendant(
        store=store,
        parsers={"telegram": parse_update, SLACK: parse_payload},
        reception=reception,
        self_service=SelfService(store, reception, Privacy()),
        review=review,
        buyers=buyers,
        librarian=librarian,
        time=time,
    )

    async def show(job: Job) -> None:
        await exhibition.show(job, *cards.read_work_key(job.key))

    async def fire(job: Job) -> None:
        async with store.transaction() as tx:
            await passing.fire(tx, *clocks.read_work_key(job.key), librarian(), time.now())
            await store.work.finish(tx, job)

    # A worker each: buyers are heard and answered while the desk's platform hangs, and the other
    # way round.
    runs: tuple[dict[Queue, Run], ...] = (
        {Queue.INBOX: attendant.attend, Queue.CLOCK: fire},
        {Queue.OUTBOX: dispatch.deliver},
        {Queue.DESK: dispatch.deliver},
        {Queue.CARD: show},
    )
    return tuple(Worker(store, time, some) for some in runs)


def rates_of(settings: Settings) -> LaneRates:
    """How fast each platform may be used."""
    desk = settings.parley_desk_rate
    return LaneRates(
        overall=Rate(settings.parley_telegram_rate, max(1, int(settings.parley_telegram_rate))),
        per_chat=Rate(settings.parley_chat_rate, _CHAT_BURST),
        desk=Rate(desk, max(1, int(desk))),
    )
