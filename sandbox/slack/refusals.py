"""How Slack says no: `{"ok": false, "error": ...}`, mostly with HTTP 200."""

from collections.abc import Iterable

from sandbox.slack.schema import Json, Problem


class SlackRefusal(Exception):
    """A call is refused with one of Slack's error words, and perhaps with what was wrong."""

    def __init__(self, error: str, problems: Iterable[Problem | str] = (), **fields: str) -> None:
        """`fields` are further fields of the answer, as `needed` of missing_scope."""
        super().__init__(error)
        self.error = error
        self.problems = tuple(str(problem) for problem in problems)
        self.fields = fields

    def body(self) -> Json:
        """The answer's JSON. Slack lists problems of blocks twice, bare and marked."""
        body: Json = {"ok": False, "error": self.error, **self.fields}
        if self.problems and self.error == "invalid_blocks":
            body["errors"] = list(self.problems)
        if self.problems:
            marked = [f"[ERROR] {problem}" for problem in self.problems]
            body["response_metadata"] = {"messages": marked}
        return body


class RateRefusal(SlackRefusal):
    """Too many calls: HTTP 429 with Retry-After in whole seconds."""

    def __init__(self, retry_after: int) -> None:
        super().__init__("ratelimited")
        self.retry_after = retry_after
