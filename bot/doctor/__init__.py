"""`parley doctor`: looks at everything an installation stands on, and says what to do."""

from bot.doctor.checkup import check_up
from bot.doctor.report import as_json, as_text

__all__ = ["as_json", "as_text", "check_up"]
