"""How Telegram says no: one error with the platform's code, wording and parameters."""

from collections.abc import Mapping
from typing import Any

_PREFIX = {400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found"}


class Refusal(Exception):
    """A call the platform refuses.

    `description` is the whole sentence the caller reads; `parameters` is its ResponseParameters.
    """

    def __init__(
        self, code: int, description: str, parameters: Mapping[str, Any] | None = None
    ) -> None:
        """Keep the code, the sentence and the parameters."""
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = dict(parameters or {})

    @property
    def body(self) -> dict[str, Any]:
        """The answer's JSON."""
        body = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


def bad_request(reason: str, code: int = 400) -> Refusal:
    """A refusal whose reason follows the code's usual prefix.

    The reason's first letter becomes small unless the reason is an identifier in capitals, as in
    the official server.
    """
    if not (reason[1:2].isupper() or reason[1:2] == "_"):
        reason = reason[:1].lower() + reason[1:]
    return Refusal(code, f"{_PREFIX[code]}: {reason}")


def too_many_requests(retry_after: int) -> Refusal:
    """The refusal of a call that came too soon; `retry_after` counts seconds."""
    return Refusal(
        429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after}
    )
