"""docs/tour.md quotes the doctor; this is what it says."""

import re
from pathlib import Path

from sandbox.slack.channels import SALES
from sandbox.slack.people import BOT_USER_ID
from tests.doctor.clinic import Clinic

TOUR = Path(__file__).parents[2] / "docs" / "tour.md"
FOLDER = "/srv/parley"


async def test_the_tour_quotes_the_doctor_word_for_word(clinic: Clinic) -> None:
    clinic.slack.channels.leave(SALES, [BOT_USER_ID])
    clinic.slack.scopes.remove("files:write")
    _, said = await clinic.command("doctor")
    here = re.sub(r"[\d.]+ GiB free", "76.1 GiB free", said.replace(str(clinic.folder), FOLDER))
    assert f"```\n$ parley doctor\n{here}```\n" in TOUR.read_text(encoding="utf-8")


async def test_and_fix_does_what_the_tour_says(clinic: Clinic) -> None:
    clinic.slack.channels.leave(SALES, [BOT_USER_ID])
    report = await clinic.doctor("--fix")
    assert report.fixed == ["SLACK_SALES_CHANNEL: the bot joined #sales"]
