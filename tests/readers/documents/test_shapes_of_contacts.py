"""The many ways in which job descriptions list whom a position works with."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgraph.model.claim import Kind
from orgraph.readers.documents import read_all_parts

INSIDE = {"财务部", "工程部"}
OUTSIDE = {"供应商", "银行"}
SHAPES = """
工作关系：
内部：财务部、工程部
外部：供应商、银行
---
内部关系：与财务部核对账目；与工程部协调维修。
外部关系：与供应商洽谈；与银行对账。
---
工作关系
1、与财务部：核对账目
2、与工程部：协调维修
3、与供应商：洽谈
4、与银行：对账
---
工作关系
财务部：核对账目
工程部：协调维修
供应商：洽谈
银行：对账
---
内部联系：财务部（核对账目）、工程部（协调维修）
外部联系：供应商（洽谈）、银行（对账）
---
工作联系：
（1）内部联系：财务部、工程部
（2）外部联系：供应商、银行
---
协作关系：财务部、工程部、供应商、银行
---
公司内部：财务部、工程部
公司外部：供应商、银行
---
内部沟通：财务部——核对账目；工程部——协调维修
外部沟通：供应商——洽谈；银行——对账
---
沟通关系
对内：财务部、工程部
对外：供应商、银行
---
工作关系（内部）：财务部、工程部
工作关系（外部）：供应商、银行
---
内部主要协作部门：财务部、工程部
外部主要协作单位：供应商、银行
---
联系部门：财务部、工程部
外部联系单位：供应商、银行
---
主要联系对象：财务部、工程部、供应商、银行
---
横向联系：财务部、工程部
对外联系：供应商、银行
---
业务往来部门：财务部、工程部
业务往来单位：供应商、银行
---
沟通协调关系
- 内部：财务部/工程部
- 外部：供应商/银行
---
岗位关系
内部协调：财务部，工程部
外部协调：供应商，银行
---
内部沟通协调对象：财务部 工程部
外部沟通协调对象：供应商 银行
---
工作关系：内部与财务部、工程部联系；外部与供应商、银行联系。
---
工作关系：本岗位需与财务部、工程部沟通，对外与供应商、银行接洽。
---
五、工作关系
（一）内部工作关系
1.财务部：核对账目。
2.工程部：协调维修。
（二）外部工作关系
1.供应商：洽谈。
2.银行：对账。
---
【内部联系】财务部、工程部
【外部联系】供应商、银行
---
接口部门：财务部、工程部
外部接口：供应商、银行
---
沟通对象：财务部、工程部
外部沟通对象：供应商、银行
---
工作联系对象
内部 财务部、工程部
外部 供应商、银行
---
内部协作关系    财务部、工程部
外部协作关系    供应商、银行
---
与公司内部的关系：财务部、工程部
与公司外部的关系：供应商、银行
---
配合部门：财务部、工程部
合作单位：供应商、银行
---
内外部关系：财务部、工程部；供应商、银行
---
工作协作关系
所受监督：总经理
协作部门：财务部、工程部
外部机构：供应商、银行
---
关联部门：财务部、工程部
关联单位：供应商、银行
---
所需协调的部门：财务部、工程部
所需协调的外部单位：供应商、银行
"""


@pytest.mark.parametrize("shape", SHAPES.strip().split("\n---\n"), ids=lambda shape: shape.partition("\n")[0])
def test_contacts_listed_in_any_shape_are_all_read_and_nobody_else(shape: str, tmp_path: Path) -> None:
    document = tmp_path / "office.txt"
    form = f"岗位名称：总务主管\n直接上级：总经理\n{shape}\n岗位职责：\n1、编写制度，按季修订。\n"
    document.write_text(form, "utf-8")
    (reading,) = read_all_parts(document, document.name)
    contacts = {claim.object for claim in reading.claims if claim.kind is Kind.COMMUNICATES_WITH}
    assert contacts == INSIDE | (OUTSIDE if "供应商" in shape else set())
