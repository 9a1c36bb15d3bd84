"""What docs/clocks.md says of clocks is what the rules say."""

import re
from pathlib import Path

from bot.domain.rule_table import rule_table

CLOCKS = Path(__file__).parents[2] / "docs/clocks.md"


def test_the_table_of_clocks_is_that_of_the_rules() -> None:
    tables = re.findall(r"(?:^\|.*\n)+", CLOCKS.read_text(encoding="utf-8"), re.MULTILINE)
    assert [one.strip() for one in tables if one.startswith("| clock | starts")] == [rule_table()]
