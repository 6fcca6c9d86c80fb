"""Which positions assist their superior: on a chart they stand beside that superior, not below.

The words of the title decide, and the superior it names has to be the one the position reports to. 总经理助理 under
the 总经理 assists; under the 办公室主任 it is one of the office. A rank (助理工程师, assistant engineer) and a trade
(会计助理, sales assistant, administrative assistant) assist nobody unless the title names the superior. 董事会秘书,
company secretary and 秘书长 are posts of their own; a 教学秘书 or 办公室秘书 serves a field or an office, no person.
The vocabulary is our judgement.
"""

from __future__ import annotations

import re
import unicodedata

_HINT = re.compile(r"[助秘幕]|assist|secretary|aide|advis|staff|\b[pe]\.?a\b", re.IGNORECASE)
_SERVES = re.compile(
    r"^(?P<named>.+?)的?(?:特别|行政|私人|个人|执行|专职|生活|机要|第[一二三])?(?:助理|助手|秘书|特助)$"
)
_LEADER = re.compile(
    r"(?:总|经理|总裁|总监|总编|总工|主席|主任|主管|书记|董事|校长|[院行局厂店部处科县市区乡镇园社台站馆会长队所]长)$"
)
_ALONE = re.compile(
    r"^(?:高级|资深|中级|初级|贴身)?(?:助理|总助|特助|特别助理|私人助理|个人助理|执行助理|秘书|行政秘书|私人秘书|机要秘书"
    r"|生活秘书|商务秘书|文秘|幕僚长)$"
    r"|^(?:senior |junior |the )?(?:(?:executive|personal|special|private) assistants?|[pe]\.?a\.?|assistant"
    r"|(?:(?:executive|private|personal|confidential) )?secretary|chief of staff)$"
)
_TO = re.compile(
    r"^(?:.*\b)?(?:assistant|secretary|adviser|aide|[pe]\.?a\.?|chief of staff) (?:to|of|for) (?:the )?(?P<named>.+)$"
    r"|^(?P<owner>.+?)['’]s? (?:\w+ )?(?:assistant|secretary|aide|[pe]\.?a\.?)$"
)
_OFFICE_OF_ITS_OWN = re.compile(r"董事会|理事会|党委|团委|监事会|公司秘书|办公室|部门")
_BRACKETS = re.compile(r"\s*[(（\[【][^)）\]】]*[)）\]】]\s*$")


def assists(title: str, superior: str) -> bool:
    """Whether a position of this title that reports to one of that title is the assistant of its superior.

    >>> assists("总经理助理", "总经理"), assists("助理工程师", "总工程师"), assists("Sales assistant", "Sales manager")
    (True, False, False)
    """
    if not _HINT.search(title):
        return False
    said, above = _plain(title), _plain(superior)
    if _ALONE.match(said):
        return True
    if found := _TO.match(said):
        return _same((found["named"] or found["owner"]).strip(), above)
    found = _SERVES.match(said)
    if found is None or _OFFICE_OF_ITS_OWN.search(found["named"]):
        return False
    named = found["named"]
    return named == above or (bool(_LEADER.search(named)) and _same(named, above))


def _plain(title: str) -> str:
    text = unicodedata.normalize("NFKC", title).strip().lower()
    return _BRACKETS.sub("", text) or text


def _same(named: str, above: str) -> bool:
    """Whether a title names this superior: in full, in part (总经理 and 集团总经理), or by its initials (CEO)."""
    if not above:
        return False
    initials = "".join(word[0] for word in re.findall(r"[a-z]+", above) if word not in {"of", "the", "and"})
    return above.endswith(named) or named.endswith(above) or named == initials
