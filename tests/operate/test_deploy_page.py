"""docs/deploy.md names only what there is."""

import re

import pytest

from bot.cli import main
from bot.store.database import database_url
from scripts.lock_check import ROOT
from tests.operate.documented import DEPLOY

PAGE = DEPLOY.read_text(encoding="utf-8")


def test_it_tells_no_command_that_there_is_not() -> None:
    told = set(re.findall(r"`parley ([a-z]+)", PAGE)) | set(
        re.findall(r"^parley ([a-z]+)", PAGE, re.M)
    )
    assert {"backup", "restored", "migrate", "run", "web", "worker"} <= told
    assert told <= set(main.commands)


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^)#]+)\)", PAGE))))
def test_every_link_leads_somewhere(target: str) -> None:
    assert (ROOT / "docs" / target).exists()


def test_the_address_of_two_servers_is_one_that_parley_takes() -> None:
    (address,) = re.findall(r"^DATABASE_URL=(\S+)$", PAGE, re.M)
    _, given = (url := database_url(address)).get_dialect()().create_connect_args(url)
    assert (given["host"], given["target_session_attrs"]) == ("db1,db2", "read-write")
