"""What was expected against what was found, as a table and as macro-F1."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean


@dataclass(frozen=True)
class Confusion:
    """How often each class was found where each was expected."""

    counts: Counter[tuple[str, str]]
    """By (expected, found)."""

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> "Confusion":
        """Count pairs of what was expected and what was found."""
        return cls(Counter(pairs))

    def macro_f1(self) -> float:
        """The mean F1, 0 to 1, of the classes that were expected or found; 0 if there are none."""
        classes = {one for pair in self.counts for one in pair}
        return fmean(self.f1(one) for one in classes) if classes else 0.0

    def f1(self, of: str) -> float:
        """The harmonic mean of precision and recall of one class, 0 to 1; 0 if it never occurs."""
        expected = sum(count for (one, _), count in self.counts.items() if one == of)
        found = sum(count for (_, one), count in self.counts.items() if one == of)
        return 2 * self.counts[of, of] / (expected + found) if expected + found else 0.0

    def table(self, rows: Sequence[str], columns: Sequence[str]) -> str:
        """Expected classes as rows, found ones as columns, with the number of each row last."""
        wide = max(map(len, ("expected", *rows)))
        heads = [*columns, "all"]
        lines = [f"{'expected':<{wide}}" + "".join(f"{head:>11}" for head in heads)]
        for row in rows:
            cells = [self.counts[row, column] for column in columns]
            everything = sum(count for (one, _), count in self.counts.items() if one == row)
            lines.append(f"{row:<{wide}}" + "".join(f"{n:>11}" for n in (*cells, everything)))
        return "\n".join(lines)
