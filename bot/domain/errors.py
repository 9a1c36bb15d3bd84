"""What can go wrong in words the whole program shares."""


class ParleyError(Exception):
    """Base of every error that Parley raises on purpose."""


class IllegalTransition(ParleyError):
    """An event that the lifecycle does not allow in this status; nothing was changed."""

    def __init__(self, status: str, event: str) -> None:
        super().__init__(f"{event} cannot happen to an inquiry that is {status}")
        self.status = status
        self.event = event


class TransportError(ParleyError):
    """A platform did not do what was asked."""


class RetryLater(TransportError):
    """Certainly not done; asking again may work, `after` seconds from now if the platform said."""

    def __init__(self, reason: str, after: float | None = None) -> None:
        super().__init__(reason)
        self.after = after


class Refused(TransportError):
    """Certainly not done, and asking again will not help."""

    def __init__(self, reason: str, *, buyer_left: bool = False) -> None:
        super().__init__(reason)
        self.buyer_left = buyer_left


class OutcomeUnknown(TransportError):
    """It may or may not have been done: the answer was lost on the way.

    `perhaps` is the platform's id of what it made then, where that is known beforehand. `answered`
    says that the platform has ended the call, though not with what came of it: nothing of it is
    still on its way.
    """

    def __init__(self, reason: str, perhaps: str | None = None, *, answered: bool = False) -> None:
        super().__init__(reason)
        self.perhaps = perhaps
        self.answered = answered
