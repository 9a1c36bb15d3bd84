"""A stand-in Slack workspace that speaks Slack's protocols and refuses what Slack refuses."""

from sandbox.slack.envelopes import Acked, Attempt, Delivery, Missed, Sort
from sandbox.slack.inputs import CannotAct
from sandbox.slack.messages import Ephemeral, Message
from sandbox.slack.outcomes import Outcome
from sandbox.slack.people import Account, Person
from sandbox.slack.views import View
from sandbox.slack.workspace import SlackWorkspace

__all__ = [
    "Account",
    "Acked",
    "Attempt",
    "CannotAct",
    "Delivery",
    "Ephemeral",
    "Message",
    "Missed",
    "Outcome",
    "Person",
    "SlackWorkspace",
    "Sort",
    "View",
]
