# make demo     the built-in example: chart, network and report in demo/
# make test     every check and test that CI runs
# make pictures the README's pictures anew

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test pictures clean

demo: $(VENV)/.installed
	$(BIN)/orgraph demo demo/

test: $(VENV)/.developed
	PYTHON="$(abspath $(BIN))/python" sh tests/run.sh

pictures: $(VENV)/.developed
	ORGRAPH_CHROMIUM=$$($(BIN)/python tests/chromium.py) $(BIN)/python -m tests.project.pictures

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/.developed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@ $(VENV)/.installed

clean:
	rm -rf $(VENV) demo dist build
