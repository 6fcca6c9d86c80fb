"""The words that stand in cells: nothing, yes and no, vacant, totals and footnotes, kinds and directions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from orgraph.model.claim import Counterpart, Direction
from orgraph.readers.patterns import regex


def _listed(words: str) -> list[str]:
    return words.split()


_NOTHING = "无 無 没有 暂无 none n/a na n.a. null nil nan #n/a - -- --- – — —— / \\ . *"

TOP_MARKERS: Final = frozenset(_listed(f"{_NOTHING} xx xxx top"))
NOTHING: Final = frozenset(_listed(_NOTHING))
NOT_DISCLOSED: Final = NOTHING | {"n/d", "xx"}
VACANT: Final = frozenset(
    _listed("空缺 空岗 缺编 暂缺 待聘 待招 待招聘 待定 招聘中 空 vacant vacancy unfilled tbd tbc tbh")
) | {"vacant post", "vacant position", "to be hired"}

BOOLEANS: Final[Mapping[str, bool]] = {
    **dict.fromkeys(_listed("是 有 yes y true t 1 √ ✓ vacant 空缺"), True),
    **dict.fromkeys(_listed("否 无 無 no n false f 0 × x - filled 在岗"), False),
}

TOTALS: Final = frozenset(_listed("合计 总计 小计 共计 总数 合計 總計 小計 total subtotal sub-total")) | {"grand total"}
NOTE: Final = regex(
    r"#\D|[一二三四五六七八九十]+、"
    r"|(?:备注|注|说明|附注|填表|填报|制表|编制|审核|审批|批准|打印|导出|更新|日期|数据来源|来源)[^:：]{0,8}[:：]"
    r"|(?:notes?|source|printed|prepared|approved|generated|exported|created|updated|as of|date)\b[^:：]{0,12}[:：]",
    re.IGNORECASE,
)

DIRECTIONS: Final[Mapping[str, Direction]] = {
    **dict.fromkeys(_listed("双向 双方 互相 相互 双 both mutual two-way joint ↔ <->"), Direction.BOTH),
    **dict.fromkeys(_listed("给出 发出 输出 提供 送出 出 上报 to out outgoing gives → ->"), Direction.TO),
    **dict.fromkeys(_listed("接收 接受 输入 收到 入 from in incoming receives ← <-"), Direction.FROM),
}
COUNTERPARTS: Final[Mapping[str, Counterpart]] = {
    **dict.fromkeys(_listed("岗位 职位 职务 position post role job"), Counterpart.POSITION),
    **dict.fromkeys(_listed("部门 单位 内部部门 unit department team division"), Counterpart.UNIT),
    **dict.fromkeys(
        _listed("外部 外部单位 外单位 客户 供应商 party external outside customer supplier"), Counterpart.PARTY
    ),
    **dict.fromkeys(_listed("群体 组 集体 各部门 group all"), Counterpart.GROUP),
}

_FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}


def spellings(words: Iterable[str]) -> list[str]:
    """The words in the cases and widths they are written in."""
    cased = {form for word in words for form in (word, word.upper(), word.title(), word.capitalize())}
    return sorted(cased | {form.translate(_FULL_WIDTH) for form in cased})
