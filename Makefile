# What can be done here. `make demo` and `make test` need nothing but Python >= 3.11 and make.

# One pip at a time works on .venv, also under `make -j`.
.NOTPARALLEL:

python := .venv/bin/python
# Each file of tests stays on one core: what it prepares is made once.
parallel := --numprocesses auto --dist loadfile
install := $(python) -m pip install --quiet --disable-pip-version-check

help: ## say what can be made (this is what a bare `make` does)
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

install: .venv/demo-installed ## make the environment .venv and install bilateral in it
	@echo 'Installed. Try: .venv/bin/bilateral list'

demo: .venv/demo-installed ## compare the two shipped relationships, and write the charts to out/
	.venv/bin/bilateral compare cuba-pakistan cuba-laos --output out
	$(python) notebooks/renew.py --out out notebooks/4-the-contrast.ipynb
	@echo 'The charts, and the tables behind them, are in $(CURDIR)/out'

test: lint types ## lint, types, tests and notebooks: all that a change must pass
	.venv/bin/pytest -m 'not slow' $(parallel)

lint: .venv/test-installed ## check style (ruff)
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .

types: .venv/test-installed ## check types (mypy)
	.venv/bin/mypy

notebooks: .venv/test-installed ## execute every notebook again, and draw the README's picture
	$(python) notebooks/renew.py
	$(python) docs/draw.py

lab: .venv/lab-installed ## open the notebooks in JupyterLab
	.venv/bin/jupyter lab notebooks

bench: .venv/test-installed ## measure speed and memory, printed as a table
	@for file in benchmarks/[a-z]*.py; do \
		$(python) -m benchmarks.$$(basename $$file .py) || exit 1; echo; \
	done

fuzz: .venv/test-installed ## run the long tests and the property tests with many more examples
	HYPOTHESIS_PROFILE=long .venv/bin/pytest $(parallel)

clean: ## remove .venv and everything else that was made here
	rm -rf .venv out dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# An environment that was moved, or whose Python has gone, is made anew.
ifneq ($(shell test -x $(python) && cat .venv/made 2>/dev/null),$(CURDIR))
.venv/made: always
endif
.venv/made: .ci/environment
	@echo 'Making the environment .venv ...'
	@.ci/environment

# Stamps: what they depend on decides when an install is done again, so a second run starts at once.
# The demo compiles only what it imports, which is a third of the time of installing.
.venv/demo-installed: .venv/made pyproject.toml
	@echo 'Installing bilateral and what its notebooks need ...'
	@$(install) --no-compile --editable . --group demo
	@touch $@

.venv/test-installed: .venv/made pyproject.toml
	@echo 'Installing bilateral and what its tests need ...'
	@$(install) --editable '.[world]' --group test
	@touch $@

.venv/lab-installed: .venv/made pyproject.toml
	@echo 'Installing bilateral and JupyterLab ...'
	@$(install) --editable '.[notebooks]'
	@touch $@

.PHONY: help install demo test lint types notebooks lab bench fuzz clean always
