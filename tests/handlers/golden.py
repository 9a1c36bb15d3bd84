"""Golden files: what people in Slack are sent, kept word for word in tests/handlers/golden/,
in a folder for each language of the desk.

To renew them after a change that was meant: `PARLEY_UPDATE_GOLDEN=1 .venv/bin/pytest
tests/handlers`, then read the difference as a busy salesperson would before it is committed.
"""

import json
import os
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def check_golden(name: str, payload: object) -> None:
    """Assert that `payload` is what the golden file holds; with PARLEY_UPDATE_GOLDEN, write it."""
    path = FOLDER / f"{name}.json"
    drawn = json.dumps(payload, ensure_ascii=False, indent=1) + "\n"
    if os.environ.get("PARLEY_UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(drawn, encoding="utf-8")
    assert path.exists(), f"no golden file {path}; see tests/handlers/golden.py"
    assert drawn == path.read_text(encoding="utf-8")
