"""Reasons that the services store are read in the desk's language; a platform's own words stay."""

from pathlib import Path

import pytest

from handlers.slack.reasons import reason
from handlers.slack.words import desk_words

ROOT = Path(__file__).resolve().parents[2]
STORED = {
    "blocked": "客户已屏蔽机器人",
    "the buyer has blocked the bot or is gone": "客户已屏蔽机器人或已注销账号",
    "an earlier piece is missing": "前一部分内容未送达",
    "files of this type are not brought over": "此类文件不予转发",
    "the file is larger than the channel gives out": "文件超出 Telegram 的下载上限",
    "Telegram names no address for the file": "Telegram 未提供该文件",
}


@pytest.mark.parametrize("problem", STORED)
def test_a_reason_of_ours_is_in_the_readers_language(problem: str) -> None:
    assert reason(desk_words("zh"), problem) == STORED[problem]
    assert reason(desk_words("en"), problem)


@pytest.mark.parametrize("problem", STORED)
def test_every_reason_is_one_that_the_code_still_gives(problem: str) -> None:
    places = [
        *(ROOT / "bot/services").glob("*.py"),
        *(ROOT / "bot/store").glob("*.py"),
        *(ROOT / "handlers/telegram").glob("*.py"),
    ]
    assert any(f'"{problem}"' in place.read_text(encoding="utf-8") for place in places)


def test_a_platforms_own_words_stay_as_they_came() -> None:
    assert reason(desk_words("zh"), "Telegram refuses: Chat not found") == (
        "Telegram refuses: Chat not found"
    )
