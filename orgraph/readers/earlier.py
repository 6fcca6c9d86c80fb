"""The findings of an earlier run, from the JSON that `orgraph check --format json` gave."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from orgraph.errors import SourceError
from orgraph.model.earlier import Earlier
from orgraph.model.text import Text

_SCHEMA = "orgraph.findings/"


def read_earlier(path: Path) -> tuple[Earlier, ...]:
    """The findings that counted in that run, and those that were known in it. Raises SourceError for anything else."""
    try:
        said = json.loads(path.read_text("utf-8-sig"))
        if not said["schema"].startswith(_SCHEMA):
            raise ValueError(said["schema"])
        return tuple(_finding(each) for name in ("findings", "known") for each in said.get(name, ()))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise SourceError(_NOT_FINDINGS.format(file=path.name, schema=f"{_SCHEMA}1")) from error


def _finding(said: dict[str, Any]) -> Earlier:
    places = frozenset(
        (str(place["file"]), place.get("sheet"), place.get("column")) for place in said.get("evidence", ())
    )
    return Earlier(str(said["code"]), frozenset(map(str, said["subjects"])), places, str(said.get("message", "")))


_NOT_FINDINGS = Text(
    zh="{file} 不是以前的检查结果。--baseline 要用 orgraph check --format json 写成的文件（{schema}）。",
    en="{file} holds no findings of an earlier run. --baseline takes a file that orgraph check --format json wrote "
    "({schema}).",
)
