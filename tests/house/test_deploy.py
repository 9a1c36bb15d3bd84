"""The systemd units and the Containerfile name what is there, and keep to their promises."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

import pytest

from bot.cli import main
from bot.config import Settings
from deploy.unneeded import needed, unneeded
from scripts.lock_check import ROOT

DEPLOY = ROOT / "deploy"
UNITS = ("parley.service", "parley-web.service", "parley-worker.service")
CHECKOUT = "/opt/parley"
SETTINGS = {name.upper() for name in Settings.model_fields}
LONGEST_JOB_SECONDS = 120
"""A buyer's file on its way to Slack (handlers/slack/threads.py)."""
LOCKED_IN = {
    "DynamicUser": "yes",
    "NoNewPrivileges": "yes",
    "ProtectSystem": "strict",
    "ProtectHome": "yes",
    "PrivateTmp": "yes",
    "PrivateDevices": "yes",
    "CapabilityBoundingSet": "",
    "SystemCallFilter": "@system-service",
    "RestrictAddressFamilies": "AF_UNIX AF_INET AF_INET6",
    "UMask": "0077",
}

Unit = dict[str, dict[str, list[str]]]


def unit(name: str) -> Unit:
    """Sections, keys, and each key's values: unlike in other INI files, keys may repeat."""
    read: Unit = {}
    section: dict[str, list[str]] = {}
    for line in (DEPLOY / name).read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            section = read.setdefault(line.strip("[]"), {})
        else:
            key, equals, value = line.partition("=")
            assert equals, line
            assert re.fullmatch(r"[A-Z][A-Za-z]+", key), line
            section.setdefault(key, []).append(value)
    return read


def environment(service: dict[str, list[str]]) -> dict[str, str]:
    return dict(line.split("=", 1) for line in service.get("Environment", []))


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_starts_a_command_of_the_checkout_that_there_is(name: str) -> None:
    service = unit(name)["Service"]
    for line in service["ExecStart"] + service.get("ExecStartPre", []):
        program, *words = shlex.split(line)
        assert program == f"{CHECKOUT}/.venv/bin/parley"
        assert len(words) == 1
        assert words[0] in main.commands


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_is_locked_in_and_started_again(name: str) -> None:
    read = unit(name)
    assert set(read) == {"Unit", "Service", "Install"}
    service = read["Service"]
    assert {key: service[key] for key in LOCKED_IN} == {k: [v] for k, v in LOCKED_IN.items()}
    assert service["Restart"] == ["always"]
    assert read["Unit"]["StartLimitIntervalSec"] == ["0"]
    assert service["EnvironmentFile"] == ["/etc/parley/parley.env"]
    assert read["Install"] == {"WantedBy": ["multi-user.target"]}


@pytest.mark.parametrize("name", ["parley.service", "parley-worker.service"])
def test_who_works_is_given_the_time_to_end_it(name: str) -> None:
    (seconds,) = unit(name)["Service"]["TimeoutStopSec"]
    assert int(seconds) > LONGEST_JOB_SECONDS


def test_what_one_process_keeps_is_in_its_state_folder() -> None:
    service = unit("parley.service")["Service"]
    (folder,) = service["StateDirectory"]
    state = f"/var/lib/{folder}"
    assert service["WorkingDirectory"] == [state]
    assert service["StateDirectoryMode"] == ["0700"]
    assert environment(service) == {
        "DATABASE_URL": f"sqlite:///{state}/parley.db",
        "PARLEY_KEY_FILE": f"{state}/parley.key",
    }


def test_the_key_can_come_as_a_credential() -> None:
    text = (DEPLOY / "parley.service").read_text(encoding="utf-8")
    (credential,) = re.findall(r"LoadCredential=([\w.]+):/etc/parley/", text)
    assert f"Environment=PARLEY_KEY_FILE=%d/{credential}" in text


def test_the_worker_brings_the_schema_up_to_date_and_the_web_edge_comes_after() -> None:
    worker, web = unit("parley-worker.service"), unit("parley-web.service")
    assert worker["Service"]["ExecStartPre"] == [f"{CHECKOUT}/.venv/bin/parley migrate"]
    assert "ExecStartPre" not in web["Service"]
    assert "parley-worker.service" in web["Unit"]["After"][0].split()


def test_the_units_do_what_the_procfile_does() -> None:
    processes = dict(
        line.split(": ", 1) for line in (ROOT / "Procfile").read_text(encoding="utf-8").splitlines()
    )
    for name in ("web", "worker"):
        (start,) = unit(f"parley-{name}.service")["Service"]["ExecStart"]
        assert start.rpartition("/")[2] == processes[name]


@dataclass(frozen=True)
class Step:
    """An instruction of the Containerfile."""

    word: str
    rest: str


def stages() -> list[list[Step]]:
    """The Containerfile's instructions, by the image they build."""
    text = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    text = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    found: list[list[Step]] = []
    for line in text.replace("\\\n", " ").splitlines():
        if line.strip():
            word, _, rest = line.partition(" ")
            if word == "FROM":
                found.append([])
            found[-1].append(Step(word, " ".join(rest.split())))
    return found


def of(stage: list[Step], word: str) -> list[str]:
    return [step.rest for step in stage if step.word == word]


def copied() -> Iterator[str]:
    for line in of(stages()[0], "COPY"):
        *sources, _ = line.split()
        yield from sources


def test_both_images_begin_from_the_same_slim_python() -> None:
    build, final = stages()
    assert of(build, "FROM") == [f"{of(final, 'FROM')[0]} AS build"]
    assert re.fullmatch(r"python:3\.\d+-slim-\w+", of(final, "FROM")[0])


def test_what_is_copied_is_there_and_gets_into_the_build() -> None:
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    let_in = {line[1:] for line in ignored if line.startswith("!")}
    assert "*" in ignored
    assert set(copied()) == let_in
    assert [source for source in copied() if not (ROOT / source).exists()] == []


@pytest.mark.parametrize("secret", [".env", "parley.key", "parley.db", ".git", ".venv"])
def test_no_secret_gets_into_the_build(secret: str) -> None:
    assert not any(fnmatch(secret, source) for source in copied())


def test_every_package_is_checked_against_its_hash_and_nothing_else_is_fetched() -> None:
    installs = [run for run in of(stages()[0], "RUN") if "pip install" in run]
    assert len(installs) == 2
    assert all("--no-deps" in run for run in installs)
    assert "--require-hashes --only-binary :all: -r requirements.lock" in installs[0]
    assert installs[1].endswith("--no-build-isolation .")
    assert all("apt-get" not in step.rest for stage in stages() for step in stage)


def test_it_runs_as_nobody_in_particular_with_what_it_keeps_in_a_volume() -> None:
    final = stages()[1]
    (user,), (volume,), (workdir,) = of(final, "USER"), of(final, "VOLUME"), of(final, "WORKDIR")
    assert user.isdigit()
    assert int(user) > 0
    assert f"--uid {user}" in of(final, "RUN")[0]
    (given,) = of(final, "ENV")
    kept = dict(pair.split("=", 1) for pair in given.split())
    assert volume == workdir == "/data"
    assert kept["DATABASE_URL"] == f"sqlite:///{volume}/parley.db"
    assert kept["PARLEY_KEY_FILE"] == f"{volume}/parley.key"
    assert set(kept) - SETTINGS == {"PATH", "PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"}


def test_it_starts_and_is_examined_with_commands_that_there_are() -> None:
    final = stages()[1]
    (start,), (health,) = of(final, "CMD"), of(final, "HEALTHCHECK")
    assert start == '["parley", "run"]'
    assert health.endswith('CMD ["parley", "inbox", "list"]')
    assert {"run", "inbox", "web", "worker"} <= set(main.commands)
    assert of(final, "EXPOSE") == [str(Settings.model_fields["port"].default)]


def test_the_container_may_take_as_long_to_stop_as_the_unit() -> None:
    text = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    (seconds,) = unit("parley.service")["Service"]["TimeoutStopSec"]
    assert f"--stop-timeout {seconds}" in text


def test_what_parley_imports_is_needed_with_what_that_needs() -> None:
    kept = needed("parley")
    assert {"aiohttp", "psycopg-binary", "multidict", "tzdata", "mako"} <= kept
    assert not kept & {"pytest", "mypy", "playwright", "pip", "setuptools"}


def test_developers_packages_and_pip_are_not_needed() -> None:
    assert {"pytest", "mypy", "playwright", "ruff", "pip"} <= set(unneeded("parley"))


def test_the_readme_points_to_every_file() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in (*UNITS, "Containerfile", "slack-manifest.yaml"):
        assert f"](deploy/{name})" in readme
        assert (DEPLOY / name).stat().st_size > 0


def test_the_readme_tells_no_command_that_there_is_not() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "doctor" in (told := set(re.findall(r"\bparley ([a-z]+)", readme)))
    assert told <= set(main.commands)


def test_the_commands_in_the_units_heads_install_what_there_is() -> None:
    text = (DEPLOY / "parley.service").read_text(encoding="utf-8")
    assert [
        path for path in re.findall(r"deploy/[\w.-]+", text) if not Path(ROOT, path).exists()
    ] == []
