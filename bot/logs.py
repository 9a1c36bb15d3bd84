"""Logs: ids and kinds only, no buyer's words and no secret.

One JSON object a line; where a person looks on, in a terminal, lines to be read.
"""

import logging
import sys
from contextlib import suppress

import structlog
from structlog.typing import Processor

_QUIET = ("httpx", "httpcore", "telegram", "slack_bolt", "slack_sdk", "aiohttp", "asyncio")
"""Their lines hold addresses with tokens, or payloads with buyers' words."""


class _Lines(structlog.PrintLogger):
    """What cannot be written is lost: a full disk, or a reader that went away, stops no bot."""

    def msg(self, message: str) -> None:
        """Write a line, if it can be written."""
        with suppress(OSError):
            super().msg(message)

    debug = info = warning = error = critical = exception = msg


def set_up_logs(level: int = logging.INFO) -> None:
    """Write our own events to stderr, and silence libraries that would quote what they carry."""
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _for_a_person() if sys.stderr.isatty() else _for_machines(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=lambda *_: _Lines(sys.stderr),
    )


def _for_machines() -> Processor:
    return structlog.processors.JSONRenderer(ensure_ascii=False)


def _for_a_person() -> Processor:
    return structlog.dev.ConsoleRenderer()
