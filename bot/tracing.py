"""What a job is about, for the log and for spans: ids and kinds, never words.

Spans are OpenTelemetry's where `opentelemetry-api` is installed (`pip install parley[otel]`), and
go where its own environment variables say. Without it nothing is imported and nothing is done.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from structlog.contextvars import bind_contextvars, unbind_contextvars

try:
    from opentelemetry import trace
except ImportError:
    _installed = False
else:
    _installed = True

_SCOPE = "parley"
_INQUIRY = "parley.inquiry"


@contextmanager
def span(name: str, **kinds: str) -> Iterator[None]:
    """One piece of work. A failure is told by its kind alone: its words may quote a buyer.

    What the log then says of the same task names the inquiry, also after the end: whoever called
    may have to say that it failed.
    """
    unbind_contextvars("inquiry")
    if not _installed:
        yield
        return
    with trace.get_tracer(_SCOPE).start_as_current_span(
        name,
        attributes={f"parley.{key}": value for key, value in kinds.items()},
        record_exception=False,
        set_status_on_exception=False,
    ) as current:
        try:
            yield
        except Exception as error:
            current.set_status(trace.StatusCode.ERROR, type(error).__name__)
            raise


def concerning(inquiry: int | None, **kinds: str) -> None:
    """What this task does is about an inquiry, as it turns out."""
    if inquiry is not None:
        bind_contextvars(inquiry=int(inquiry))
    if not _installed:
        return
    current = trace.get_current_span()
    if inquiry is not None:
        current.set_attribute(_INQUIRY, int(inquiry))
    for key, value in kinds.items():
        current.set_attribute(f"parley.{key}", value)
