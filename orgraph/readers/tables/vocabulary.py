"""The words that headings are made of, in Chinese and English: what a column of that name holds.

Each list runs from the plainest name of a role to names that would do for want of a better one; a number opens
the rank of those that follow it. English names are tokens without `the`, `of` and `'s`, abbreviations written out.
"""

from __future__ import annotations

from typing import Final

ROLES: Final = (
    "id",
    "title",
    "unit",
    "parent_unit",
    "cost_centre",
    "superior",
    "superior_id",
    "superior_title",
    "superior_holder",
    "superior_holder_id",
    "dotted_superior",
    "subordinates",
    "holds_also",
    "holder",
    "holder_id",
    "headcount",
    "actual",
    "fte",
    "cost",
    "reports_headcount",
    "reports_cost",
    "grade",
    "vacant",
    "described",
    "from",
    "to",
    "to_kind",
    "topic",
    "direction",
)

# ── Chinese ──────────────────────────────────────────────────────────────────────────────────────────────────────
# Regular expressions for the whole heading, without spaces, brackets and strokes; `NUMBER`, `NAME`, `POST` and
# `PERSON` stand for the words below.

CHINESE_WORDS: Final = {
    "NUMBER": "(?:编号|编码|代码|代号|号码|号|序号|标识|id|no)",
    "NAME": "(?:名称|名字|名)",
    "POST": "(?:岗位职务|职务岗位|标准岗位|岗位|职位|职务|岗)",
    "PERSON": "(?:员工|人员|职工|雇员|任职者|任职人员|任职人|在岗人员|人)",
    "UNIT": "(?:部门|科室|部室|处室|团队|班组|小组|事业部|中心|组织单元|组织|机构|单位|门店|公司)",
}

CHINESE: Final[tuple[tuple[str, int, str], ...]] = (
    ("id", 0, "(?:岗位|职位|标准岗位|岗)(?:唯一)?NUMBER"),
    ("id", 3, "职务NUMBER"),
    ("id", 5, "编号|编码|代码|代号|标识|id|唯一标识|主键|节点NUMBER|记录NUMBER"),
    ("sequence", 0, "序号|行号"),
    ("holder_id", 0, "工号|员工工号|员工号|职工号|人事NUMBER|PERSON(?:编号|编码|代码|代号|标识|id|工号)"),
    ("title", 0, "(?:现任|担任|所在|任职|所任|现|主|本)?POST(?:名称|名|名字)"),
    ("title", 2, "(?:现任|担任|所在|任职|所任|主|本)?POST"),
    ("title", 4, "职衔|头衔|现职|工种"),
    ("title", 8, "名称|职称"),
    ("unit", 0, "(?:所属|所在|归属|任职|隶属)?部门(?:名称|全称|名)?"),
    ("unit", 1, "(?:所属|所在|归属|任职|隶属)?(?:科室|部室|处室|团队|班组|小组)NAME?"),
    ("unit", 2, "(?:五|四|5|4)级(?:部门|机构|组织|单位)NAME?"),
    ("unit", 3, "(?:三|3)级(?:部门|机构|组织|单位)NAME?"),
    ("unit", 4, "(?:二|2)级(?:部门|机构|组织|单位)NAME?"),
    ("unit", 5, "(?:一|1)级(?:部门|机构|组织|单位)NAME?"),
    ("unit", 6, "(?:所属|所在|归属|任职|隶属)?UNIT(?:名称|全称|名)?|部门单位|单位部门"),
    ("unit", 20, "(?:所属|所在)?UNITNUMBER"),
    ("parent_unit", 0, "(?:上级|上一级|上层|父级?|主管|归口|隶属上级)UNITNAME?"),
    ("parent_unit", 20, "(?:上级|上一级|上层|父级?|主管|归口|隶属上级)UNITNUMBER"),
    ("cost_centre", 0, "(?:所属)?成本中心(?:NUMBER|NAME)?"),
    (
        "reports_headcount",
        0,
        "(?:直接|直属)?(?:下级|下属|管辖|所辖|下辖|直管|管理|带领)(?:POST|PERSON)?(?:总人数|人数|总数|数量|数)",
    ),
    ("reports_headcount", 1, "管理幅度|团队(?:总)?人数"),
    (
        "reports_cost",
        0,
        "(?:直接|直属)?(?:下级|下属|团队)(?:人员|员工)?(?:年度)?(?:人工|人力|薪酬|工资|薪资)?(?:总)?(?:成本|总额)(?:合计)?",
    ),
    ("subordinates", 0, "(?:直接|直属|实线|直管)(?:下级|下属)(?:POST|PERSON)?(?:NUMBER|NAME|姓名|名单|列表|清单)?"),
    ("subordinates", 1, "(?:下级|下属)(?:POST|PERSON)?(?:NUMBER|NAME|姓名|名单|列表|清单)?|管理对象"),
    ("subordinates", 2, "(?:管辖|所辖|下辖|分管|直管)(?:POST|PERSON)"),
    (
        "holder",
        0,
        "(?:任职者|任职人员|任职人|在岗人员|在岗者|在职人员|现任者|担任者|担任人|岗位人员)(?:姓名|名称|名字)?",
    ),
    ("holder", 1, "(?:员工|人员|职工|中文)?姓名|名字"),
    ("holder", 3, "员工|人员|职工"),
    ("headcount", 0, "(?:岗位|人员|核定)?(?:编制|定编|定员)(?:人数|数量|数|总数)?"),
    ("headcount", 5, "(?:岗位|计划|额定|核定)?人数"),
    ("actual", 0, "(?:实有|实际|现有|在岗|在编|在册|到岗|在职|实配)(?:PERSON)?(?:人数|数量|数)|现员(?:人数|数)?"),
    ("fte", 0, "(?:全职|全时)(?:当量|等效)|折算人数|fte"),
    ("cost", 0, "(?:年度|全年)?(?:人工|人力|用工)?成本|年薪|年薪酬|年度薪酬|年收入|薪酬总额|工资总额"),
    ("cost", 2, "(?:年度)?(?:薪酬|薪资|工资|月薪)|(?:基本|岗位)工资"),
    ("grade", 0, "职级|岗级|(?:岗位|职位|职务)(?:职级|等级|级别)"),
    ("grade", 2, "级别|职等|薪级|薪等|等级|行政级别"),
    ("vacant", 0, "是否(?:空缺|空岗|缺编|缺员)|空缺|空岗|缺编"),
    ("described", 0, "(?:是否)?(?:有无|有|已有)?(?:岗位|职务|职位)?(?:说明书|描述)|已描述|有无说明"),
    ("holds_also", 0, "兼任|兼岗|(?:兼任|兼职|同时担任)(?:POST)NAME?|另任"),
    ("holds_also", 3, "兼职"),
    ("from", 0, "(?:发起|发出|提出|沟通|来源|起始|源)(?:方|人|POST)|本岗位|本方|从|岗位a"),
    ("from", 5, "来源"),
    ("sender", 0, "发件人|发送方|发送人|发信人"),
    (
        "to",
        0,
        "(?:沟通|联系|往来|协作|工作关系|对接|接口|配合)?对象|(?:沟通|联系|往来|协作|对接|接口|配合)(?:方|POST)|对方(?:POST)?",
    ),
    ("to", 1, "(?:接收|目标|接受)(?:方|人|对象|POST)|收件人|收信人|到|至|岗位b"),
    ("to_kind", 0, "(?:对象|对方|目标)(?:类型|类别|性质)"),
    ("to_kind", 3, "类型|类别"),
    ("topic", 0, "(?:沟通|联系|往来|协作|工作|对接|配合)?(?:主题|事项|内容|话题|事由)"),
    ("direction", 0, "(?:沟通|信息|联系)?(?:方向|流向)"),
)

# A superior's heading is a relation and words that say by what the superior is named.
CHINESE_SUPERIORS: Final[tuple[tuple[str, int, str], ...]] = (
    ("superior", 0, "(?:直接|直属|直线|实线|行政|所属)(?:RELATION|经理|汇报)"),
    ("superior", 1, "RELATION|(?:汇报|隶属)(?=POST)"),
    ("superior", 6, "父级|父节点|上级节点|父(?=POST|NUMBER)"),
    ("dotted_superior", 0, "(?:虚线|矩阵|职能|业务|第二)(?:RELATION|经理|汇报)"),
)
CHINESE_RELATION: Final = (
    "(?:上级领导|上级主管|上级|上司|(?:主管|直管)领导|领导|主管"
    "|汇报对象|汇报上级|汇报关系|汇报给|汇报至|汇报人|向谁汇报|报告对象)"
)
CHINESE_BY_WHAT: Final = (
    "(?P<person>PERSON)?(?P<post>POST)?(?P<staff>工号)?(?P<number>NUMBER)?(?P<holder>姓名)?(?P<name>NAME)?"
)

# ── English ──────────────────────────────────────────────────────────────────────────────────────────────────────

ABBREVIATIONS: Final = {
    "emp": "employee",
    "empl": "employee",
    "mgr": "manager",
    "supv": "supervisor",
    "dept": "department",
    "org": "organisation",
    "organization": "organisation",
    "organizational": "organisational",
    "center": "centre",
    "pos": "position",
    "num": "number",
    "no": "number",
    "nr": "number",
    "nbr": "number",
    "ref": "reference",
    "identifier": "id",
    "empno": "employee number",
    "firstname": "first name",
    "lastname": "last name",
    "fullname": "full name",
    "jobtitle": "job title",
    "reportsto": "reports to",
    "pid": "parent id",
    "#": "number",
    "headcounts": "headcount",
}
IGNORED: Final = frozenset({"the", "of", "s", "a", "an"})

NUMBERS: Final = frozenset({"id", "number", "code", "reference", "key"})
SEATS: Final = frozenset({"position", "post", "role", "seat"})
POSTS: Final = SEATS | {"job"}  # a job's number is a code that many positions share
PEOPLE: Final = frozenset(
    {"employee", "staff", "person", "worker", "personnel", "payroll", "associate", "incumbent", "holder", "user"}
)

ENGLISH: Final = {
    "id": (
        (0, "post unique reference", "unique position id"),
        (1, "unique reference", "unique id", "node id", "record id", "uid", "uuid", "guid"),
        (5, "id", "reference", "code", "key"),
    ),
    "sequence": ((0, "number", "row", "row number"),),
    "title": (
        (0, "job title", "position title", "position name", "post title", "role title"),
        (1, "title", "business title", "working title", "official title"),
        (2, "position", "role name", "post name", "designation"),
        (3, "role", "post", "job name", "generic job title"),
        (4, "job", "occupation"),
        (20, "job id", "job code"),
    ),
    "name": ((0, "name"),),
    "unit": (
        (0, "unit", "unit name", "department", "department name", "organisational unit", "organisation unit"),
        (1, "business unit", "division", "division name", "team", "team name", "section", "directorate"),
        (3, "function"),
        (5, "organisation", "organisation name", "company", "company name", "business"),
        (20, "department id", "department code", "department number", "unit id", "unit code", "division id", "team id"),
    ),
    "parent_unit": (
        (0, "parent unit", "parent department", "parent organisation", "parent team", "parent division"),
        (1, "parent organisational unit", "parent organisation unit", "higher level unit", "superior unit"),
        (1, "parent unit name", "parent department name", "parent organisation name", "belongs to unit"),
        (20, "parent unit id", "parent unit code", "parent department id", "parent department code"),
        (20, "parent organisation id", "parent organisation unit id", "parent division id", "parent team id"),
    ),
    "cost_centre": (
        (0, "cost centre", "cost centre name", "cost centre code", "cost centre id", "cost centre number"),
    ),
    "reports_headcount": (
        (0, "number direct reports", "direct reports count", "direct report count", "count direct reports"),
        (0, "number reports", "number subordinates", "subordinates count", "subordinate count", "reports headcount"),
        (1, "total reports", "headcount reports", "span control", "team size", "team headcount", "span"),
    ),
    "reports_cost": (
        (
            0,
            "salary cost reports",
            "cost reports",
            "total cost reports",
            "reports cost",
            "team cost",
            "pay bill reports",
        ),
        (1, "total salary cost reports", "salary reports", "team salary cost"),
    ),
    "subordinates": (
        (0, "direct reports", "subordinates", "direct subordinates", "subordinate positions"),
        (1, "reportees", "manages", "supervises", "positions supervised", "subordinate"),
    ),
    "holder": (
        (
            0,
            "employee name",
            "name employee",
            "incumbent",
            "name incumbent",
            "name holder",
            "holder",
            "post holder",
            "position holder",
            "holder name",
            "incumbent name",
        ),
        (1, "full name", "employee full name", "person name", "staff name", "worker name", "job holder", "occupant"),
        (3, "employee", "person", "worker", "staff", "staff member", "display name"),
    ),
    "given_name": ((0, "first name", "given name", "forename"),),
    "family_name": ((0, "last name", "surname", "family name"),),
    "headcount": (
        (0, "headcount", "head count", "number positions", "number posts", "establishment", "authorised headcount"),
        (1, "budgeted headcount", "planned headcount", "approved headcount", "authorized headcount"),
    ),
    "actual": (
        (0, "actual headcount", "current headcount", "filled headcount", "filled positions", "staff in post"),
        (1, "actual", "actual staff", "number employees", "employees in post", "headcount in post"),
    ),
    "fte": ((0, "fte", "fte count", "full time equivalent", "number posts in fte", "posts in fte"),),
    "cost": (
        (0, "cost", "annual cost", "total cost", "position cost", "annual salary", "salary", "total compensation"),
        (1, "base salary", "annual pay", "compensation", "pay", "salary cost", "employee cost", "wage"),
    ),
    "grade": (
        (0, "grade", "job grade", "pay grade", "salary grade", "position grade", "grade level"),
        (2, "band", "pay band", "job level", "position level", "grade name"),
        (4, "rank", "rank level", "level"),
    ),
    "vacant": ((0, "vacant", "is vacant", "vacancy", "vacant position", "unfilled"),),
    "described": ((0, "described", "is described", "has description", "has job description", "description exists"),),
    "holds_also": (
        (0, "concurrent", "concurrent position", "concurrent positions", "concurrent post", "concurrent posts"),
        (0, "holds also", "also holds", "concurrently holds", "additional positions", "additional roles", "dual role"),
    ),
    "from": (
        (0, "from", "from position", "from id", "from post", "from name", "initiator"),
        (5, "source", "source position", "source id"),
    ),
    "sender": ((0, "sender", "sender id", "sender name", "from email"),),
    "to": (
        (0, "to", "to position", "to id", "to post", "to name", "counterpart", "recipient", "recipient id", "receiver"),
        (2, "contact", "partner", "communicates with", "works with"),
        (5, "target", "target position", "target id"),
    ),
    "to_kind": (
        (0, "to kind", "to type", "counterpart kind", "counterpart type", "target type", "party type"),
        (3, "kind", "type"),
    ),
    "topic": ((0, "topic", "subject", "matter", "purpose", "content"),),
    "direction": ((0, "direction", "flow"),),
}

# A superior heading is a chain of these words and no other: `Line manager's employee number` is one,
# `Manager e-mail`, `Hiring manager`, `Salary cost of reports` and `Parent department` are not.
SUPERIOR_LEAD: Final = frozenset(
    {"direct", "line", "immediate", "reporting", "people", "administrative", "solid", "primary", "current", "senior"}
)
DOTTED_LEAD: Final = frozenset({"dotted", "dashed", "matrix", "functional", "secondary", "second"})
SUPERIOR_CORES: Final = (
    "reports to",
    "report to",
    "reporting to",
    "responsible to",
    "accountable to",
    "reporting line",
    "reporting senior post",
    "manager",
    "supervisor",
    "superior",
    "boss",
    "parent",
)
SUPERIOR_TAIL: Final = POSTS | PEOPLE | NUMBERS | {"senior", "name", "full", "title", "unique", "direct", "line"}
