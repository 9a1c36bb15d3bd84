"""A course of steps, drawn or told, from an empty database to its end."""

from collections.abc import Callable, Sequence

from tests.explore.explorer import Explorer
from tests.explore.gates import Deadlock
from tests.explore.invariants import Promise, PromiseBroken
from tests.explore.site import Site


async def explore(
    site: Site, choose: Callable[[list[str]], str | None], steps: int, *, fences: bool = True
) -> None:
    """Take up to `steps` steps that `choose` picks of the possible ones (None: none), then end.

    Raises PromiseBroken.
    """
    site.clear()
    explorer = Explorer(site, fences)
    try:
        await explorer.begin()
        for _ in range(steps):
            step = choose(explorer.possible())
            if step is not None:
                await explorer.do(step)
        await explorer.end()
    except Deadlock:
        raise PromiseBroken(Promise.NO_DEADLOCK, explorer.trace) from None
    finally:
        await explorer.leave()


async def tell(site: Site, story: Sequence[str], *, fences: bool = True) -> None:
    """Take these steps, but for those that are not possible, then end. Raises PromiseBroken."""
    steps = iter(story)

    def next_one(possible: list[str]) -> str | None:
        step = next(steps)
        return step if step in possible else None

    await explore(site, next_one, len(story), fences=fences)
