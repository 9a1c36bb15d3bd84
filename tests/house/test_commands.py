"""The commands that the README, the Procfile and CI name are there."""

import re
import subprocess
import tomllib

import pytest

from scripts.lock_check import ROOT


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_make_command_of_the_readme_is_in_make_help() -> None:
    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    offered = set(re.findall(r"^  make ([\w-]+) ", shown.stdout, re.MULTILINE))
    asked = set(re.findall(r"(?:^|`)make ([\w-]+)", read("README.md"), re.MULTILINE))
    assert {"demo", "test", "setup", "check"} <= asked <= offered


def test_the_processes_start_with_the_installed_command() -> None:
    processes = dict(line.split(": ", 1) for line in read("Procfile").splitlines())
    commands = tomllib.loads(read("pyproject.toml"))["project"]["scripts"]
    assert {command.split()[0] for command in processes.values()} <= set(commands)
    assert processes["release"] == "parley migrate"


def test_ci_runs_what_the_readme_tells() -> None:
    commands = read(".ci/run").splitlines()
    assert commands.index("make check") < commands.index("make test")


@pytest.mark.parametrize(
    "name", ["setup", "bench-setup", "test-machine", "pictures", "check", "lock"]
)
def test_the_scripts_can_be_started_and_parsed(name: str) -> None:
    script = ROOT / "scripts" / name
    assert script.stat().st_mode & 0o111
    subprocess.run(["bash", "-n", script], check=True)


def test_the_readme_names_no_file_that_is_not_there() -> None:
    linked = re.findall(r"\]\(([^)#:]+)\)", read("README.md"))
    assert [path for path in linked if not (ROOT / path).exists()] == []
