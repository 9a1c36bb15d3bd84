"""Takes the picture that the README opens with: `.venv/bin/python scripts/demo_picture.py`.

Starts the demo, lives a short scene in it with Debian's Chromium, and ends it again. Chinese and
emoji need the packages fonts-noto-cjk and fonts-noto-color-emoji.
"""

import asyncio
import sys
from pathlib import Path

from playwright.async_api import Page, async_playwright

_PICTURE = Path(__file__).parent.parent / "docs" / "images" / "demo.png"
_CHROMIUM = "/usr/bin/chromium"
_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


async def main() -> None:
    """Start, play, take the picture, stop."""
    demo = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "sandbox", stdout=asyncio.subprocess.PIPE
    )
    try:
        assert demo.stdout is not None  # noqa: S101  (a pipe was asked for)
        line = (await demo.stdout.readline()).decode()
        async with async_playwright() as player:
            browser = await player.chromium.launch(executable_path=_CHROMIUM, args=list(_QUIET))
            page = await browser.new_page(viewport={"width": 1400, "height": 900})
            await page.goto(line.rpartition(" ")[2].strip())
            await _scene(page)
            _PICTURE.parent.mkdir(parents=True, exist_ok=True)
            await page.screenshot(path=str(_PICTURE))
            await browser.close()
    finally:
        demo.terminate()
        await demo.wait()


async def _scene(page: Page) -> None:
    """An Arabic question answered, a Spanish double question waiting for approval."""
    await page.get_by_role("button", name="Got it").click()
    await page.get_by_text("فهد العتيبي").first.click()
    await page.get_by_text("What is the minimum order?").first.click()
    await page.get_by_role("button", name="Approve & send").click()
    await page.get_by_text("Answered", exact=True).wait_for()
    await page.get_by_text("Lucía Hernández").first.click()
    await page.get_by_text("What is the minimum, and how can I pay?").click()
    await page.get_by_role("button", name="Approve & send").wait_for()
    await page.wait_for_timeout(2500)  # the highlight of what is new fades


if __name__ == "__main__":
    asyncio.run(main())
