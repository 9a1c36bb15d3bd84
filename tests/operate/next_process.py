"""A process of the made-up next version: serves, and performs commands, as it is told line by line.

python -m tests.operate.next_process CLOCK MIGRATIONS reads "serve web", "serve worker", or a
command such as "migrate --contract" from stdin, and answers each with one line of JSON. When stdin
closes, all that serves is stopped.
"""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path


class NextVersion:
    """That process, seen from the tests."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def told(self, command: str) -> str:
        """What a command says, or "serving"."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{command}\n".encode())
        async with asyncio.timeout(60):
            line = await self._process.stdout.readline()
        assert line, "the process of the next version has ended"
        answer = json.loads(line)
        assert isinstance(answer, str)
        return answer


@asynccontextmanager
async def next_version(
    environment: Mapping[str, str], clock: Path, theirs: Path
) -> AsyncIterator[NextVersion]:
    """Start it; stopped gracefully at the end."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "tests.operate.next_process", str(clock), str(theirs)),
        cwd=clock.parent,
        env=environment,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        yield NextVersion(process)
    finally:
        await process.communicate(b"")
    assert process.returncode == 0


async def _serve(clock_file: Path) -> None:
    from click.testing import CliRunner

    from bot.cli import main
    from bot.roles import Role
    from sandbox.clock import SharedClock
    from tests.web.edge import started

    clock, answers = SharedClock.open(clock_file), sys.stdout
    sys.stdout = sys.stderr  # where its log may go
    async with AsyncExitStack() as serving:
        while line := await asyncio.to_thread(sys.stdin.readline):
            first, *rest = line.split()
            if first == "serve":
                await serving.enter_async_context(started(os.environ, clock, Role(rest[0])))
                answer = "serving"
            else:
                said = await asyncio.to_thread(CliRunner().invoke, main, [first, *rest])
                answer = said.output
            print(json.dumps(answer), file=answers, flush=True)
    clock.close()


if __name__ == "__main__":
    from tests.operate.next_version import become

    become(Path(sys.argv[2]))
    asyncio.run(_serve(Path(sys.argv[1])))
