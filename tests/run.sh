#!/bin/sh
# Every check and test, in the environment whose python is $PYTHON.
set -eu
: "${PYTHON:=python3}"
ORGRAPH_CHROMIUM=$("$PYTHON" tests/chromium.py)
export ORGRAPH_CHROMIUM
echo "Chromium: $ORGRAPH_CHROMIUM"
"$PYTHON" -m ruff check .
"$PYTHON" -m ruff format --check .
"$PYTHON" -m mypy
"$(dirname "$PYTHON")/lint-imports"
"$PYTHON" -m pytest -n 2 --dist loadgroup
[ -z "${ORGRAPH_CORPUS:-}" ] || "$PYTHON" -m tests.benchmarks.reading_of_descriptions corpus
