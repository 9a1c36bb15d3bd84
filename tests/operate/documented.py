"""The commands that docs/deploy.md gives, word for word."""

import re
from pathlib import Path

from scripts.lock_check import ROOT

_BLOCK = re.compile(r"<!-- (\S+) -->\n```\n(.*?)```", re.DOTALL)
DEPLOY = ROOT / "docs" / "deploy.md"


def documented(name: str, page: Path = DEPLOY) -> str:
    """The block of shell under this name."""
    found = dict(_BLOCK.findall(page.read_text(encoding="utf-8")))
    return str(found[name])
