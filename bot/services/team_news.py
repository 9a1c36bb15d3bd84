"""What the team is told as a whole: the queue's two kinds of news."""

from dataclasses import dataclass

from bot.services.breaches import BreachPosts
from bot.services.weekly import WeeklyPost
from bot.store.notices import BREACHES, WEEKLY
from bot.store.store import Store
from bot.store.work import Job


@dataclass(frozen=True)
class TeamNews:
    """Tells it."""

    breaches: BreachPosts
    weekly: WeeklyPost
    store: Store

    async def tell(self, job: Job) -> None:
        """Tell what the job's key stands for, and settle the job."""
        match job.key:
            case key if key == BREACHES:
                await self.breaches.post(job)
            case key if key == WEEKLY:
                await self.weekly.post(job)
            case _:
                async with self.store.transaction() as tx:
                    await self.store.work.finish(tx, job)
