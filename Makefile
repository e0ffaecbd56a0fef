# `make build` and `make test` set up all they need: Python 3.11 or newer is enough.
# On a machine with several Pythons: make build PYTHON=python3.12

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
EDITABLE := --config-settings editable_mode=compat --editable
SOURCES := $(shell find govslides -name '*.py')

.PHONY: build test test-slow check lint types template bench pictures clean help
.DEFAULT_GOAL := build

build: $(VENV)/compiled  ## build the lecture into build/
	@$(BIN)/govslides build

test: $(VENV)/ready-to-develop $(VENV)/compiled  ## run the tests (under five minutes on two cores)
	$(BIN)/python -m pytest -n auto --dist worksteal -m "not slow"

test-slow: $(VENV)/ready-to-develop $(VENV)/compiled  ## run the tests that take longer
	$(BIN)/python -m pytest -n auto --dist worksteal -m slow

check: lint types test  ## all that a pull request has to pass but the slow tests

lint: $(VENV)/ready-to-develop  ## style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/ready-to-develop  ## types
	$(BIN)/mypy

template: $(VENV)/ready-to-develop  ## make the built-in themes again from their theme.yaml
	$(BIN)/python -m govslides.theming.draft

bench: $(VENV)/ready-to-measure $(VENV)/compiled  ## compare whole builds with pandoc (about twelve minutes)
	$(BIN)/python bench/compare.py

pictures: $(VENV)/ready-to-develop  ## draw the pictures of README and docs again (needs LibreOffice)
	$(BIN)/python -m tests.support.pictures

clean:  ## remove what builds and tools left behind
	rm -rf $(VENV) build/deck build/student build/tutor build/manifest.json .pytest_cache .mypy_cache .ruff_cache .hypothesis

help:  ## show the targets
	@sed -n 's/^\([a-z-]*\):.*## */\1\t/p' $(MAKEFILE_LIST) | expand -t 12

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo 'govslides needs Python 3.11 or newer; name one: make PYTHON=python3.12'; exit 1; }
	$(PYTHON) -m venv $(VENV)

# Compiled once here, since some environments keep Python from doing it (PYTHONDONTWRITEBYTECODE), and
# compiling takes longer than a build.
$(VENV)/compiled: $(VENV)/ready $(SOURCES)
	@$(BIN)/python -m compileall -q govslides
	@touch $@

$(VENV)/ready: pyproject.toml | $(BIN)/python
	$(PIP) install $(EDITABLE) .
	@touch $@

$(VENV)/ready-to-develop: pyproject.toml | $(BIN)/python
	$(PIP) install $(EDITABLE) '.[dev]'
	@touch $@ $(VENV)/ready

$(VENV)/ready-to-measure: pyproject.toml | $(BIN)/python
	$(PIP) install $(EDITABLE) '.[dev,bench]'
	@touch $@ $(VENV)/ready $(VENV)/ready-to-develop
