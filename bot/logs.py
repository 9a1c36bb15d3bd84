"""Logs: one JSON object a line, ids and kinds only, no buyer's words and no secret."""

import logging
import sys

import structlog

_QUIET = ("httpx", "httpcore", "telegram", "slack_bolt", "slack_sdk", "aiohttp", "asyncio")
"""Their lines hold addresses with tokens, or payloads with buyers' words."""


def set_up_logs(level: int = logging.INFO) -> None:
    """Write our own events to stderr, and silence libraries that would quote what they carry."""
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
