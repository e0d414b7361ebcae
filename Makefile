# The targets. `make demo` and `make test` need only Python >= 3.11 and make.
# `make PYTHON=/path/to/python3.12 test` sets the Python; otherwise the first that works is used.

# Only one pip at a time works on .venv, also under `make -j`.
.NOTPARALLEL:

python := .venv/bin/python
# Each file of tests runs on one core, so that its fixtures are built once.
parallel := --numprocesses auto --dist loadfile
tests := -m 'not slow' $(parallel)
# The releases that `make demo` and `make test` install and build with are pinned, so that a release of
# a dependency never breaks a new machine.
pinned := --constraint constraints.txt --build-constraint constraints.txt
# How long `make fuzz` searches for a text that breaks each promise of tests/fuzzing/promises.py.
SECONDS_EACH := 120
for_tests := --editable '.[world,events]' --group test
for_docs := --editable '.[world,events]' --group docs
for_spark := --editable '.[world,events,spark]' --group test

help: ## list the targets (the default of `make`)
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

install: .venv/demo-installed ## create the environment .venv and install bilateral in it
	@echo 'Installed. Try: .venv/bin/bilateral list'

demo: .venv/demo-installed ## compare Cuba–Pakistan and Cuba–Laos, and write the charts to out/
	.venv/bin/bilateral compare cuba-pakistan cuba-laos --output out
	$(python) notebooks/renew.py --out out notebooks/4-the-contrast.ipynb
	@echo 'The charts, and the tables behind them, are in $(CURDIR)/out'

test: lint types ## lint, types, tests and notebooks: everything that a change must pass
	.venv/bin/pytest $(tests)

test-newest: ## all tests with the newest releases, in .venv-newest
	@.ci/environment .venv-newest
	@.ci/install .venv-newest --upgrade --upgrade-strategy eager $(for_tests)
	.venv-newest/bin/pytest $(tests)

# The lower bounds are for the oldest Python: newer ones have no build of some of these releases.
test-lowest: ## all tests with the lowest releases that pyproject.toml allows, in .venv-lowest
	@.ci/environment .venv-lowest
	@.venv-lowest/bin/python .ci/declared.py >.venv-lowest/lowest.txt
	@.ci/install .venv-lowest --constraint .venv-lowest/lowest.txt $(for_tests)
	.venv-lowest/bin/pytest $(tests)

# PySpark is 430 MB, so that it has an environment of its own; without Java its tests say what they need.
test-spark: .venv-spark/installed ## the tests of event data on Spark, in .venv-spark (needs Java 17 or 21)
	.venv-spark/bin/pytest tests/_events/test_spark.py

pins: .venv/made ## write constraints.txt again, with the newest compatible releases
	$(python) .ci/pins.py

lint: .venv/test-installed ## check style (ruff)
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .

types: .venv/test-installed ## check types (mypy)
	.venv/bin/mypy

notebooks: .venv/test-installed ## execute every notebook and page of docs/ again, and draw the README's picture
	$(python) notebooks/renew.py
	$(python) docs/draw.py
	$(python) -m tests.doc_pages

docs: .venv-docs/installed ## build the site into docs/_build/html, with every warning an error
	rm -rf docs/_build docs/generated
	.venv-docs/bin/sphinx-build -q -W -n --keep-going -b html -d docs/_build/doctrees docs docs/_build/html
	@echo 'The site is in $(CURDIR)/docs/_build/html; `make docs-open` serves it.'

docs-open: ## serve the site that `make docs` built, on this machine
	$(python) -m http.server --directory docs/_build/html 8000

lab: .venv/lab-installed ## open the notebooks in JupyterLab
	.venv/bin/jupyter lab notebooks

bench: .venv/test-installed ## measure speed and memory, printed as a table
	@for file in benchmarks/[a-z]*.py; do \
		$(python) -m benchmarks.$$(basename $$file .py) || exit 1; echo; \
	done

fuzz: .venv/test-installed ## run the long tests, more examples of each property, and a guided search
	HYPOTHESIS_PROFILE=long .venv/bin/pytest $(parallel)
	@.ci/fuzz $(SECONDS_EACH)

clean: ## remove the environments and all generated files
	rm -rf .venv .venv-docs docs/_build docs/generated .venv-spark .venv-newest .venv-lowest .venv-fuzz .fuzz out dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# An environment that was moved, whose Python was removed, or that has another Python than requested,
# is created again.
ifneq ($(PYTHON)$(shell test -x $(python) && cat .venv/made 2>/dev/null),$(CURDIR))
.venv/made: always
endif
.venv/made: .ci/environment
	@echo 'Creating the environment .venv ...'
	@.ci/environment .venv

.venv-docs/installed: pyproject.toml constraints.txt .ci/install
	@.ci/environment .venv-docs
	@.ci/install .venv-docs $(pinned) $(for_docs)
	@touch $@

.venv-spark/installed: pyproject.toml constraints.txt .ci/install
	@.ci/environment .venv-spark
	@.ci/install .venv-spark $(pinned) $(for_spark)
	@touch $@

# Stamps: their prerequisites decide when to install again, so a second run starts at once.
# The demo compiles only what it imports, which saves a third of the time of installing.
.venv/demo-installed: .venv/made pyproject.toml constraints.txt .ci/install
	@echo 'Installing bilateral and what its notebooks need ...'
	@.ci/install .venv $(pinned) --no-compile --editable . --group demo
	@touch $@

.venv/test-installed: .venv/made pyproject.toml constraints.txt .ci/install
	@echo 'Installing bilateral and what its tests need ...'
	@.ci/install .venv $(pinned) $(for_tests)
	@touch $@

.venv/lab-installed: .venv/made pyproject.toml constraints.txt .ci/install
	@echo 'Installing bilateral and JupyterLab ...'
	@.ci/install .venv $(pinned) --editable '.[notebooks]'
	@touch $@

.PHONY: help install demo test test-newest test-lowest pins lint types notebooks lab bench fuzz clean always docs docs-open
