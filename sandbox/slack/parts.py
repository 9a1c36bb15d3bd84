"""The parts of the stand-in workspace, put together once."""

from sandbox.clock import SharedClock
from sandbox.effects import Effects
from sandbox.faults import Faults
from sandbox.limits import Limits
from sandbox.slack.answers import Answers
from sandbox.slack.api import WebApi
from sandbox.slack.board import Board
from sandbox.slack.channels import Channels
from sandbox.slack.contents import Reader
from sandbox.slack.deliveries import Deliveries
from sandbox.slack.events import EventFeed
from sandbox.slack.ids import Ids
from sandbox.slack.methods.accounts import AccountMethods
from sandbox.slack.methods.chat import ChatMethods
from sandbox.slack.methods.conversations import ConversationMethods, Rooms
from sandbox.slack.methods.files import FileMethods
from sandbox.slack.methods.views import ViewMethods
from sandbox.slack.people import People
from sandbox.slack.scopes import SIGNING_SECRET, Tokens
from sandbox.slack.signed import SignedSender
from sandbox.slack.sockets import SocketHub
from sandbox.slack.triggers import ResponseUrls, Triggers
from sandbox.slack.views import Screens


class Parts:
    """Everything the acts of people and the workspace work with.

    `base_url` is the sandbox's root; it is set when the sandbox starts.
    """

    def __init__(
        self, *, clock: SharedClock, faults: Faults, effects: Effects, limits: Limits
    ) -> None:
        self.base_url = ""
        self.clock = clock
        self.effects = effects
        self.ids = Ids(clock)
        self.people = People()
        self.channels = Channels()
        self.tokens = Tokens()
        self.hub = SocketHub(clock)
        self.sender = SignedSender(SIGNING_SECRET)
        self.deliveries = Deliveries(clock, faults, self.hub, self.sender)
        self.events = EventFeed(clock, self.ids, self.deliveries)
        self.board = Board(clock, effects, self.ids, self.channels, self.events)
        self.rooms = Rooms(clock, self.ids, self.channels, self.people)
        self.screens = Screens(self.ids.new, self.ids.block)
        self.triggers = Triggers(clock)
        self.urls = ResponseUrls(clock, self._root)
        self.reader = Reader(self.ids.block)
        self.answers = Answers(self.board, self.urls, self.reader, faults, effects)
        self.files = FileMethods(self.board, self._root)
        self.api = WebApi(
            clock=clock,
            faults=faults,
            effects=effects,
            limits=limits,
            tokens=self.tokens,
            channels=self.channels,
        )
        self._register()

    def _register(self) -> None:
        accounts = AccountMethods(self.clock, self.people, self._socket_url)
        views = ViewMethods(self.screens, self.triggers, self.people, self.effects)
        chat = ChatMethods(self.board, self.rooms, self.reader)
        for group in (accounts, chat, ConversationMethods(self.rooms), views, self.files):
            self.api.register(group.all())

    def _root(self) -> str:
        return self.base_url

    def _socket_url(self) -> str:
        root = self.base_url.replace("http", "ws", 1)
        return f"{root}/slack/socket?ticket={self.hub.ticket()}"
