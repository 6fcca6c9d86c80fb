"""Earlier reports of the same organisation, read from their JSON, and the way the quality index has gone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from orgraph.errors import SourceError
from orgraph.model.finding import Severity
from orgraph.model.terms import SEVERITY
from orgraph.model.text import Language, Text
from orgraph.reports.content import Section, Table

SCHEMA = "orgraph.report/1"


@dataclass(frozen=True, slots=True)
class Standing:
    """What one report says in short: what it is called, the positions, the index, and the findings by severity."""

    name: str
    positions: int
    index: float
    counts: tuple[int, int, int]


_NOT_READ = Text(
    zh="{file} 不能作为先前的报告读取：{why}。--history 需要 orgraph report -o 写出的 .json 文件。",
    en="{file} cannot be read as an earlier report: {why}. --history takes .json files that orgraph report -o wrote.",
)
_NOT_THERE = Text(zh="打不开", en="it cannot be opened")
_NO_JSON = Text(zh="不是 JSON", en="it is no JSON")
_OTHER = Text(zh="不是 {schema} 格式", en="it is not of the schema {schema}")


def read_history(paths: Sequence[Path]) -> tuple[Standing, ...]:
    """The earlier reports, in the order given. Raises SourceError with all that cannot be read."""
    found: list[Standing] = []
    faults: list[Text] = []
    for path in paths:
        try:
            found.append(_standing(path.stem, json.loads(path.read_text("utf-8-sig"))))
        except OSError:
            faults.append(_NOT_READ.format(file=path, why=_NOT_THERE))
        except (json.JSONDecodeError, UnicodeDecodeError):
            faults.append(_NOT_READ.format(file=path, why=_NO_JSON))
        except (KeyError, TypeError, AttributeError, ValueError, RecursionError, OverflowError):
            faults.append(_NOT_READ.format(file=path, why=_OTHER.format(schema=SCHEMA)))
    if faults:
        raise SourceError(*faults)
    return tuple(found)


def _standing(name: str, content: Any) -> Standing:
    if content["schema"] != SCHEMA:
        raise KeyError(content["schema"])
    counts = [int(content["counts"][severity.value]) for severity in Severity]
    index = float(content["quality"]["index"])
    if not 0 <= index <= 100:
        raise KeyError(index)
    return Standing(name, int(content["figures"]["positions"]), index, (counts[0], counts[1], counts[2]))


_TITLE = Text(zh="与先前的报告相比", en="Earlier reports")
_NOW = Text(zh="本报告", en="this report")
_REPORT = Text(zh="报告", en="Report")
_INDEX = Text(zh="质量指数", en="Quality index")
_CHANGE = Text(zh="变化", en="Change")
_POSITIONS = Text(zh="岗位", en="Positions")


def history_section(earlier: Sequence[Standing], now: Standing, language: Language) -> Section | None:
    """The reports one below the other, each with its change of index; None where there is no earlier one."""
    if not earlier:
        return None
    headings = (_REPORT, _INDEX, _CHANGE, *(SEVERITY[severity] for severity in Severity), _POSITIONS)
    rows = []
    before: float | None = None
    for standing in (*earlier, now):
        change = "" if before is None else f"{standing.index - before:+.1f}"
        name = _NOW[language] if standing is now else standing.name
        rows.append((name, f"{standing.index:.1f}", change, *standing.counts, standing.positions))
        before = standing.index
    return Section(_TITLE[language], (Table(tuple(h[language] for h in headings), tuple(rows), len(rows)),))
