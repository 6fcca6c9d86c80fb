"""Modules of the page that need no browser, run in V8."""

from __future__ import annotations

from functools import cache

from orgraph.charts.engine import Engine


@cache
def engine(*modules: str) -> Engine:
    """One engine a set of modules; a test that keeps values in it takes names of its own."""
    return Engine(*modules)
