"""The locks can be installed as `make setup` and `make bench-matching` do, and name no address."""

import pytest

from scripts.lock_check import LOCKS, ROOT, bench_asks, bench_problems, problems

HASH = "--hash=sha256:" + "a" * 64
PYPROJECT = """
[build-system]
requires = ["setuptools>=77"]
[project]
dependencies = ["psycopg[binary]>=3.3", "Flask_Thing>=2"]
[dependency-groups]
dev = ["pytest>=9"]
"""
LOCK = f"""
flask-thing==2.1 \\
    {HASH}
psycopg==3.3.9 \\
    {HASH} \\
    {HASH}
pytest==9.2.0 ; python_full_version >= '3.11' \\
    {HASH}
setuptools==84.0 \\
    {HASH}
"""


ASKED = """
# peers
Flask_Thing
other
"""
BENCH = f"""
flask-thing==2.1 \\
    {HASH}
other==1.0 \\
    {HASH}
pytest==8.0 \\
    {HASH}
"""


def test_the_locks_of_this_checkout_are_right() -> None:
    pyproject = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    own, *others = ((ROOT / lock).read_text(encoding="utf-8") for lock in LOCKS)
    assert problems(pyproject, own) == []
    for asked, lock in zip(bench_asks(pyproject), others, strict=True):
        assert bench_problems(asked, lock, own) == []


def test_the_benchmarks_are_locked_like_parley_where_they_ask_for_the_same() -> None:
    assert bench_problems(ASKED, BENCH, LOCK) == []
    older = BENCH.replace("flask-thing==2.1", "flask-thing==2.0")
    assert bench_problems(ASKED, older, LOCK) == [
        "flask-thing: locked at 2.0, at 2.1 for Parley itself"
    ]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("other==1.0", "another==1.0", "other: asked for in requirements.in, not in the lock"),
        (HASH, "", "flask-thing: no sha256 hash"),
        ("flask-thing==2.1", "--index-url somewhere\nflask-thing==2.1", "line 2: an address"),
    ],
)
def test_what_is_missing_of_the_benchmarks_is_named(old: str, new: str, problem: str) -> None:
    found = bench_problems(ASKED, BENCH.replace(old, new), LOCK)
    assert any(one.startswith(problem) for one in found)


def test_a_right_lock_has_no_problems() -> None:
    assert problems(PYPROJECT, LOCK) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "flask-thing==2.1",
            "other==2.1",
            "Flask_Thing: asked for in pyproject.toml, not in the lock",
        ),
        ("pytest==9.2.0", "pytest==8.4", "pytest: locked at 8.4, pyproject.toml asks >=9"),
        (
            "setuptools==84.0",
            "setuptools==76",
            "setuptools: locked at 76, pyproject.toml asks >=77",
        ),
        ("psycopg==3.3.9", "psycopg>=3.3.9", "psycopg: not pinned to one version"),
        ("2.1 \\\n    " + HASH, "2.1", "flask-thing: no sha256 hash"),
        (HASH, "--hash=sha256:abc", "psycopg: no sha256 hash"),
    ],
)
def test_what_is_missing_is_named(old: str, new: str, problem: str) -> None:
    assert any(found.startswith(problem) for found in problems(PYPROJECT, LOCK.replace(old, new)))


@pytest.mark.parametrize(
    "line",
    [
        "--index-url somewhere",
        "  --find-links /wheels",
        "thing @ file:///wheels/thing.whl",
        "-i ftp://wheels.example",
        "# from ssh://wheels.example",
    ],
)
def test_an_address_is_found_wherever_it_stands(line: str) -> None:
    assert any(
        "an address or an option" in found for found in problems(PYPROJECT, f"{LOCK}# x\n{line}\n")
    )
