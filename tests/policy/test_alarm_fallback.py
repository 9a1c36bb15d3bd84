"""The second path of alarms, as the policy names it."""

from pathlib import Path

import pytest

from bot.policy_file import load_policy
from tests.policy.files import loaded, problem

GROUP = (
    "1: alarm_fallback.telegram_chat: must be the number of an operator's own chat with the bot,"
    " such as 123456789; a group's does not do"
)


def test_nobody_is_named_by_the_shipped_policy() -> None:
    assert load_policy(None).alarm_fallback is None


@pytest.mark.parametrize(
    ("text", "chat"),
    [
        ('alarm_fallback: {telegram_chat: "123456789"}', "123456789"),
        ("alarm_fallback: {telegram_chat: 5000000001}", "5000000001"),
        ("alarm_fallback: off", None),
        ("alarm_fallback:", None),
    ],
)
def test_a_chat_is_named_or_none(tmp_path: Path, text: str, chat: str | None) -> None:
    assert loaded(tmp_path, text).alarm_fallback == chat


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("alarm_fallback: {telegram_chat: -1001234567890}", GROUP),
        ("alarm_fallback: {telegram_chat: '@olga'}", GROUP),
        ("alarm_fallback: {telegram_chat: '١٢٣'}", GROUP),
        ("alarm_fallback: {telegram_chat: [1, 2]}", GROUP),
        (
            "alarm_fallback: {}",
            '1: alarm_fallback: needs a chat, such as: telegram_chat: "123456789"',
        ),
        (
            "alarm_fallback: 123456789",
            "1: alarm_fallback: must hold keys with values, one a line, such as:"
            ' telegram_chat: "123456789"',
        ),
        (
            "alarm_fallback: {telegram: 1, telegram_chat: 1}",
            "1: alarm_fallback.telegram: there is no such key (is it telegram_chat?); there are"
            " telegram_chat",
        ),
    ],
)
def test_what_is_no_chat_is_named_with_the_cure(tmp_path: Path, text: str, said: str) -> None:
    assert problem(tmp_path, text) == said
