"""Says what is to be examined on each platform, from the settings."""

from collections.abc import Awaitable, Callable

from pydantic import SecretStr

from bot.config import Settings
from bot.mistaken import is_channel_id
from bot.roles import Edge, Role, edges_of
from bot.services.findings import Examined, Finding
from handlers.slack.examine import SlackPlan, examine_slack
from handlers.telegram.examine import TelegramPlan, examine_telegram
from handlers.telegram.webhook_state import WebhookWish


async def on_telegram(
    settings: Settings, bot_runs: Callable[[], Awaitable[bool]], *, fix: bool
) -> Examined:
    """Ask Telegram, unless what stands for the token is a token of Slack's."""
    token = _secret(settings.telegram_bot_token)
    if not token or token.startswith(("xox", "xapp-")):
        return _not_asked("Telegram", "TELEGRAM_BOT_TOKEN", token)
    webhook = None
    if Edge.WEBHOOK in edges_of(Role.RUN, settings):
        secret = _secret(settings.telegram_webhook_secret) or None
        webhook = WebhookWish(settings.telegram_webhook_url or "", secret)
    return await examine_telegram(
        TelegramPlan(token, settings.telegram_api_url, webhook, bot_runs, fix)
    )


async def on_slack(settings: Settings, *, fix: bool) -> Examined:
    """Ask Slack, unless what stands for the bot's token is another sort of token."""
    token, app_token = _secret(settings.slack_bot_token), _secret(settings.slack_app_token)
    if not token.startswith("xox"):
        return _not_asked("Slack", "SLACK_BOT_TOKEN", token)
    plan = SlackPlan(
        bot_token=token,
        app_token=app_token if app_token.startswith("xapp-") else None,
        api_url=settings.slack_api_url,
        channels=_channels(settings),
        fix=fix,
    )
    return await examine_slack(plan)


def _channels(settings: Settings) -> tuple[tuple[str, str], ...]:
    """Each id once, with the settings that hold it; what is no id is told with the settings."""
    names: dict[str, list[str]] = {}
    for name, channel in (
        ("SLACK_SALES_CHANNEL", settings.slack_sales_channel),
        ("SLACK_SLA_CHANNEL", settings.slack_sla_channel),
    ):
        if channel is not None and is_channel_id(channel):
            names.setdefault(channel, []).append(name)
    return tuple((channel, " and ".join(held)) for channel, held in names.items())


def _not_asked(platform: str, setting: str, token: str) -> Examined:
    why = "holds another sort of token" if token else "is missing"
    says = f"not asked, since {setting} {why}; everything else was still checked"
    cure = f"set {setting}, then run parley doctor again"
    return Examined((Finding.warning(platform, says, cure),))


def _secret(value: SecretStr | None) -> str:
    return "" if value is None else value.get_secret_value()
