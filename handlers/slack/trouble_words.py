"""What is said of troubles that no single event tells: waiting events, refused tokens."""

from bot.localise.words import Words
from bot.services.tokens import Token


def trouble_text(words: Words, kind: str, problem: str) -> str | None:
    """The words of such an alarm; None where it is of another kind."""
    match kind:
        case "inbox_waits":
            return words.gettext(
                ":warning: *Messages and clicks wait:* the oldest has not been attended to for"
                " {seconds} seconds. Nothing is lost. Look whether the worker runs and what its"
                " log says, then at parley doctor.",
                seconds=problem,
            )
        case "inbox_flows":
            return words.gettext(
                ":white_check_mark: Messages and clicks are attended to at once again."
            )
        case "token_refused":
            return _token_refused(words, problem)
        case "token_taken":
            return words.gettext(
                ":white_check_mark: {token} is taken again. What waited is on its way.",
                token=problem,
            )
        case _:
            return None


def _token_refused(words: Words, token: str) -> str:
    if token == Token.TELEGRAM:
        return words.gettext(
            ":warning: *Telegram refuses {token}.* Buyers are neither heard nor answered until the"
            " token that @BotFather gives is set and Parley is started again. What was stored is"
            " kept.",
            token=token,
        )
    if token == Token.SLACK_APP:
        return words.gettext(
            ":warning: *Slack refuses {token}.* Clicks do not come in until the token from the"
            " Slack app's page Basic Information is set and Parley is started again.",
            token=token,
        )
    return words.gettext(
        ":warning: *Slack refuses {token}.* Cards and alarms wait until the token from the Slack"
        " app's page OAuth & Permissions is set and Parley is started again. Nothing is lost.",
        token=token,
    )
