"""What the web's tests have: both platforms, an environment without settings, a free port."""

from tests.flow.conftest import certificates_read_once, matchers_built_once, nursery
from tests.web.conftest import (
    clock,
    nothing_set,
    port,
    sandbox,
    slack_signs_by_our_clock,
    tmp_path,
)

__all__ = [
    "certificates_read_once",
    "clock",
    "matchers_built_once",
    "nothing_set",
    "nursery",
    "port",
    "sandbox",
    "slack_signs_by_our_clock",
    "tmp_path",
]
