"""Writes the table of docs/reliability.md from the tests: `python -m tests.faults.document`."""

from importlib import import_module
from pathlib import Path

from tests.faults.table import FAULTS, Fault
from tests.fleet.deployment import Mode

PAGE = Path(__file__).parents[2] / "docs" / "reliability.md"
BEGIN, END = "<!-- the table begins -->\n", "<!-- the table ends -->\n"
CHAPTERS = {
    "Telegram": range(1, 30),
    "Slack": range(30, 52),
    "The database": range(52, 57),
    "The clock": range(57, 61),
}
NAMES = {
    Mode.SINGLE: "one process",
    Mode.SINGLE_HTTP: "one process over HTTP",
    Mode.CLUSTER: "several processes",
    Mode.CLUSTER_POLLING: "several that poll",
}
_HEAD = "| # | what goes wrong | what people see | shown in |\n|---|---|---|---|\n"


def collect() -> dict[int, Fault]:
    """Every row, from every test of this folder."""
    for module in sorted(Path(__file__).parent.glob("test_*.py")):
        import_module(f"tests.faults.{module.stem}")
    return FAULTS


def table(faults: dict[int, Fault]) -> str:
    """The rows in chapters, as Markdown."""
    return "".join(
        f"\n### {chapter}\n\n{_HEAD}"
        + "".join(_line(faults[number]) for number in numbers if number in faults)
        for chapter, numbers in CHAPTERS.items()
    )


def page(faults: dict[int, Fault]) -> str:
    """The page as it should be: its words, with the table of now."""
    words = PAGE.read_text(encoding="utf-8")
    before, begin, rest = words.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"{PAGE.name} has lost the marks between which its table stands")
    return f"{before}{begin}{table(faults)}\n{end}{after}"


def _line(row: Fault) -> str:
    shown = ", ".join(NAMES[mode] for mode in Mode if mode in row.modes)
    if row.not_elsewhere:
        shown += f"; not elsewhere: {row.not_elsewhere}"
    return f"| {row.number} | {row.what} | {row.seen} | {shown} |\n"


if __name__ == "__main__":
    PAGE.write_text(page(collect()), encoding="utf-8")
