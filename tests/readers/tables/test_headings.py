"""What headings say, in the many ways people write them."""

from __future__ import annotations

import pytest

from orgraph.readers.tables.headings import meaning_of, same_heading

MEANINGS = {
    "id": "岗位编号 职位代码 岗位ID 编号 職位編號 Position·# Seat·number "
    "id ID Reference position_id PositionID Post·Unique·Reference",
    "holder_id": "工号 员工编号 人员编号 Employee·ID emp_no EmployeeNumber staffId 員工編號 Payroll·Number",
    "title": "岗位名称 职位 职务名称 岗位 职位名称(Job·Title) 職稱 岗位/职务 岗位名称·Position·title "
    "job_title JobTitle Position Title",
    "unit": "部门 所属部门 部门名称 科室 二级部门 部門 部门编号 Department dept Unit Org·Unit Division Unit/Department",
    "parent_unit": "上级部门 上级单位 上级组织名称 上级部门编码 父部门 Parent·Department parent_org_unit "
    "Parent·unit·ID parent_department_id",
    "cost_centre": "成本中心 成本中心编码 Cost·center cost_centre_code",
    "reports_headcount": "直接下级人数 下属人数 直管人数 管理人数 Number·of·direct·reports direct_reports_count "
    "Span·of·control",
    "reports_cost": "下属成本 下级人工成本 Salary·Cost·of·Reports·(£) Total·cost·of·reports",
    "superior": "直接上级 上级 主管 上级岗位编号 直接上级姓名 汇报对象 直属主管 上级领导 汇报岗位 直屬上級 "
    "Line·manager Reports·to reports_to_position_id ReportsToID managerId Manager's·name Supervisor·ID Superior "
    "Reporting·Manager parent_id Reports·To·(Position·Title) 直接上级·Superior 直接上级(姓名) 上级（工号） Mgr",
    "dotted_superior": "虚线上级 职能上级 业务主管 Matrix·manager Dotted-line·manager Dotted·line·to",
    "subordinates": "直接下级 直接下属 下属岗位 管理对象 Direct·reports Subordinates",
    "holds_also": "兼任 兼任岗位 Concurrent·position Also·holds",
    "holder": "姓名 任职者 员工姓名 任职人 Incumbent Employee·name Full·name Holder",
    "name": "Name name",
    "headcount": "编制 编制人数 定员 编制(人) 定员（人） 岗位编制 Headcount head_count Number·of·posts",
    "fte": "FTE fte 全职当量 Number·of·Posts·in·FTE",
    "cost": "年薪 年薪(万元) 人工成本 Salary Annual·cost Base·salary",
    "grade": "职级 岗级 级别 Grade Grade·(or·equivalent) Job·level rank_level Pay·band",
    "vacant": "是否空缺 is_vacant Vacant 空缺",
    "described": "有无说明书 described has_description",
    "from": "from 发起岗位 From·position 来源",
    "sender": "Sender 发件人",
    "to": "to 对象 沟通对象 Recipient 收件人 counterpart 联系对象",
    "to_kind": "to_kind 对象类别 类型 type",
    "topic": "topic 事项 沟通内容 主题 Subject",
    "direction": "方向 direction 沟通方向",
    "actual": "实有人数 现有人数 在岗人数 在编人数 现员 actual·headcount staff·in·post",
}
NONE_OF_THEM = """
parent_body_id|body_id|jurisdiction_id|source_file|EventDate|Valid?|URI|
Job/Team Function|Contact E-mail|Manager e-mail|Hiring manager|Is manager|HR manager|reports|Parent company phone|
Professional/Occupational Group|Post code|Manager level|job code number|Actual Pay Floor (£)|title_zh|
部门负责人|间接上级|下属情况|说明书编写人|备注|经理|启用|离职日期
"""


@pytest.mark.parametrize(
    ("heading", "role"),
    [(heading.replace("·", " "), role) for role, headings in MEANINGS.items() for heading in headings.split(" ")],
)
def test_a_heading_says_its_role(heading: str, role: str) -> None:
    meaning = meaning_of(heading)
    assert meaning is not None
    assert meaning.role == role


@pytest.mark.parametrize("heading", NONE_OF_THEM.replace("\n", "").split("|"))
def test_a_heading_of_something_else_is_left_alone(heading: str) -> None:
    assert meaning_of(heading) is None


@pytest.mark.parametrize(
    ("heading", "by"),
    [
        ("上级岗位编号", "id"),
        ("直接上级工号", "holder_id"),
        ("直接上级姓名", "holder"),
        ("上级岗位名称", "title"),
        ("直接上级", ""),
        ("Supervisor ID", "id"),
        ("Manager's employee number", "holder_id"),
        ("Manager name", "holder"),
        ("Reports to (job title)", "title"),
        ("Line manager", ""),
    ],
)
def test_a_superior_s_heading_says_by_what_superiors_are_named(heading: str, by: str) -> None:
    meaning = meaning_of(heading)
    assert meaning is not None
    assert (meaning.role, meaning.by) == ("superior", by)


def test_the_plainer_of_two_names_ranks_first() -> None:
    def rank(heading: str) -> int:
        meaning = meaning_of(heading)
        assert meaning is not None
        return meaning.rank

    assert rank("部门") < rank("单位") < rank("部门编号")
    assert rank("Job title") < rank("Position") < rank("Generic Job Title") < rank("job_id")
    assert rank("Unit") < rank("Organisation")
    assert rank("三级部门") < rank("一级部门")


def test_headings_are_the_same_in_any_width_case_and_spacing() -> None:
    assert same_heading("Reports To", "reports to")
    assert same_heading(" 直接上级 ", "直接 上级")
    assert not same_heading("直接上级", "直接上级姓名")
