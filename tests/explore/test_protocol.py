import random
from contextlib import suppress
import time
import pytest
from tests.explore.explorer import Explorer
from tests.explore.site import site
from tests.store.world import VAULT
import structlog, logging, os

async def explore(found, seed, n=60):
    rnd = random.Random(seed)
    random.seed(0)
    found.clear()
    ex = Explorer(found)
    try:
        await ex.begin()
        for _ in range(n):
            await ex.do(rnd.choice(ex.possible()))
        await ex.end()
    except BaseException as e:
        print("\nseed", seed, type(e).__name__, e, "\n", "\n ".join(ex.trace))
        raise
    finally:
        await ex.leave()


def test_it(postgres):
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    with site(postgres) as (found, runner):
        t = time.time()
        for seed in range(int(os.environ.get("N", 20))):
            runner.run(explore(found, seed))
        print(time.time() - t)
