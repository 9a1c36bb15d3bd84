"""The installed command, as a process of its own."""

import asyncio
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from tests.handlers.conftest import nothing_inherited

PARLEY = str(Path(sys.executable).with_name("parley"))


@asynccontextmanager
async def running(
    *command: str, environment: Mapping[str, str], folder: Path
) -> AsyncIterator[asyncio.subprocess.Process]:
    """A process that runs until the end of the block, if it does not end before."""
    process = await asyncio.create_subprocess_exec(
        *command,
        cwd=folder,
        env=nothing_inherited() | dict(environment),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
        await process.communicate()


async def written(process: asyncio.subprocess.Process, having: str = "") -> str:
    """What it writes until a line has this; without it, until it ends."""
    assert process.stdout is not None
    text = ""
    async with asyncio.timeout(30):
        while line := (await process.stdout.readline()).decode():
            text += line
            if having and having in line:
                return text
    assert not having, f"it ended without {having!r}:\n{text}"
    return text


async def serving(port: int) -> None:
    """Wait until a process serves on this port."""
    async with asyncio.timeout(30), aiohttp.ClientSession() as session:
        while True:
            try:
                async with session.get(f"http://127.0.0.1:{port}/healthz") as answer:
                    if answer.status == 200:
                        return
            except aiohttp.ClientError:
                await asyncio.sleep(0.05)
