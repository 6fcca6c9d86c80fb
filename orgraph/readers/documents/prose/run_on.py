"""Lines in which a heading stands between two sentences, as a copied page or a lost line break leaves it, are cut.

「…的其他工作。抄表员岗位职责:1.每天…」 are three: the end of one description, a heading, and the start of the next.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from orgraph.readers.documents.lines import Anchor, Line
from orgraph.readers.documents.names import looks_like_title, looks_like_unit
from orgraph.readers.documents.numbering import CHINESE_NUMBER
from orgraph.readers.documents.whole_text import WholeText
from orgraph.readers.patterns import regex

_NAME = r"[一-鿿a-z0-9/]{2,16}?"
_BRACKETED = r"[(][一二三四五六七八九十]{1,3}[)]"
_OF_COLLECTION = rf"(?:第\s?(?:{CHINESE_NUMBER}|\d{{1,2}})\s?篇|篇\s?(?:{CHINESE_NUMBER}|\d{{1,2}}))"
_FIRST = r"[(]?1\s?[、.)]"  # of a list of duties
_HEADING = regex(
    rf"""(?:\A|(?<=[。;!.\s])|(?<=篇:)|(?<=/p)|(?={_BRACKETED}))\s{{0,8}}
    (?P<heading>(?:(?:{_BRACKETED}|[(]\d{{1,2}}[)])\s*|(?:[一二三四五六七八九十]{{1,3}}|\d{{1,2}})[、.]\s*|{_OF_COLLECTION}\s?[:.]\s*)?[《★]?
      (?:(?P<described>{_NAME})[(]?的?(?:主要|岗位|工作|职位|安全|基本|具体)*(?:职责|责任制|工作内容(?=:)|说明书(?=\s?(?:岗位|职位|职务)名称))
         (?:说明书|范围|[及与和、](?:权限|权力|职权|要求|任务|标准))?[)》★]?(?:如下|包括|是)?(?:\s?[(]试行[)])?(?:\s?{_OF_COLLECTION})?
         (?=[\s.:]*(?:\(?\d|[一二三]、)|:\s*\S
         |(?:管理|层级|隶属|汇报)(?:层次)?关系|\s?(?:岗位|职位|职务)名称|(?:直接|直属)(?:上级|上司))
       |(?<=[。;!])(?P<closing>{_NAME})(?:岗位|工作)职责\s*\Z
       |(?<=[。;:](?:[一二三四五六七八九]、|十、))(?P<summed>[一-鿿]{{2,10}}):(?=[一-鿿]{{4}})
       |(?<=[。;])(?P<introduced>{_NAME}):\s*(?:\Z|(?={_FIRST}))
       |[【\[](?P<boxed>{_NAME})[】\]](?=\s*{_FIRST})
       |(?<=[、.)])(?P<numbered>[一-鿿]{{2,8}})(?:\s{{1,8}}(?=1\s?\D)|\s?:\s?(?={_FIRST}))
       |(?<=\s)\d{{1,2}}\s?(?P<counted>[一-鿿]{{2,10}})\s{{1,8}}(?=全面|负责|主持|协助))
    )""",
    re.VERBOSE,
)
_MAY_HEAD = regex(  # one of which is in each of the above
    r"职责(?!\s*:?\s*\Z)|[。;!][^。;!]*(?:职责|:)\s*\Z|、[^\x00-\x7f]{2,10}[:\s]|\s\d{1,2}\s?[^\x00-\x7f]"
    r"|责任制|工作内容:|说明书\s?[岗职]|[】\]:]\s?[(]?1|[.)][^\x00-\x7f]{2,10}[:\s]\s?[(]?1"
)
_SECTION = regex(  # 「[岗位职责]」 or 「直接上级:」 in a text that has lost its lines
    r"(?P<label>(?:直接|直属)(?:上级|上司|领导)|汇报对象|(?:岗位|职位|职务)(?:名称|定位|目的|概述))\s?:|[\[【][一-鿿]{0,6}(?:职责|关系|要求|条件|权限|职权|内容|概述|资格|标准|任务|描述|目的)[\]】]"
)
_TITLE_BEFORE = regex(
    rf"(?:\A|(?<=[。;!.\s])|(?={_BRACKETED}))(?P<heading>(?:\(?(?:[一二三四五六七八九十]{{1,3}}|\d{{1,2}})\s?[)、.])?\s*(?P<name>{_NAME}))\s*\Z"
)
_NUMBERED = regex(  # passages of a form: 2.岗位职责, 一、职责与工作任务
    r"(?:(?<!\d)\d{1,2}[.、]\s?|(?<=[\s。;])[一二三四五六七八九十]、\s?(?=职责))"
    r"(?:岗位|工作|主要|任职|素质|(?=职责))(?:职责|内容|要求|资格|条件|关系|权限|描述|标准)"
)
_REACH = 24  # characters before a section in which the title of its position stands
_RUN_IN = regex(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?(?P<title>[A-Z][\w&/,'’ ()-]{2,48})\.\s+(?=[A-Z]\w+ \w)")
_RUN_IN_COLON = regex(  # Cook: answers to the Mate.
    r"(?P<title>[A-Z][\w&/,'’ ()-]{2,48}):(?:\s+(?=[a-z]+ [^:]{12,}\.\s*\Z)"
    r"|\s*(?=(?:They|He|She|S/he|He/she|Responsible|Has|Is) [^:]{12,}\.\s*\Z))"
)
_TITLE_AND_COLON = (  # 2. 班长:
    rf"[ \t*·•-]*(?:(?:\d{{1,2}}|{CHINESE_NUMBER}) ?[、.][ \t]*|[(](?:\d{{1,2}}|{CHINESE_NUMBER})[)][ \t]*)?"
    r"(?P<title>[一-鿿]{2,12}(?:/[一-鿿]{2,12})?(?:[(][一-鿿]{2,6}[)])?)[ \t]?:"
)
_RUN_IN_CHINESE = regex(  # 2. 班长:负责…
    rf"{_TITLE_AND_COLON}\s*"
    r"(?=(?:全面|主要|具体|直接)?(?:负责(?!人)|协助|主持|统筹|领导|带领|执行|组织|制[定订](?!的)|承担|处理|编制|完成)|[在受对由][一-鿿]{2,10}(?:领导|指导|负责)|服从|接受"
    r"|这是|作为|(?:直接)?(?:对|向)[一-鿿]{2,12}(?:负责|汇报)|为[一-鿿]{2,10}的(?:负责人|主要帮手|助手)|[一-鿿]{2,8}的(?:负责人|(?:主要|得力)?(?:帮手|助手)),"
    r"|[一-鿿]{2,8}(?:全面|主要)负责|1\s?[、.])[^:]{10,}\Z"
)
_ALIKE = regex(  # where several are begun by the above: 2. 班长:管理…
    rf"{_TITLE_AND_COLON}\s*(?:管理|监督|检查|安排|办理|操作|维护|维修|参与|配合|落实|确保|保障|做好|开展|根据|按照|依法|依照|审[核查]|接待|收集|严格|认真)[^:]{{8,}}\Z"
)
_MAY_RUN_IN = regex(r"\n(?:\d{1,2}(?:\.\d{1,2})*[.)]?[ \t]+)?[a-z][\w&/,'’ ()-]{2,48}[.:]")
_MAY_RUN_IN_CHINESE = regex(r"\n[^\n:]{2,48}:[^\n:]{10}")
_FIELDS_OR_HEADINGS = regex(  # with which a document names its positions otherwise
    r"(?:直接|直属)(?:上级|上司|领导)|(?:岗位|职位|职务)名称|\A.{0,6}?(?P<title>[一-鿿]{2,12})(?:岗位|工作)?职责\W*\Z"
)
_FUNCTIONS = frozenset(
    ("前台", "接待", "采购", "行政", "人事", "客服", "策划", "收银", "保安", "保洁", "翻译", "指挥", "校对")
)
_SMALL = frozenset(("of", "and", "for", "the", "&", "/"))
_SEVERAL = 2  # run-in headings that a document has at least
_WORTH_LOOKING = regex(  # a heading may stand there
    r"[职上领汇名任容明\[【:、](?:(?<=职)责|(?<=说明)书[ \t]?[岗职].名|(?<=责任)制|(?<=内容):"
    r"|(?:(?<=.上)[级司]|(?<=.领)导|(?<=.汇)报对象|(?<=.名)称)[ \t]?:"
    r"|(?<=[\[【])[^\x00-\x7f]{2,8}[\]】]|(?<=:)[ \t]*(?:\n|\Z|[(]?1)|(?<=、)[^\x00-\x7f]{2,8}[ \t:]+[(]?1)"
)
_WORTH_LOOKING_TOO = regex(r"[ \t](?:\d{1,2}[ \t]?[^\x00-\x7f]{2,10}[ \t]|(?<=[^\x00-\x7f].)[(]?1[、.)])")


def cut_at_headings(lines: Sequence[Line]) -> list[Line]:
    """The same lines; one that holds a heading of a description and other text as well is several lines."""
    text = WholeText([line.folded for line in lines])
    run_in = _run_in(lines, text)
    lines = _with_headed_items(lines)
    pieces: list[Line] = []
    done = 0
    likely = text.lines_matching(_WORTH_LOOKING)
    if text.chinese:
        likely |= text.lines_matching(_WORTH_LOOKING_TOO)
    for at in sorted(likely | run_in):
        line = lines[at]
        pieces += lines[done:at]
        done = at + 1
        if at in run_in:
            pieces += _cut_behind_title(line)
        elif line.cell or line.level:
            pieces.append(line)
        else:
            pieces += _pieces(line)
    return [*pieces, *lines[done:]]


def _with_headed_items(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines; titles that a colon ends among list items, with the items of their duties below, are headings."""
    heads = {index for index in range(len(lines) - 1) if _heads_items(lines[index], lines[index + 1])}
    if len(heads) < _SEVERAL:
        return lines
    return [replace(line, strong=True, bullet=False) if at in heads else line for at, line in enumerate(lines)]


def _heads_items(line: Line, below: Line) -> bool:
    if not line.bullet or not below.bullet or line.folded[-1:] != ":" or line.folded.isascii():
        return False
    return len(line.folded) <= _REACH and looks_like_title(line.text) and below.folded[-1:] != ":"


def _cut_behind_title(line: Line) -> Iterator[Line]:
    end = _run_in_end(line) or _chinese_run_in_end(line, _RUN_IN_CHINESE) or _chinese_run_in_end(line, _ALIKE)
    yield replace(_piece(line, 0, end), strong=True)
    yield _piece(line, end + len(line.text[end:]) - len(line.text[end:].lstrip(".: \t")), len(line.text))


def _run_in(lines: Sequence[Line], text: WholeText) -> frozenset[int]:
    """The lines that begin with a title and a full stop ("Mill Manager. Reports to …"), where several do."""
    found = [at for at in text.lines_matching(_MAY_RUN_IN) if _run_in_end(lines[at])]
    if not found and text.chinese and not any(map(_names_position_otherwise, lines)):
        likely = text.lines_matching(_MAY_RUN_IN_CHINESE)
        found = [at for at in likely if _chinese_run_in_end(lines[at], _RUN_IN_CHINESE)]
        if len(found) >= _SEVERAL:
            found += [at for at in likely if _chinese_run_in_end(lines[at], _ALIKE)]
    return frozenset(found if len(found) >= _SEVERAL else ())


def _names_position_otherwise(line: Line) -> bool:
    """Whether the line is a field or a heading by which the document names its positions: 直接上级, 领班岗位职责."""
    found = None if line.folded.isascii() else _FIELDS_OR_HEADINGS.search(line.folded)
    return found is not None and (found["title"] is None or looks_like_title(found["title"]))


def _chinese_run_in_end(line: Line, run_in: re.Pattern[str]) -> int:
    """Where the title ends that a colon sets before a duty, 0 where the line begins with none: 保管员:负责…"""
    before = line.folded.partition(":")[0]
    if line.cell or line.level or before.isascii() or not looks_like_title(before):
        return 0
    found = run_in.match(line.folded)
    if found is None or not looks_like_title(found["title"]) or found["title"] in _FUNCTIONS:
        return 0
    return found.end("title")


def _run_in_end(line: Line) -> int:
    """Where the title ends with which the line begins, 0 where it begins with none."""
    found = (
        None
        if line.cell or line.level or "一" <= line.text[:1] <= "鿿"
        else ("." in line.text and _RUN_IN.match(line.text))
        or (":" in line.text and not line.bullet and _RUN_IN_COLON.match(line.text))
        or None
    )
    if found is None or not looks_like_title(found["title"]) or not _is_proper(found["title"]):
        return 0
    return found.end("title")


def _is_proper(title: str) -> bool:
    """Whether every word but the small ones has a capital letter."""
    return all(word[0].isupper() or word in _SMALL for word in title.strip("()").split())


def _pieces(line: Line) -> Iterator[Line]:
    edges = sorted({0, *_bounds(line.folded), len(line.text)})
    if len(edges) <= 2:
        yield line
        return
    for start, end in pairwise(edges):
        if line.text[start:end].strip():
            yield _piece(line, start, end)


def _bounds(folded: str) -> Iterator[int]:
    yield from (section.start() for section in _NUMBERED.finditer(folded))
    for section in _SECTION.finditer(folded):
        if not section["label"]:
            yield section.start()
        title = _TITLE_BEFORE.search(folded, max(0, section.start() - _REACH), section.start())
        if title and looks_like_title(title["name"]):
            yield from (title.start("heading"), section.start())
    for found in _HEADING.finditer(folded) if _MAY_HEAD.search(folded) else ():
        name = found["described"] or found["introduced"] or found["numbered"] or found["counted"]
        name = name or found["closing"] or found["summed"] or found["boxed"]
        if not found["described"] and name.endswith(("人员", "成员")) and folded[found.end() :].strip():
            continue  # 通知下列人员:1、…
        if looks_like_title(name) or (found["described"] and looks_like_unit(name)):
            yield from found.span("heading")


def _piece(line: Line, start: int, end: int) -> Line:
    """Part of a line, which still knows where its characters stand in the file."""
    first = bisect_right(line.anchors, start, key=lambda anchor: anchor.offset)
    number, column = line.place(start)
    later = (anchor._replace(offset=anchor.offset - start) for anchor in line.anchors[first:] if anchor.offset < end)
    anchors = (Anchor(0, number, column), *later)
    return replace(line, text=line.text[start:end], folded=line.folded[start:end], anchors=anchors, bullet=False)
