"""OG008 text-encoding: characters that could not be read.

What it finds
    Cells, lines, titles and units with the mark for a lost character (U+FFFD)， and text that looks like one encoding
    read as another. One finding for each file, with the number of places and the first of them.

Why it matters
    A title with a lost character is another title: it matches nothing, and the position loses its superior or its
    subordinates. What was lost when the file was saved cannot be brought back later.

Example
    ```csv
    title,reports to
    Managing director,
    Caf� manager,Managing director
    ```
    finds: Caf� manager

Known problems
    A file that was saved with question marks in place of the lost characters looks like any other.

What to do
    Export the file again, as UTF-8.

Source
    pyvis pull requests #222 and #231; Agentnoon ("UTF-8").

查什么
    带有丢字符号(U+FFFD)的格子、行、岗位名称和部门，以及像是用错编码读出来的文字。一个文件一条，给出处数和前几处。

为何重要
    名称里丢了一个字就成了另一个名称，谁也对不上，岗位因此失去上级或下级。存盘时丢的字，以后找不回来。

已知局限
    如果存盘时丢的字变成了问号，就看不出来了。

怎么办
    从原系统重新导出，存成 UTF-8。
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from orgraph.checks.remarks import about, each, gathered, row_or_line
from orgraph.checks.wording import quoted
from orgraph.model.arrow import flags, holds_any
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.reading import Noticed, Remark
from orgraph.model.source import Source
from orgraph.model.terms import PLACES
from orgraph.model.text import Text
from orgraph.readers.text_encoding import REPLACEMENT


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each file; its subjects are the positions at the first places."""
    read = list(each(organisation, Noticed.TEXT_ENCODING))
    told = {_place(remark.source) for remark in read}
    unread = (remark for remark in _damaged_names(organisation) if _place(remark.source) not in told)
    for cause in gathered((*read, *unread), lambda remark: remark.source.file):
        yield Fault(
            subjects=about(organisation, cause.places),
            evidence=cause.places,
            values={
                "file": cause.first.source.file,
                "places": PLACES.of(cause.count),
                "words": quoted(cause.first.words),
                "where": row_or_line(cause.first.source),
            },
        )


def _place(source: Source) -> Source:
    return replace(source, column=None, quote="")


def _damaged_names(organisation: Organisation) -> Iterator[Remark]:
    """Titles and units that hold the mark for a lost character."""
    import pyarrow.compute as pc

    rows = organisation.rows
    for column in [rows.title] if rows.unit is None else [rows.title, rows.unit]:
        if not holds_any(column, (REPLACEMENT,)):
            continue
        lost = flags(pc.match_substring(column, REPLACEMENT))
        for row in np.flatnonzero(lost).tolist():
            words = column[row].as_py()
            yield Remark(Noticed.TEXT_ENCODING, replace(rows.source(row), quote=words), words=words)


CHECK = Check(
    code="OG008",
    name="text-encoding",
    title=Text(zh="文字损坏", en="Damaged text"),
    severity=Severity.WARNING,
    message=Text(
        zh="{file} 有 {places}文字读不出来，第一处是{where}的{words}。",
        en="Text could not be read in {places} of {file}, first in {where}: {words}.",
    ),
    why=Text(
        zh="丢了字的名称与谁都对不上，岗位因此失去上级或下级。",
        en="A title with a lost character matches nothing; the position loses its superior or its subordinates.",
    ),
    correction=Text(zh="从原系统重新导出，存成 UTF-8。", en="Export the file again, as UTF-8."),
    source='pyvis pull requests #222, #231; Agentnoon ("UTF-8")',
    find=find,
)
