"""Where an error came from, without a word of what it was about."""

import traceback
from pathlib import PurePath


def trace_of(error: BaseException) -> str:
    """Its kind, and the last places it passed, the innermost first; never its message, which may
    quote a buyer. At most 200 characters."""
    frames = reversed(traceback.extract_tb(error.__traceback__))
    places = [f"{PurePath(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    return " < ".join([type(error).__name__, *places])[:200]
