"""What ARCHITECTURE.md draws is what the code does."""

import re
from pathlib import Path

from bot.domain.lifecycle import diagram

ARCHITECTURE = Path(__file__).parents[2] / "ARCHITECTURE.md"


def test_the_state_diagram_is_the_transition_table() -> None:
    drawn = re.findall(r"```mermaid\n(.*?)\n```", ARCHITECTURE.read_text(), re.DOTALL)
    assert [one for one in drawn if one.startswith("stateDiagram")] == [diagram()]
