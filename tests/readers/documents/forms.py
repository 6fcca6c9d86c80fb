"""Forms as HR departments draw them, as tables of words, and what each says; every format must give the same.

In a row `<` goes on from the cell to the left and `^` from the cell above; a list of rows is a table in a cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Form:
    """A form, and what a person reads in it; on a sheet some are a `table`."""

    name: str
    rows: Sequence[Sequence[Any]]
    says: Sequence[str]
    table: bool = False


FORMS = (
    Form(
        "labels merged over several names",
        [
            ["岗位名称", "门卫", "直接下级", "保洁员"],
            ["^", "^", "^", "门童"],
            ["汇报关系", "直接上级", "保安队长", "<"],
            ["^", "兼任岗位", "消防员", "<"],
            ["^", "^", "钥匙管理员、收发员", "<"],
        ],
        [
            "position 门卫, also 消防员 / 钥匙管理员 / 收发员",
            "保洁员 reports to 门卫 (subordinates field)",
            "门童 reports to 门卫 (subordinates field)",
            "门卫 reports to 保安队长 (superior field)",
        ],
    ),
    Form(
        "what stands below a name and is none",
        [
            ["Job title", "Guard"],
            ["Direct reports", "Cleaner"],
            ["^", "Porter"],
            ["^", "Opens the gate at six and closes it at ten."],
            ["Reports to", "Head of Security"],
        ],
        [
            "position Guard",
            "Cleaner reports to Guard (subordinates field)",
            "Porter reports to Guard (subordinates field)",
            "Guard reports to Head of Security (superior field)",
        ],
    ),
    Form(
        "four columns with merged labels",
        [
            ["岗位名称", "成本会计", "所属部门", "财务部"],
            ["直接上级", "财务经理", "直接下级", "无"],
            ["岗位编号", "CW-03", "编制人数", "2"],
            ["工作\n职责", "负责成本核算。\n编制成本报表。", "<", "<"],
            ["工作关系", "内部", "采购部、仓储部", "<"],
            ["^", "外部", "税务局", "<"],
            ["任职资格", "本科以上学历，会计专业。", "<", "<"],
            ["编制人：", "", "审核人：", ""],
        ],
        [
            "position 成本会计 in 财务部, 2 seats",
            "成本会计 belongs to 财务部",
            "成本会计 reports to 财务经理 (superior field)",
            "成本会计 has no subordinates",
            "成本会计 works with 采购部, a unit",
            "成本会计 works with 仓储部, a unit",
            "成本会计 works with 税务局, a party",
        ],
    ),
    Form(
        "two columns",
        [
            ["岗 位 名 称", "客房主管"],
            ["所 属 部 门", "客房部"],
            ["直 接 上 级", "客房部经理"],
            ["直 接 下 级", "客房领班、布草员"],
            ["职责概述", "检查客房卫生。"],
        ],
        [
            "position 客房主管 in 客房部",
            "客房主管 belongs to 客房部",
            "客房主管 reports to 客房部经理 (superior field)",
            "客房领班 reports to 客房主管 (subordinates field)",
            "布草员 reports to 客房主管 (subordinates field)",
        ],
    ),
    Form(
        "contacts below a label that fills the row",
        [
            ["Job title", "Facilities Manager", "Department", "Operations"],
            ["Reports to", "Operations Director", "Direct reports", "Electrician; Cleaner"],
            ["Key contacts", "<", "<", "<"],
            ["Who", "<", "Purpose", "<"],
            ["HR Manager", "<", "Recruitment", "<"],
            ["Landlord", "<", "Lease matters", "<"],
            ["Duties", "Keeps the buildings in order.", "<", "<"],
        ],
        [
            "position Facilities Manager in Operations",
            "Facilities Manager belongs to Operations",
            "Facilities Manager reports to Operations Director (superior field)",
            "Electrician reports to Facilities Manager (subordinates field)",
            "Cleaner reports to Facilities Manager (subordinates field)",
            "Facilities Manager works with HR Manager, a position: Recruitment",
            "Facilities Manager works with Landlord, a party: Lease matters",
        ],
    ),
    Form(
        "contacts whose label heads their column, and superiors in a sentence",
        [
            ["Job title", "Ticket Office Lead", "Grade", "C"],
            ["2. REPORTING RELATIONSHIPS", "<", "<", "<"],
            ["Reports to", "The Ticket Office Lead reports to the Theatre Manager.", "<", "<"],
            ["Posts reporting to this post", "Box Office Clerk x 2", "<", "<"],
            ["Key relationships", "Purpose", "<", "<"],
            ["Bar Manager", "Interval orders", "<", "<"],
            ["Touring companies", "Seat plans", "<", "<"],
            ["Duties", "Sells seats.", "<", "<"],
        ],
        [
            "position Ticket Office Lead",
            "Box Office Clerk reports to Ticket Office Lead (subordinates field)",
            "Ticket Office Lead works with Bar Manager, a position: Interval orders",
            "Ticket Office Lead works with Touring companies, a party: Seat plans",
            "Ticket Office Lead reports to Theatre Manager (prose)",
        ],
    ),
    Form(
        "contacts inside and outside in cells of their own",
        [
            ["Position title", "Ward Sister", "Department", "Surgery"],
            ["Reports to", "Matron", "Supervises", "Staff Nurse, Healthcare Assistant"],
            ["Key relationships", "<", "<", "<"],
            ["Internal: Pharmacy, Theatre Manager", "<", "External: Ambulance service", "<"],
        ],
        [
            "position Ward Sister in Surgery",
            "Ward Sister belongs to Surgery",
            "Ward Sister reports to Matron (superior field)",
            "Staff Nurse reports to Ward Sister (subordinates field)",
            "Healthcare Assistant reports to Ward Sister (subordinates field)",
            "Ward Sister works with Pharmacy, a unit",
            "Ward Sister works with Theatre Manager, a position",
            "Ward Sister works with Ambulance service, a party",
        ],
    ),
    Form(
        "labels above their values",
        [
            ["岗位\n名称", "所属部门", "直接上级"],
            ["出纳员", "财务部", "财务经理"],
        ],
        [
            "position 出纳员 in 财务部",
            "出纳员 belongs to 财务部",
            "出纳员 reports to 财务经理 (superior field)",
        ],
        table=True,
    ),
    Form(
        "a position a row",
        [
            ["岗位名称", "直接上级", "直接下级"],
            ["教务主任", "校长", "年级组长"],
            ["年级组长", "教务主任", "无"],
        ],
        [
            "position 教务主任",
            "position 年级组长",
            "教务主任 reports to 校长 (superior field)",
            "年级组长 reports to 教务主任 (subordinates field)",
            "年级组长 reports to 教务主任 (superior field)",
            "年级组长 has no subordinates",
        ],
        table=True,
    ),
    Form(
        "rows of contacts with headings of their own below a form with labels above their values",
        [
            ["职位名称", "所在部门", "直接上级", "直接下级"],
            ["苗圃主管", "园林部", "园林经理", "育苗工"],
            ["汇报关系图", "<", "<", "<"],
            ["联络关系", "对象", "频次", "内容"],
            ["内部", "绿化队长", "每日", "苗木调拨"],
            ["外部", "种子商", "每季", "订购种子"],
        ],
        [
            "position 苗圃主管 in 园林部",
            "苗圃主管 belongs to 园林部",
            "苗圃主管 reports to 园林经理 (superior field)",
            "育苗工 reports to 苗圃主管 (subordinates field)",
            "苗圃主管 works with 绿化队长, a position: 苗木调拨",
            "苗圃主管 works with 种子商, a party: 订购种子",
        ],
    ),
    Form(
        "the post itself between those above and below it",
        [
            ["上级岗位", "本岗位", "下级岗位"],
            ["放映部经理", "放映主管", "放映员、检票员"],
            ["联系部门", "<", "<"],
            ["卖品部", "保洁班", "片商"],
        ],
        [
            "position 放映主管",
            "放映主管 reports to 放映部经理 (superior field)",
            "放映员 reports to 放映主管 (subordinates field)",
            "检票员 reports to 放映主管 (subordinates field)",
            "放映主管 works with 卖品部, a unit",
            "放映主管 works with 保洁班, a unit",
            "放映主管 works with 片商, a party",
        ],
    ),
    Form(
        "a heading of relations beside the labels, and both scopes on one row",
        [
            ["岗位", "水质工程师", "部门", "净水车间"],
            ["汇报关系", "直接上级", "车间主任", "<"],
            ["^", "直接下级", "化验员", "<"],
            ["工作关系", "<", "<", "<"],
            ["厂内", "泵房、加药班", "厂外", "环保局"],
            ["备注", "", "", ""],
        ],
        [
            "position 水质工程师 in 净水车间",
            "水质工程师 belongs to 净水车间",
            "水质工程师 reports to 车间主任 (superior field)",
            "化验员 reports to 水质工程师 (subordinates field)",
            "水质工程师 works with 泵房, a unit",
            "水质工程师 works with 加药班, a unit",
            "水质工程师 works with 环保局, a party",
        ],
    ),
    Form(
        "units as headings between the rows of positions",
        [
            ["序号", "岗位名称", "汇报对象"],
            ["养护科", "<", "<"],
            ["1", "养护科长", "站长"],
            ["2", "巡道工", "养护科长"],
            ["机修科", "<", "<"],
            ["3", "机修科长", "站长"],
        ],
        [
            "position 养护科长 in 养护科",
            "position 巡道工 in 养护科",
            "position 机修科长 in 机修科",
            "养护科长 reports to 站长 (superior field)",
            "养护科长 belongs to 养护科",
            "巡道工 reports to 养护科长 (superior field)",
            "巡道工 belongs to 养护科",
            "机修科长 reports to 站长 (superior field)",
            "机修科长 belongs to 机修科",
        ],
        table=True,
    ),
    Form(
        "labels above their values, contacts among them",
        [
            ["POSITION TITLE", "DEPARTMENT"],
            ["Quarry Supervisor", "Extraction"],
            ["REPORTS TO", "DIRECT REPORTS"],
            ["Quarry Manager", "Driller x 3; Loader Driver x 2"],
            ["KEY CONTACTS (INTERNAL)", "KEY CONTACTS (EXTERNAL)"],
            ["Weighbridge Clerk, Fitters", "Hauliers"],
        ],
        [
            "position Quarry Supervisor in Extraction",
            "Quarry Supervisor belongs to Extraction",
            "Quarry Supervisor reports to Quarry Manager (superior field)",
            "Driller reports to Quarry Supervisor (subordinates field)",
            "Loader Driver reports to Quarry Supervisor (subordinates field)",
            "Quarry Supervisor works with Weighbridge Clerk, a position",
            "Quarry Supervisor works with Fitters, a position",
            "Quarry Supervisor works with Hauliers, a party",
        ],
    ),
    Form(
        "a label over two scopes with several rows each",
        [
            ["Role", "Museum Registrar"],
            ["Line manager", "Head of Collections"],
            ["Working relationships", "Internal", "Curators", "Loans"],
            ["^", "^", "Front Desk Team", "Visits"],
            ["^", "External", "Couriers", "Transport"],
        ],
        [
            "position Museum Registrar",
            "Museum Registrar reports to Head of Collections (superior field)",
            "Museum Registrar works with Curators, a position: Loans",
            "Museum Registrar works with Front Desk Team, a unit: Visits",
            "Museum Registrar works with Couriers, a party: Transport",
        ],
    ),
    Form(
        "labels over their values within the cells",
        [
            ["岗位名称：引航员", "所属部门：引航站"],
            ["直接上级：\n引航站长", "直接下级：\n无"],
            ["协作部门：\n调度科、拖轮队", "外部联系：\n船东、海事局"],
        ],
        [
            "position 引航员 in 引航站",
            "引航员 belongs to 引航站",
            "引航员 reports to 引航站长 (superior field)",
            "引航员 has no subordinates",
            "引航员 works with 调度科, a unit",
            "引航员 works with 拖轮队, a unit",
            "引航员 works with 船东, a party",
            "引航员 works with 海事局, a party",
        ],
    ),
    Form(
        "numbered values, and counts in words",
        [
            ["岗位名称", "讲解组长"],
            ["直接上级", "（1）社教部主任\n（2）分管副馆长"],
            ["直接下级", "讲解员（五名）\n志愿者（若干）"],
        ],
        [
            "position 讲解组长",
            "讲解组长 reports to 社教部主任 (superior field)",
            "讲解组长 reports to 分管副馆长 (superior field)",
            "讲解员 reports to 讲解组长 (subordinates field)",
            "志愿者 reports to 讲解组长 (subordinates field)",
        ],
    ),
    Form(
        "two forms side by side",
        [
            ["岗位名称", "抄表班长", "岗位名称", "抄表员"],
            ["直接上级", "营业主管", "直接上级", "抄表班长"],
            ["直接下级", "抄表员", "直接下级", "无"],
        ],
        [
            "position 抄表班长",
            "position 抄表员",
            "抄表班长 reports to 营业主管 (superior field)",
            "抄表员 reports to 抄表班长 (subordinates field)",
            "抄表员 reports to 抄表班长 (superior field)",
            "抄表员 has no subordinates",
        ],
    ),
    Form(
        "a position a column",
        [
            ["项目", "值长", "巡检员"],
            ["所属部门", "运行部", "<"],
            ["直接上级", "运行主任", "值长"],
            ["直接下级", "巡检员", "无"],
            ["工作职责", "向运行主任报告缺陷。", "协助值长抄录数据。"],
        ],
        [
            "position 值长 in 运行部",
            "position 巡检员 in 运行部",
            "值长 belongs to 运行部",
            "值长 reports to 运行主任 (superior field)",
            "巡检员 reports to 值长 (subordinates field)",
            "巡检员 belongs to 运行部",
            "巡检员 reports to 值长 (superior field)",
            "巡检员 has no subordinates",
            "值长 works with 运行主任, a position, to: 报告缺陷",
            "巡检员 works with 值长, a position, to: 抄录数据",
        ],
    ),
    Form(
        "a position a column, by its title",
        [
            ["Job title", "Nursery Manager", "Room Leader"],
            ["Reports to", "Head of Centre", "Nursery Manager"],
            ["Direct reports", "Room Leader", "None"],
        ],
        [
            "position Nursery Manager",
            "position Room Leader",
            "Nursery Manager reports to Head of Centre (superior field)",
            "Room Leader reports to Nursery Manager (subordinates field)",
            "Room Leader reports to Nursery Manager (superior field)",
            "Room Leader has no subordinates",
        ],
    ),
    Form(
        "two languages, and lines of reporting within a cell",
        [
            ["岗位 Title", "培训总监", "部门 Dept", "培训部"],
            ["汇报线 Reporting", "Solid line: 首席运营官\nDotted line: 区域培训总监", "<", "<"],
            ["下属 Direct Reports", "课程经理、讲师主管", "<", "<"],
            ["内外部联系 Contacts", "内部 Internal：各部门负责人\n外部 External：会场供应商", "<", "<"],
        ],
        [
            "position 培训总监 in 培训部",
            "培训总监 belongs to 培训部",
            "培训总监 reports to 首席运营官 (superior field)",
            "培训总监 reports to 区域培训总监 (superior field, dotted)",
            "课程经理 reports to 培训总监 (subordinates field)",
            "讲师主管 reports to 培训总监 (subordinates field)",
            "培训总监 works with 各部门负责人, a group",
            "培训总监 works with 会场供应商, a party",
        ],
    ),
    Form(
        "bands, one of which heads the relations",
        [
            ["一、基本信息", "<", "<", "<"],
            ["岗位名称", "桥吊班长", "所属部门", "操作部"],
            ["二、汇报关系", "<", "<", "<"],
            ["直接上级", "值班调度长", "直接下级", "桥吊司机（24人）"],
            ["业务指导上级", "安全总监", "<", "<"],
            ["三、任职资格", "<", "<", "<"],
            ["学历", "大专", "经验", "5年以上"],
        ],
        [
            "position 桥吊班长 in 操作部",
            "桥吊班长 belongs to 操作部",
            "桥吊班长 reports to 值班调度长 (superior field)",
            "桥吊司机 reports to 桥吊班长 (subordinates field)",
            "桥吊班长 reports to 安全总监 (superior field, dotted)",
        ],
    ),
    Form(
        "counts said roughly",
        [
            ["Job title", "Purser"],
            ["Reports to", "Base Manager"],
            ["Direct reports", "Cabin Attendant (up to 6)"],
        ],
        [
            "position Purser",
            "Purser reports to Base Manager (superior field)",
            "Cabin Attendant reports to Purser (subordinates field)",
        ],
    ),
    Form(
        "subordinates in cells of their own",
        [
            ["岗位名称", "财务经理", "所属部门", "财务部"],
            ["直接下级", "会计", "出纳", "税务专员"],
            ["直接上级", "财务总监", "日期", "三月"],
        ],
        [
            "position 财务经理 in 财务部",
            "财务经理 belongs to 财务部",
            "会计 reports to 财务经理 (subordinates field)",
            "出纳 reports to 财务经理 (subordinates field)",
            "税务专员 reports to 财务经理 (subordinates field)",
            "财务经理 reports to 财务总监 (superior field)",
        ],
    ),
    Form(
        "a position a column, with a column that keeps a distance",
        [
            ["项目", "值长", "", "巡检员"],
            ["所属部门", "运行部", "", "检修部"],
            ["直接上级", "运行主任", "", "值长"],
        ],
        [
            "position 值长 in 运行部",
            "position 巡检员 in 检修部",
            "值长 belongs to 运行部",
            "值长 reports to 运行主任 (superior field)",
            "巡检员 belongs to 检修部",
            "巡检员 reports to 值长 (superior field)",
        ],
    ),
)
