"""How well and how fast job descriptions are read.

    python -m tests.benchmarks.reading_of_descriptions corpus   # of the folder in ORGRAPH_CORPUS
    python -m tests.benchmarks.reading_of_descriptions speed [MB ...]    # of documents of these sizes

`corpus` holds what is read from every document of `seeds` against the labels in `gold`, with the corpus's own scorer,
prints the figures and asserts that none falls below its floor and that every quote stands on the line it names; and
the megabytes in a second of the processor in which these real documents are read.
`speed` reads made-up documents of six kinds, each of two lengths or more: a handbook in Chinese and a manual in
English, in which most lines tell nothing of others, as in most real documents; forms, dense prose in Chinese and in
English, and descriptions of five shapes by turns, in which nearly every line does. It prints the megabytes in a second
of the processor, when a document is read for the first time and when it is read again, its lines still remembered; and
the ratio of the times that a megabyte takes, which is about 1 where the time grows as the length does. What one page
costs in a process of its own, start and all, stands above them, and what 200 forms cost in a Word file and in a PDF
file. Asserted is what was read, never the clock. (Compiled
with mypyc, the readers took 0.5 to 1.1 times as long, 0.7 in the mean: too little for a compiler and ten minutes of
building.)
"""

from __future__ import annotations

import importlib.util
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from orgraph.exporters.extraction import extraction
from orgraph.model.claim import Kind
from orgraph.model.reading import Reading
from orgraph.readers.documents import read_all_parts
from tests.readers.documents.pdf_files import write_pdf
from tests.readers.documents.word_files import write_word

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
WORDS = (
    *("Harbour", "Meadow", "Granite", "Cedar", "Falcon", "Willow", "Copper", "Lantern", "Orchard", "Summit", "Beacon"),
    *("Maple", "River", "Anchor", "Quarry", "Saffron", "Thistle", "Juniper", "Marble", "Heron", "Bramble", "Violet"),
)
FORM = """### {mark}区主管

职务名称:{mark}区主管

直接上级:{mark}区经理

直接下级:{mark}区领班、{mark}区服务员

岗位职责:

- 编排{mark}区的月度计划,核查各项工作的进展。
- 建立台账并逐项登记,月底归档。

工作关系:

- {mark}区维修班(部门,给出):报修与验收
- {mark}区采购员(岗位,双向):核对{mark}区的物料
"""
ENGLISH = """JOB DESCRIPTION

Job title: {name} Supervisor
Reports to: {name} Manager
Direct reports: {name} Clerk, {name} Porter

Main duties

1. Liaises with the {name} Engineer on repairs and keeps the {name} Planner informed of delays.
2. Reports incidents to the {name} Director and prepares the weekly figures.
3. Supervises the {name} Porter and checks the stores every morning.
"""
VARIED = (
    FORM,
    DUTIES,
    """{mark}线调度员岗位职责
1、向{mark}线站长汇报班次安排,协助{mark}线站长编制时刻表。
2、通知{mark}线司机发车时间,配合{mark}线安全员检查车辆。
""",
    """{mark}院护士长岗位职责
1、接受{mark}院护理部主任的领导,负责{mark}院护士的排班管理。
2、会同{mark}院药师核对药品,向患者家属说明注意事项。
""",
    """### {mark}校教研组长

岗位名称:{mark}校教研组长

直接上级:{mark}校教务主任

工作内容:组织备课,听课评课,汇总成绩。
""",
)
HANDBOOK = """{mark}馆展陈主管岗位说明书
岗位名称:{mark}馆展陈主管
所属部门:{mark}馆展览部
直接上级:{mark}馆馆长
直接下级:{mark}馆布展员
岗位目的:让{mark}馆的每一次展览按时开幕,展品完好,看的人都看得懂。
岗位职责
1、编写{mark}馆年度展览计划,列出经费、场地和时间。
2、每周检查{mark}馆展柜的温度和湿度,记录在册。
3、{mark}馆展品进出库时逐件清点,填写交接单。
4、与{mark}馆保卫科保持联系,落实开放时间的安全措施。
5、整理{mark}馆展览的图文资料,按年度归档。
6、为{mark}馆的讲解准备说明文字,错漏当天改正。
7、控制{mark}馆布展成本,超出预算的项目说明原因。
8、完成{mark}馆其他临时工作。
任职资格
1、大学本科以上学历,在{mark}馆或同类场馆实习过。
2、五年以上布展经验,熟悉{mark}馆的灯光与展具。
3、能使用{mark}馆常用的制图软件,能看懂施工图。
4、责任心强,工作细致,适应{mark}馆的作息。
工作条件
{mark}馆展厅与库房各占一半时间,开幕前一周需要加班。
考核标准
{mark}馆展览按期完成率、展品完好率、意见处理率。
"""
MANUAL = """JOB DESCRIPTION
Job title: {name} Supervisor
Department: {name} Workshops
Reports to: {name} Manager
Direct reports: {name} Fitter

Purpose of the job
To run the {thing} workshop so that every carriage leaves it on the promised day, safe, clean and within budget.

Main duties and responsibilities
1. Plan the weekly {thing} programme, set priorities and match the hours available to the work in hand.
2. Inspect each {thing} repair on completion and record the findings in the workshop register before release.
3. Keep the {thing} stock of spare parts at the agreed level, and order what is missing by the end of each month.
4. Maintain accurate {thing} records of time, materials and faults, and file them for at least seven years.
5. Prepare the monthly {thing} figures on cost, quality and delivery, with a short note on what went wrong and why.
6. Make sure that all {thing} tools are calibrated, stored safely and withdrawn from use when they are damaged.
7. Liaise with the {name} Planner on the arrival of carriages and agree dates that can be kept.
8. Apply the safety rules of the {thing} workshop at all times, and stop any work that puts people at risk.
9. Investigate {thing} accidents and near misses promptly and see that the lessons are put into practice.
10. Review {thing} working methods every year and suggest changes that save time, energy or material.
11. Control overtime in the {thing} workshop and explain any spending above the budget in writing.
12. Carry out any other duty that may reasonably be expected within the {thing} workshop.

Qualifications and experience
- A recognised apprenticeship or a degree in engineering, with further training in {thing} maintenance.
- At least five years of practical experience with {thing} equipment, two of them in a leading role.
- Good knowledge of drawings, standards and the software commonly used for {thing} planning.
- Clear spoken and written English, and the patience to explain {thing} matters to people new to the trade.
- A full driving licence and the willingness to travel to {thing} sites several times a year.

Working conditions
The job is based in the {thing} workshop, which is noisy and can be cold in winter; protective clothing is provided.
The normal week is 38 hours over five days, with one late turn in the {thing} workshop every second week.
Loads of up to 20 kg are lifted from time to time, and part of the {thing} work is done at height.

Performance measures
Share of {thing} carriages released on time, faults found after release, and accidents in each quarter.
"""
FORMS = 200
DUTIES_OF_FORM = (
    "编写{mark}馆年度展览计划,列出经费、场地和时间。",
    "每周检查{mark}馆展柜的温度和湿度,记录在册。",
    "{mark}馆展品进出库时逐件清点,填写交接单。",
    "整理{mark}馆展览的图文资料,按年度归档。",
    "控制{mark}馆布展成本,超出预算的项目说明原因。",
)
KINDS = {
    "handbook": (HANDBOOK,),
    "manual": (MANUAL,),
    "forms": (FORM,),
    "dense": (DUTIES,),
    "English": (ENGLISH,),
    "varied": VARIED,
}


def main(arguments: Sequence[str]) -> None:
    """Runs one of the two parts."""
    if arguments[:1] == ["speed"]:
        speed([float(size) for size in arguments[1:]] or [0.25, 0.5])
    else:
        corpus(Path(os.environ["ORGRAPH_CORPUS"]))


def corpus(folder: Path) -> None:
    """The figures over the documents of a corpus."""
    scorer = scorer_of(folder)
    total: dict[str, Counter[str]] = {}
    by_part: dict[str, list[float]] = {}
    documents = sorted((folder / "seeds").glob("*.txt"))
    for document in documents:
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
    again = sum(timed_reading(document)[1] for document in documents)
    megabytes = sum(document.stat().st_size for document in documents) / 1e6
    sys.stdout.write(f"read again: {megabytes:.2f} MB at {megabytes / again:.2f} MB/s\n")


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
    """The seconds that one page takes, and documents of these sizes in MB, kind by kind."""
    with tempfile.TemporaryDirectory() as folder:
        for kind, templates in (("Chinese", (HANDBOOK,)), ("English", (ENGLISH,))):
            seconds = seconds_of_a_page(written(Path(folder) / "page.txt", templates, 1))
            sys.stdout.write(f"a page in {kind}, start and all: {seconds:.2f} s\n")
        for form, write in (("Word", write_word), ("PDF", write_pdf)):
            sys.stdout.write(f"{FORMS} forms in a {form} file: {seconds_of_forms(Path(folder), write):.2f} s\n")
        for kind, templates in KINDS.items():
            (single,) = read_all_parts(written(Path(folder) / "one.txt", templates, 1), "one.txt")
            pace = [of_size(Path(folder) / f"{kind}.txt", templates, size, counted(single)) for size in sizes]
            sys.stdout.write(
                f"{kind:8} the longest takes {pace[0] / pace[-1]:4.2f} times as long a MB as the shortest\n"
            )


def seconds_of_forms(folder: Path, write: Callable[..., Path]) -> float:
    """The seconds of the processor in which a document of forms is read, each a heading and a table."""
    suffix = ".pdf" if write is write_pdf else ".docx"
    document = write(folder / f"forms{suffix}", *(block for number in range(FORMS) for block in form_of(number)))
    (reading,), seconds = timed_reading(document)
    assert counted(reading) == {"positions": FORMS, "reports": 3 * FORMS, "contacts": 3 * FORMS}
    return seconds


def form_of(number: int) -> tuple[str, list[list[str]]]:
    """The heading and the table of one position."""
    mark = "".join(MARKS[number // len(MARKS) ** place % len(MARKS)] for place in range(2))
    return f"# {mark}馆展陈主管岗位说明书", [
        ["岗位名称", f"{mark}馆展陈主管", "所属部门", f"{mark}馆展览部"],
        ["直接上级", f"{mark}馆馆长", "直接下级", f"{mark}馆布展员、{mark}馆讲解员"],
        ["岗位目的", f"让{mark}馆的每一次展览按时开幕,展品完好。", "<", "<"],
        *([f"职责{place}", duty.format(mark=mark), "<", "<"] for place, duty in enumerate(DUTIES_OF_FORM, 1)),
        ["工作关系", "财务部、保卫科、设备科", "<", "<"],
        ["任职资格", "大学本科以上学历,五年以上布展经验。", "<", "<"],
    ]


def of_size(path: Path, templates: Sequence[str], size: float, once: dict[str, int]) -> float:
    """The megabytes in a second at which a document of that size is read for the first time; `once` counts what stands
    in each block."""
    count = max(1, round(size * 1e6 / len(block(templates, 0).encode())))
    written(path, templates, count)
    (reading,), first = timed_reading(path)
    _, again = timed_reading(path)
    megabytes = path.stat().st_size / 1e6
    assert counted(reading) == {what: count * number for what, number in once.items()}
    sys.stdout.write(
        f"{path.stem:8} {megabytes:5.2f} MB {first:6.2f} s {megabytes / first:5.2f} MB/s, "
        f"again {megabytes / again:5.2f} MB/s  {counted(reading)}\n"
    )
    return megabytes / first


def timed_reading(path: Path) -> tuple[list[Reading], float]:
    """The readings of a file, and the seconds of the processor that they took."""
    start = time.process_time()
    readings = read_all_parts(path, path.name)
    return readings, time.process_time() - start


def seconds_of_a_page(path: Path) -> float:
    """The seconds of the processor that `orgraph extract` takes for a document, its modules compiled to bytecode."""
    command = [sys.executable, "-m", "orgraph", "extract", str(path)]
    with tempfile.TemporaryDirectory() as bytecode:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": bytecode, "PYTHONDONTWRITEBYTECODE": ""}
        subprocess.run(command, env=environment, check=True, capture_output=True)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, env=environment, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def written(path: Path, templates: Sequence[str], count: int) -> Path:
    """A document of so many blocks of descriptions."""
    path.write_text("\n".join(block(templates, number) for number in range(count)), "utf-8")
    return path


def block(templates: Sequence[str], number: int) -> str:
    """A description of each kind, with names of their own throughout."""
    mark, name = (
        separator.join(words[number // len(words) ** place % len(words)] for place in range(3))
        for words, separator in ((MARKS, ""), (WORDS, " "))
    )
    return "\n".join(template.format(mark=mark, name=name, thing=name.lower()) for template in templates)


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
