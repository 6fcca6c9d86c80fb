"""Tables as people keep them, read without a hint: who is in them, and who reports to whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from textwrap import dedent

import pytest

from tests.readers.tables.conftest import Reader, ids, lines, taken


@dataclass(frozen=True)
class Case:
    """A table, the ids of its positions, its reporting lines as `subordinate>superior`, and headings taken."""

    text: str
    ids: str
    lines: str
    columns: dict[str, str] = field(default_factory=dict)
    name: str = "positions.csv"
    encoding: str = "utf-8"


CASES = {
    "positions by number": Case(
        """
        岗位编号,岗位名称,部门,上级岗位编号
        0012,总经理,总经办,
        0100,财务经理,财务部,0012
        """,
        "0012 0100",
        "0100>0012",
        {"id": "岗位编号", "superior": "上级岗位编号", "unit": "部门"},
    ),
    "persons by the superior's name": Case(
        """
        工号,姓名,岗位,部门,直接上级姓名
        A01,李雷,总经理,总经办,
        A02,韩梅梅,出纳,财务部,李雷
        """,
        "A01 A02",
        "A02>A01",
        {"id": "工号", "holder": "姓名", "title": "岗位", "superior": "直接上级姓名"},
    ),
    "persons by the superior's number, positions with codes of their own": Case(
        """
        岗位编码,岗位名称,工号,姓名,上级工号
        P1,店长,900,甲,
        P2,店员,901,乙,900
        """,
        "P1 P2",
        "P2>P1",
        {"id": "岗位编码", "holder_id": "工号", "superior": "上级工号"},
    ),
    "positions by title": Case(
        """
        岗位名称,直接上级
        校长,无
        教务主任,校长
        教师,教务主任
        """,
        "校长 教务主任 教师",
        "教务主任>校长 教师>教务主任",
        {"title": "岗位名称", "superior": "直接上级"},
    ),
    "ids of unit and title": Case(
        """
        部门,岗位,上级
        总部,总裁,
        东区,经理,总裁
        西区,经理,总裁
        """,
        "总部/总裁 东区/经理 西区/经理",
        "东区/经理>总裁 西区/经理>总裁",
    ),
    "title rows above the headings": Case(
        """
        某某集团岗位一览表
        编制单位：人力资源部,,,日期:2024-01-01

        序号,岗位编号,岗位名称,上级岗位编号
        1,Z1,院长,
        2,Z2,护士长,Z1
        """,
        "Z1 Z2",
        "Z2>Z1",
        {"id": "岗位编号"},
    ),
    "bilingual headings": Case(
        """
        岗位编号 Position ID,岗位名称 Position title,直接上级 Superior
        1,Head 主管,
        2,Clerk 文员,1
        """,
        "1 2",
        "2>1",
        {"id": "岗位编号 Position ID", "title": "岗位名称 Position title"},
    ),
    "headings in two rows, one for each language": Case(
        """
        编号,岗位名称,上级编号
        ID,Position title,Superior ID
        1,厂长,
        2,班长,1
        """,
        "1 2",
        "2>1",
    ),
    "semicolons and decimal commas": Case(
        """
        id;Title;Manager;FTE
        1;Leiter;;1,0
        2;Sachbearbeiter, Einkauf;1;0,5
        """,
        "1 2",
        "2>1",
        {"title": "Title", "fte": "FTE"},
    ),
    "tabs": Case(
        'Position ID\tTitle\tReports to\n7\tHead, "of" all\t\n8\tAide\t7\n',
        "7 8",
        "8>7",
        name="positions.tsv",
    ),
    "bars": Case("id|title|superior\n1|Chief|\n2|Deputy|1\n", "1 2", "2>1"),
    "UTF-16 as Excel's Unicode text": Case(
        "编号\t岗位\t上级\n1\t主编\t\n2\t编辑\t1\n", "1 2", "2>1", name="unicode.csv", encoding="utf-16"
    ),
    "GB18030 as Excel's CSV": Case("编号,岗位,上级\n1,主编,\n2,编辑,主编\n", "1 2", "2>主编", encoding="gb18030"),
    "traditional characters in Big5": Case(
        "員工編號,姓名,職稱,部門,直屬主管\n1,陳大文,總經理,管理處,\n2,林小美,會計,財務處,陳大文\n",
        "1 2",
        "2>1",
        {"holder": "姓名", "title": "職稱", "unit": "部門", "superior": "直屬主管"},
        encoding="big5",
    ),
    "line manager by name": Case(
        """
        Employee ID,Name,Job title,Department,Line manager
        10,Ann Lee,CEO,Board,
        11,Bo Chen,Clerk,Sales,Ann Lee
        """,
        "10 11",
        "11>10",
        {"id": "Employee ID", "holder": "Name", "title": "Job title"},
    ),
    "supervisor id": Case(
        "Emp No,Full Name,Designation,Supervisor ID\n0001,Ann,Head,\n0002,Bo,Aide,0001\n",
        "0001 0002",
        "0002>0001",
        {"title": "Designation"},
    ),
    "manager name and manager id side by side": Case(
        """
        Person Number,Person Name,Position,Manager Name,Manager Person Number
        1,Ann,Head,,
        2,Bo,Aide,Ann,1
        """,
        "1 2",
        "2>1",
    ),
    "given and family names": Case(
        "employee_id,first_name,last_name,job_id,manager\n1,Ann,Lee,HEAD,\n2,Bo,Chen,AIDE,Ann Lee\n",
        "1 2",
        "2>1",
        {"title": "job_id"},
    ),
    "name and manager, nothing else": Case("Name,Manager\nAnn,\nBo,Ann\nCy,Bo\n", "Ann Bo Cy", "Bo>Ann Cy>Bo"),
    "names of people only, in Chinese": Case(
        "姓名,部门,直接上级\n甲,一科,\n乙,一科,甲\n", "一科/甲 一科/乙", "一科/乙>甲"
    ),
    "pairs of a subordinate and a superior": Case("下级,上级\n2,1\n3,1\n", "2 3", "2>1 3>1"),
    "camel case": Case("ID,ReportsToID\n1,1\n2,1\n", "1 2", "1>1 2>1"),
    "ids of zeros only": Case(
        "岗位编号,岗位名称,上级岗位编号\n0000,总经理,\n0001,副总,0000\n", "0000 0001", "0001>0000"
    ),
    "full-width letters and digits": Case(
        "\uff29\uff24,Title,\uff33uperior\n\uff11,Head,\n\uff12,Aide,\uff11\n", "\uff11 \uff12", "\uff12>\uff11"
    ),
    "one column": Case("岗位名称\n主管\n经理\n", "主管 经理", ""),
    "blank columns at the end": Case("id,title,superior,,,\n1,Head,,,,\n2,Aide,1,,,\n", "1 2", "2>1"),
    "more cells than headings throughout": Case("id,title,superior\n1,Head,,\n2,Aide,1,\n", "1 2", "2>1"),
    "fewer cells than headings in some rows": Case("id,title,superior\n1,Head\n2,Aide,1\n", "1 2", "2>1"),
    "newlines within cells": Case('id,title,superior\n1,"Head\nof all",\n2,Aide,1\n', "1 2", "2>1"),
    "old Macintosh line ends": Case("id,title,superior\r1,Head,\r2,Aide,1\r", "1 2", "2>1"),
    "Excel's line that names the separator": Case("sep=;\nid;title;superior\n1;Head;\n2;Aide;1\n", "1 2", "2>1"),
    "a number beside the superior's name": Case(
        "工号,姓名,岗位,直接上级\n01,甲,主任,\n02,乙,科员,甲(01)\n03,丙,科员,甲（01）\n", "01 02 03", "02>01 03>01"
    ),
    "a number before the superior's name": Case(
        "Worker ID,Worker,Position,Manager\nW1,Ann,Head,\nW2,Bo,Aide,W1 - Ann\n", "W1 W2", "W2>W1"
    ),
    "a number behind the superior's name": Case(
        "工号,姓名,岗位,直接上级\n01,甲,主任,\n02,乙,科员,甲/01\n", "01 02", "02>01", {"superior": "直接上级"}
    ),
    "superiors' numbers that a program made fractions of": Case(
        "id,title,manager_id\n100,Head,\n101,Aide,100.0\n102,Clerk,101.0\n", "100 101 102", "101>100 102>101"
    ),
    "running numbers that superiors are given by": Case(
        "序号,岗位名称,上级序号\n1,站长,\n2,站务员,1\n", "1 2", "2>1", {"id": "序号"}
    ),
    "a first column named like a number": Case(
        "Planstellen-ID,Title,Superior\nS1,Leiter,\nS2,Referent,S1\n", "S1 S2", "S2>S1", {"id": "Planstellen-ID"}
    ),
    "superiors of several levels": Case(
        "岗位编号,岗位名称,间接上级,直接上级,上级部门\na,甲,,,\nb,乙,,甲,总部\nc,丙,甲,乙,总部\n",
        "a b c",
        "b>甲 c>乙",
        {"superior": "直接上级"},
    ),
}


@pytest.mark.parametrize("kind", CASES)
def test_a_table_is_read_without_a_hint(read: Reader, kind: str) -> None:
    case = CASES[kind]
    reading = read(dedent(case.text).lstrip("\n").encode(case.encoding), name=case.name)

    assert ids(reading) == case.ids.split()
    assert [f"{below}>{above}" for below, above in lines(reading)] == case.lines.split()
    assert case.columns.items() <= taken(reading).items()
    assert reading.account.rows == reading.account.read == len(reading.positions)
