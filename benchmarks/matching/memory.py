"""How much memory a process takes that holds one library in one system and answers from it.

    ... | python -m benchmarks.matching.memory SYSTEM

A process of its own for each, since memory that was once taken is seldom given back. It reads a
library as JSON from its standard input and prints the megabytes.
"""

import json
import subprocess
import sys
from pathlib import Path

from benchmarks.matching.registry import system_of
from benchmarks.matching.sets import Trial
from benchmarks.matching.systems import ROOT, System

_QUESTIONS = 20


def footprint(system: System, library: Trial) -> float:
    """Resident megabytes of a fresh process after some questions.

    Raises subprocess.CalledProcessError where it failed.
    """
    told = {
        "language": library.language,
        "phrasings": {entry: list(texts) for entry, texts in library.phrasings.items()},
        "queries": [text for text, _ in library.queries[:_QUESTIONS]],
    }
    ended = subprocess.run(
        [sys.executable, "-m", "benchmarks.matching.memory", system.key],
        input=json.dumps(told),
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return float(ended.stdout)


def resident_megabytes() -> float:
    """Resident memory of this process now (Linux)."""
    for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return float("nan")


def main() -> None:
    """Hold one library and print what that takes."""
    told = json.load(sys.stdin)
    asker = system_of(sys.argv[1]).build(told["language"], told["phrasings"])
    for text in told["queries"]:
        asker(text)
    print(resident_megabytes())


if __name__ == "__main__":
    main()
