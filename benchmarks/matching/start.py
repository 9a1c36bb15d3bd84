"""One start of the matcher on a folder, in a process of its own.

    python -m benchmarks.matching.start CONTENT CACHE QUERIES

Prints as JSON what it took of the processor: seconds to read the folder, seconds to the matcher,
milliseconds a query, seconds until a new entry is found; and the megabytes resident.
"""

import json
import sys
import time
from pathlib import Path

from benchmarks.matching.figures import percentile
from benchmarks.matching.memory import resident_megabytes
from benchmarks.matching.parley import Start, asker, edited, start

_NEW = "quibble wharf tariffs"


def main() -> None:
    """Start, ask, add an entry."""
    content, cache, queries = map(Path, sys.argv[1:])
    begun = start(content, cache)
    taken: list[float] = []
    for language, text in json.loads(queries.read_text(encoding="utf-8")):
        ask = asker(begun.matcher, language)
        asked = time.process_time()
        ask(text)
        taken.append((time.process_time() - asked) * 1_000)
    told = {
        "read": begun.read,
        "matcher": begun.trained,
        "megabytes": resident_megabytes(),
        "p50": percentile(taken, 50),
        "p99": percentile(taken, 99),
        "new_entry": _until_suggested(content, begun),
    }
    print(json.dumps(told))


def _until_suggested(content: Path, before: Start) -> float:
    """Seconds from the writing of a new entry until a text finds it, training not awaited."""
    begun = time.process_time()
    language = before.loaded.library.source_language
    block = f'new.entry:\n  phrasings:\n    - "{_NEW}"\n  answer: "The answer."\n'
    path = content / language / "added.yaml"
    path.write_text(block, encoding="utf-8")
    answer = asker(edited(content, before), language)(_NEW)
    taken = time.process_time() - begun
    path.unlink()
    if answer.entry != "new.entry":
        raise ValueError("a new entry is not found by its own phrasing")
    return taken


if __name__ == "__main__":
    main()
