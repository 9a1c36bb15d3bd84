"""What buyers send besides words, and how it looks; buyers in their list."""

import pytest
from playwright.async_api import FilePayload, expect

from tests.sandbox.stage import Stage

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")

FIRST_CELL = "Fecha,Piezas\n2026-03-02,600\n"


async def attach(stage: Stage, kind: str) -> None:
    """Choose from the menu of attachments."""
    await stage.page.get_by_role("button", name="Attach").click()
    await stage.page.get_by_role("menuitem", name=kind).click()


async def test_a_photo_can_be_sent_from_the_menu(stage: Stage) -> None:
    await stage.open_chat("Lucía")
    await attach(stage, "Photo of a torn box")
    await expect(stage.page.locator("img.photo")).to_be_visible()
    (update,) = await stage.updates()
    assert update.message is not None
    assert update.message.photo
    width = "async image => { await image.decode(); return image.naturalWidth; }"
    assert await stage.page.locator("img.photo").evaluate(width) == 320


@pytest.mark.parametrize(
    ("kind", "field", "shown"),
    [
        ("Voice message", "voice", "0:04"),
        ("Sticker", "sticker", "👍"),
        ("My phone number", "contact", "+523312345678"),
        ("My location", "location", "20.6736, -103.3440"),
    ],
)
async def test_what_is_attached_is_sent_and_shown(
    stage: Stage, kind: str, field: str, shown: str
) -> None:
    await stage.open_chat("Lucía")
    await attach(stage, kind)
    await expect(stage.page.locator(".message.own")).to_contain_text(shown)
    (update,) = await stage.updates()
    assert update.message is not None
    assert getattr(update.message, field)


async def test_a_file_of_ones_own_is_sent_and_can_be_downloaded(stage: Stage) -> None:
    await stage.open_chat("Lucía")
    file = FilePayload(name="pedido.csv", mimeType="text/csv", buffer=FIRST_CELL.encode())
    await stage.page.locator("#file").set_input_files(file)
    link = stage.page.get_by_role("link", name="pedido.csv")
    await expect(link).to_contain_text("28 B")
    async with stage.page.expect_download() as started:
        await link.click()
    kept = await (await started.value).path()
    assert kept.read_text() == FIRST_CELL
    (update,) = await stage.updates()
    assert update.message is not None
    assert update.message.document is not None
    assert update.message.document.file_name == "pedido.csv"


async def test_a_document_of_the_bot_can_be_downloaded(stage: Stage) -> None:
    lucia = await stage.open_chat("Lucía")
    stage.sandbox.telegram.say(lucia, "Hola")
    await stage.telegram.send_document(lucia.id, b"receipt", filename="recibo.txt")
    link = stage.page.locator(".message.theirs").get_by_role("link", name="recibo.txt")
    async with stage.page.expect_download() as started:
        await link.click()
    kept = await (await started.value).path()
    assert kept.read_bytes() == b"receipt"


async def test_what_the_bot_writes_elsewhere_is_marked_until_it_is_read(stage: Stage) -> None:
    joao = stage.buyer("João")
    stage.sandbox.telegram.say(joao, "Oi")
    await stage.open_chat("Lucía")
    for text in ("Olá", "Tudo bem?"):
        await stage.telegram.send_message(joao.id, text)
    row = stage.page.locator(f'[data-buyer="{joao.id}"]')
    await expect(row.locator(".badge")).to_have_text("2 new")
    await expect(row).to_contain_text("Tudo bem?")
    await row.click()
    await expect(row.locator(".badge")).to_have_count(0)


async def test_buyers_are_found_by_name_place_or_language(stage: Stage) -> None:
    find = stage.page.get_by_label("Find a buyer")
    for wanted, name in (("lagos", "Chinedu"), ("polish", "Katarzyna"), ("عتيبي", "فهد")):
        await find.fill(wanted)
        await expect(stage.page.locator(".buyer:visible")).to_have_count(1)
        await expect(stage.page.locator(".buyer:visible")).to_contain_text(name)
    await find.fill("nobody at all")
    await expect(stage.page.get_by_text("Nobody of that name.")).to_be_visible()


async def test_buyers_show_the_time_where_they_are(stage: Stage) -> None:
    for name, time in (("Lucía", "03:00"), ("Chinedu", "10:00"), ("陈美玲", "17:00")):
        row = stage.page.locator(f'[data-buyer="{stage.buyer(name).id}"]')
        await expect(row.locator("time")).to_have_text(time)


async def test_a_new_buyer_can_be_made(stage: Stage) -> None:
    await stage.page.get_by_role("button", name="New buyer").click()
    await stage.page.get_by_label("Name").fill("Nguyễn")
    await stage.page.get_by_label("Language of their Telegram").select_option("vi")
    await stage.page.get_by_role("button", name="Add").click()
    await stage.page.get_by_role("button", name="Start", exact=True).click()
    (update,) = await stage.updates()
    assert update.message is not None
    assert update.message.text == "/start"
    assert update.message.from_user is not None
    assert update.message.from_user.language_code == "vi"
