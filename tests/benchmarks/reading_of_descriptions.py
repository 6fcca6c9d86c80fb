"""How well and how fast job descriptions are read.

    python -m tests.benchmarks.reading_of_descriptions corpus   # of the folder in ORGRAPH_CORPUS
    python -m tests.benchmarks.reading_of_descriptions speed [MB ...]

`corpus` holds what is read from every document of `seeds` against the labels in `gold`, with the corpus's own scorer,
prints the figures and asserts that none falls below its floor and that every quote stands on the line it names.
`speed` reads a made-up document of several lengths, each about twice the one before. It prints the seconds of the
processor and the megabytes in each, which show whether the time grows as the length does; asserted is what was read,
never the clock. Each description of it is as dense as prose comes: every line speaks of somebody.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from orgraph.exporters.extraction import extraction
from orgraph.model.claim import Kind
from orgraph.model.reading import Reading
from orgraph.readers.documents import read_all_parts

FLOORS = {"positions": 0.95, "fields": 0.98, "prose": 0.80, "internal": 0.80, "contacts": 0.75}
MEAN_FLOORS = {"fields": 0.90}
ONE_PART = ("002-8-*.json", {"fields": 0.99, "internal": 0.88})

MARKS = "东西南北中春夏秋冬金木水火土日月山川云风雨雪松竹梅兰菊桃李杏"
DUTIES = """{mark}区主管岗位职责
1、在{mark}区经理的直接领导下开展工作,对{mark}区总监负责。
2、督导{mark}区领班、{mark}区服务员按{mark}区规范服务。
3、与{mark}区工程部保持联系,将{mark}区报修单转{mark}区维修班处理。
4、为{mark}区住户提供帮助,处理{mark}区客人的投诉。
5、不得越级向{mark}区总经理请示,严禁向无关人员泄露{mark}区资料。
"""


def main(arguments: Sequence[str]) -> None:
    """Runs one of the two parts."""
    if arguments[:1] == ["speed"]:
        speed([float(size) for size in arguments[1:]] or [0.25, 0.5, 1.0])
    else:
        corpus(Path(os.environ["ORGRAPH_CORPUS"]))


def corpus(folder: Path) -> None:
    """The figures over the documents of a corpus."""
    scorer = scorer_of(folder)
    total: dict[str, Counter[str]] = {}
    by_part: dict[str, list[float]] = {}
    for document in sorted((folder / "seeds").glob("*.txt")):
        readings = read_all_parts(document, document.name)
        assert_quotes_stand(document, readings)
        read = json.loads("".join(extraction(readings)))
        golds = {gold: json.loads(gold.read_text("utf-8")) for gold in golds_of(folder, document)}
        add(total, scorer.score(read, list(golds.values())))
        for gold, labels in golds.items():
            counts = score_of_part(scorer, read, labels, golds.values())
            for name, count in counts.items():
                if count["wanted"]:
                    by_part.setdefault(name, []).append(scorer.rates(count)[2])
            if gold.match(ONE_PART[0]):
                report(scorer, gold.stem, counts, ONE_PART[1])
    report(scorer, "all", total, FLOORS)
    for name, rates in by_part.items():
        mean = sum(rates) / len(rates)
        sys.stdout.write(f"mean over {len(rates):2} parts  {name:10} F1 {mean:.3f}\n")
        assert mean >= MEAN_FLOORS.get(name, 0), f"{name}: mean F1 {mean:.3f}"


def scorer_of(folder: Path) -> ModuleType:
    """The scorer that comes with the corpus."""
    spec = importlib.util.spec_from_file_location("score_extraction", folder / "tools" / "score_extraction.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def golds_of(folder: Path, document: Path) -> list[Path]:
    """The labels of a document: those whose names begin with its number."""
    return sorted((folder / "gold").glob(f"{document.name[:3]}-*.json"))


def score_of_part(
    scorer: ModuleType, read: dict[str, Any], labels: dict[str, Any], all_labels: Iterable[dict[str, Any]]
) -> dict[str, Counter[str]]:
    """The counts of one part of a document."""
    others = [each.get("lines") for each in all_labels if each is not labels]
    counts: dict[str, Counter[str]] = scorer.score_part(read, labels, labels.get("lines"), Misses(), others)
    return counts


class Misses(dict[str, list[Any]]):
    """Where the scorer notes what was missed, which nobody reads here."""

    def __missing__(self, kind: str) -> list[Any]:
        return self.setdefault(kind, [])


def add(total: dict[str, Counter[str]], counts: dict[str, Counter[str]]) -> None:
    """Adds the counts of one document."""
    for name, count in counts.items():
        total.setdefault(name, Counter()).update(count)


def report(scorer: ModuleType, of: str, counts: dict[str, Counter[str]], floors: dict[str, float]) -> None:
    """Prints the figures and holds them to their floors."""
    for name, count in counts.items():
        precision, recall, f1 = scorer.rates(count)
        sys.stdout.write(f"{of:14} {name:10} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}\n")
        assert f1 >= floors.get(name, 0), f"{of}: {name} F1 {f1:.3f}, at least {floors[name]} is wanted"


def assert_quotes_stand(document: Path, readings: Iterable[Reading]) -> None:
    """Every quote stands on the line of the file that its claim names."""
    written = document.read_text("utf-8").split("\n")
    for reading in readings:
        for claim in reading.claims:
            assert claim.source.quote
            assert claim.source.quote in written[(claim.source.line or 0) - 1], claim


def speed(sizes: Sequence[float]) -> None:
    """The seconds that documents of these sizes in MB take."""
    with tempfile.TemporaryDirectory() as folder:
        (single,) = read_all_parts(written(Path(folder) / "one.txt", 1), "one.txt")
        for size in sizes:
            count = max(1, round(size * 1e6 / len(description(0).encode())))
            path = written(Path(folder) / f"{size}.txt", count)
            start = time.process_time()
            (reading,) = read_all_parts(path, path.name)
            seconds = time.process_time() - start
            megabytes = path.stat().st_size / 1e6
            assert counted(reading) == {what: count * number for what, number in counted(single).items()}
            sys.stdout.write(
                f"{megabytes:5.2f} MB  {seconds:6.2f} s  {megabytes / seconds:5.2f} MB/s  {counted(reading)}\n"
            )


def written(path: Path, count: int) -> Path:
    """A document of so many descriptions."""
    path.write_text("\n".join(description(number) for number in range(count)), "utf-8")
    return path


def description(number: int) -> str:
    """The description of one position, with names of its own throughout."""
    size = len(MARKS)
    mark = MARKS[number % size] + MARKS[number // size % size] + MARKS[number // size**2 % size]
    return DUTIES.format(mark=mark)


def counted(reading: Reading) -> dict[str, int]:
    """How much was read."""
    kinds = Counter(claim.kind for claim in reading.claims)
    return {
        "positions": len(reading.positions),
        "reports": kinds[Kind.REPORTS_TO],
        "contacts": kinds[Kind.COMMUNICATES_WITH],
    }


if __name__ == "__main__":
    main(sys.argv[1:])
