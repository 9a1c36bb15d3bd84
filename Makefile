# The commands of a newcomer, a developer and CI. The work is in scripts/, where it can be read as shell.

SHELL := /bin/bash
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PYTHON ?=
UPGRADE =
MINUTES = 10
ARGS =
export PYTHON UPGRADE

.PHONY: help setup demo test soak pictures check lock format bench-matching bench-throughput clean

help: ## this list
	@sed -nE 's/^([a-z-]+):[^#]*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 24

setup: ## make .venv from requirements.lock (PYTHON=... to choose the interpreter)
	@scripts/setup

demo: setup ## start the stand-in Telegram and Slack with the bot, print the page's address
	@exec .venv/bin/python -m sandbox $(ARGS)

test: setup ## the whole suite (ARGS="tests/house -x" to pass pytest a choice)
	@scripts/test-machine
	@exec scripts/test $(ARGS)

soak: setup ## MINUTES=10 of buyers and a desk while processes, sockets, platforms and the database fail
	@scripts/test-machine
	@exec .venv/bin/python -m tests.soak --minutes $(MINUTES) $(ARGS)

pictures: setup ## take the pictures of docs/ anew (with Debian's fonts-noto-core, -cjk and -color-emoji)
	@scripts/test-machine
	@exec scripts/pictures

check: setup ## format, lint, types, imports, catalogues, library, lock
	@scripts/check

lock: setup ## write requirements.lock anew from pyproject.toml, and the benchmarks' (UPGRADE=1 for newer versions)
	@scripts/lock

format: setup ## lay the code out and mend what ruff can mend
	@.venv/bin/ruff check --fix --quiet . || true
	@.venv/bin/ruff format .

bench-matching: setup ## the matcher beside its peers on the open sets of PARLEY_EVAL_DATA (ARGS=--quick, ARGS=--write)
	@scripts/bench-setup
	@exec .venv-bench/bin/python -m benchmarks.matching $(ARGS)

bench-throughput: setup ## messages a second, beside bare libraries, DBOS and procrastinate (ARGS=--quick, ARGS=--write)
	@scripts/test-machine
	@scripts/bench-setup .venv-throughput benchmarks/throughput/requirements.lock
	@exec .venv-throughput/bin/python -m benchmarks.throughput $(ARGS)

clean: ## remove the environments and caches; databases, keys and .env stay
	@rm -rf .venv .venv-bench .venv-throughput .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage build ./*.egg-info
	@find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +
