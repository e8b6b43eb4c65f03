# Needs Python 3.11 or newer, make and a network. Everything is installed into .venv.
PYTHON ?= python3
BIN := .venv/bin
SOURCES := scoring questionnaires assessment pages tests streamlit_app.py

.PHONY: run test check messages coverage mutants bench lock clean

run: .venv/run.txt
	@$(BIN)/python streamlit_app.py

test: check
	@$(BIN)/python -m tests.everything

# Format, lint, layers, types, instruments and budgets: seconds, and the same for everybody.
check: .venv/dev.txt
	@$(BIN)/ruff format --check -q $(SOURCES)
	@$(BIN)/ruff check -q $(SOURCES)
	@$(BIN)/lint-imports > .venv/contracts.txt || { cat .venv/contracts.txt; exit 1; }
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/python -m questionnaires check
	@$(BIN)/python -m assessment.reports.wording check
	@$(BIN)/pytest -q tests/architecture

# Which lines of the packages that have a floor their tests reach; fails below it.
coverage: .venv/dev.txt
	@$(BIN)/python -m tests.everything coverage

# Puts small faults into a copy of scoring/, one by one, and lists those that no test notices.
# An hour or more for all of it; for one module: make mutants OF='scoring.path.*'
mutants: .venv/dev.txt
	@$(BIN)/python -m tests.mutants $(OF)

# Collects every message of the code into the catalogues for translators.
messages: .venv/dev.txt
	@$(BIN)/python -m assessment.reports.wording update

bench: .venv/dev.txt
	@$(BIN)/python -m tests.benchmarks

# Pins what pyproject.toml asks for, with hashes and without naming an index.
lock: .venv/dev.txt
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header --no-annotate pyproject.toml -o requirements.txt
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header --no-annotate pyproject.toml --group dev -c requirements.txt -o requirements-dev.txt

clean:
	@rm -rf .venv build

.venv/python.txt:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Waypoint needs Python 3.11 or newer. Name one: make PYTHON=python3.12 ..."; exit 1; }
	@$(PYTHON) -m venv .venv || \
	  { echo "Python cannot make a virtual environment (Debian: apt-get install python3-venv)."; exit 1; }
	@touch $@

.venv/run.txt: requirements.txt | .venv/python.txt
	@echo "Installing what Waypoint needs into .venv (once, a minute or two) ..."
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/dev.txt: requirements-dev.txt requirements.txt | .venv/python.txt
	@echo "Installing what the tests need into .venv (once, a minute or two) ..."
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@
