# Each target does all of its own set-up in .venv. Only Python 3.11+ (with venv) is needed; the tests want two browsers too.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help demo test bench floors docs clean

help:  ## Say what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml graph/pemangku/__init__.py | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.developed: pyproject.toml $(VENV)/.installed | $(BIN)/python
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@

demo: $(VENV)/.installed  ## Build the graph of seeds/, draw it, export it, ask it one question
	$(BIN)/pemangku build seeds/
	$(BIN)/pemangku view -o output/graph.html
	$(BIN)/pemangku export -o output/graph.ttl
	$(BIN)/pemangku ask who-holds-which-office
	@echo 'Open output/graph.html in a browser; it needs no network.'

test: $(VENV)/.developed  ## Lint, type-check, and run all tests with coverage
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n auto --cov --cov-report=term

bench: $(VENV)/.developed  ## Measure, side by side with what others do
	$(BIN)/python -m pip install --quiet --group bench
	$(BIN)/python benchmarks/cli.py
	$(BIN)/python benchmarks/extract.py
	$(BIN)/python benchmarks/store.py
	$(BIN)/python benchmarks/ask.py
	$(BIN)/python benchmarks/export.py

floors: $(VENV)/.developed  ## Raise the evaluation's floors to what is measured now (LOWER=1 may lower them)
	$(BIN)/python tests/evaluate/gold_floors.py $(if $(LOWER),--lower)

docs: $(VENV)/.developed  ## Run the documentation's commands again and take its picture
	$(BIN)/python docs/refresh.py
	$(BIN)/pemangku build seeds/ --store output/picture --quiet
	$(BIN)/pemangku view --store output/picture -o output/picture.html
	$(BIN)/python docs/take_picture.py output/picture.html docs/picture.png
	rm -r output/picture output/picture.html

clean:  ## Remove what was made, the environment included
	rm -rf $(VENV) dist .coverage .coverage.* .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find output -mindepth 1 ! -name .gitkeep -delete
