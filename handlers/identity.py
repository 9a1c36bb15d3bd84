"""Meeting both platforms: who we are there, and whether they take our tokens."""

import aiohttp
import structlog
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.config import ConfigError
from bot.services.served import recognise, slack_account, telegram_account
from bot.store.store import Store
from handlers.slack.client import TOKEN_TROUBLE, code_of

log = structlog.get_logger(__name__)


async def introduce(bot: Bot, slack: AsyncWebClient, store: Store) -> AuthorizeResult:
    """Meet both platforms. Raises ConfigError with every token that is refused, or that opens
    another account than the one this database has served.

    A platform that is out of reach is no reason to stop: what the other brings is stored.
    """
    problems = []
    met = []
    try:
        await bot.initialize()
        met.append(telegram_account(bot.id, bot.username))
    except InvalidToken:
        problems.append("TELEGRAM_BOT_TOKEN: Telegram refuses it; @BotFather has the right one")
    except TelegramError as error:
        log.warning("telegram.out_of_reach", error=type(error).__name__)
    identity = assumed(slack)
    try:
        own = await slack.auth_test()
        identity = AuthorizeResult.from_auth_test_response(
            auth_test_response=own, bot_token=slack.token
        )
        met.append(slack_account(own.get("team_id") or "", own.get("team"), own.get("user")))
    except SlackApiError as error:
        if code_of(error) in TOKEN_TROUBLE:
            problems.append(f"SLACK_BOT_TOKEN: Slack refuses it ({code_of(error)})")
        else:
            log.warning("slack.out_of_reach", error=code_of(error))
    except (OSError, TimeoutError, SlackClientError, aiohttp.ClientError) as error:
        log.warning("slack.out_of_reach", error=type(error).__name__)
    for account in met:
        stranger = await recognise(store, account)
        if stranger is not None:
            problems.append(str(stranger))
    if problems:
        raise ConfigError(problems)
    return identity


def assumed(slack: AsyncWebClient) -> AuthorizeResult:
    """As much of our identity as clicks need, without a word to Slack."""
    return AuthorizeResult(enterprise_id=None, team_id=None, bot_token=slack.token)
