"""Role files in YAML and JSON: lists, keyed by title, nested by team or by superior, in Markdown's front matter."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgraph.errors import SourceError
from orgraph.model.reading import Reading
from orgraph.readers.documents import text_of
from orgraph.readers.sources import SourceFile, read
from tests.readers.documents.reading import quotes_stand_where_they_say, said, sources_of


def write(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


def readings(path: Path) -> list[Reading]:
    return read([SourceFile(path, path.name)], {})


def test_a_list_of_roles(tmp_path: Path) -> None:
    file = write(
        tmp_path / "roles.yaml",
        """\
# roles of the accounts office
- title: Head of Finance
  reports_to: Managing Director
  department: Finance
  direct_reports: [Accountant, "Payroll Clerk"]
  works_with:
    - Head of Sales
    - with: Auditor
      about: annual accounts
    - Landlord: rent
  dotted_line_to: Group CFO
  incumbent: Ann Lee
  headcount: 1
- title: Accountant
  reportsTo: Head of Finance
  directReports: []
  responsibilities:
    - Keep the ledgers
    - Coordinate with the Purchasing Manager on invoices
""",
    )
    assert said(file) == [
        "position Head of Finance in Finance, held by Ann Lee, 1 seats",
        "position Accountant",
        "Head of Finance reports to Managing Director (superior field)",
        "Head of Finance belongs to Finance",
        "Accountant reports to Head of Finance (subordinates field)",
        "Payroll Clerk reports to Head of Finance (subordinates field)",
        "Head of Finance works with Head of Sales, a position",
        "Head of Finance works with Auditor, a party: annual accounts",
        "Head of Finance works with Landlord, a party: rent",
        "Head of Finance reports to Group CFO (superior field, dotted)",
        "Accountant reports to Head of Finance (superior field)",
        "Accountant has no subordinates",
        "Accountant works with Purchasing Manager, a position: on invoices",
    ]
    assert quotes_stand_where_they_say(file)
    assert sources_of(file)[0].quote == "reports_to: Managing Director"
    assert sources_of(file)[0].line == 3


def test_roles_keyed_by_title_in_chinese(tmp_path: Path) -> None:
    file = write(
        tmp_path / "岗位.yml",
        """\
岗位:
  财务经理:
    直接上级: 总经理
    直接下级: [会计, 出纳]
    所属部门: 财务部
    工作职责:
      - 与采购部核对应付账款
  会计:
    直接上级:
    直接下级: 无
    任职者: 张三
""",
    )
    assert said(file) == [
        "position 财务经理 in 财务部",
        "position 会计, held by 张三",
        "财务经理 reports to 总经理 (superior field)",
        "会计 reports to 财务经理 (subordinates field)",
        "出纳 reports to 财务经理 (subordinates field)",
        "财务经理 belongs to 财务部",
        "会计 leaves superior blank",
        "会计 has no subordinates",
        "财务经理 works with 采购部, a unit: 核对应付账款",
        "note field_blank 会计: 直接上级",
    ]
    assert quotes_stand_where_they_say(file)


@pytest.mark.parametrize(
    "text",
    [
        "teams:\n  - name: Kitchen\n    roles:\n      - name: Sous chef\n        manager: Head chef\n",
        "Kitchen:\n  - title: Sous chef\n    reports_to: Head chef\n",
        "Kitchen:\n  Sous chef:\n    reports_to: Head chef\n",
        "departments:\n  Kitchen:\n    roles:\n      Sous chef: {supervisor: Head chef}\n",
    ],
)
def test_roles_nested_by_team_belong_to_it(text: str, tmp_path: Path) -> None:
    assert said(write(tmp_path / "roles.yaml", text)) == [
        "position Sous chef in Kitchen",
        "Sous chef belongs to Kitchen",
        "Sous chef reports to Head chef (superior field)",
    ]


def test_each_of_several_contacts_may_say_who_it_is_and_what_about(tmp_path: Path) -> None:
    file = write(
        tmp_path / "roles.yaml",
        """
        planner:
          title: Route Planner
          reports_to: depot_manager
          collaborates_with:
            - team: Finance
              about: school terms
            - role: depot_manager
            - company: Ferry company
              purpose: connections
        depot_manager:
          title: Depot Manager
          reports_to: Operations Director
        """,
    )
    assert [line for line in said(file) if "works with" in line] == [
        "Route Planner works with Finance, a unit: school terms",
        "Route Planner works with Depot Manager, a position",
        "Route Planner works with Ferry company, a party: connections",
    ]


def test_roles_nested_by_superior_and_contacts_by_side(tmp_path: Path) -> None:
    file = write(
        tmp_path / "tree.json",
        """{"title": "CEO",
\t"direct_reports": [
\t\t{"title": "CFO", "direct_reports": [{"title": "Controller", "reports_to": "CFO"}]},
\t\t{"title": "COO", "contacts": {"internal": ["CFO"], "external": ["Suppliers"]}}
\t]}""",
    )
    assert said(file) == [
        "position CEO",
        "position CFO",
        "position Controller",
        "position COO",
        "CFO reports to CEO (subordinates field)",
        "COO reports to CEO (subordinates field)",
        "Controller reports to CFO (subordinates field)",
        "Controller reports to CFO (superior field)",
        "COO works with CFO, a position",
        "COO works with Suppliers, a party",
    ]
    assert not readings(file)[0].closed
    assert quotes_stand_where_they_say(file)


def test_roles_may_name_each_other_by_id(tmp_path: Path) -> None:
    file = write(
        tmp_path / "roles.yaml",
        "- {id: md, title: Managing Director, team: Board}\n- {id: fd, title: Finance Director, reports_to: md}\n",
    )
    assert said(file)[-1] == "Finance Director reports to Managing Director (superior field)"


def test_a_block_of_text_is_read_line_by_line(tmp_path: Path) -> None:
    file = write(
        tmp_path / "roles.yaml",
        "title: Buyer\ndepartment: Purchasing\nresponsibilities: |\n  Signs contracts.\n\n"
        "  Liaises with the Store Keeper on stock.\n",
    )
    assert said(file)[-1] == "Buyer works with Store Keeper, a position: on stock"
    assert sources_of(file)[-1].line == 6


def test_json_that_is_a_table_stays_one(tmp_path: Path) -> None:
    rows = '[{"title": "Head", "reports_to": null}, {"title": "Clerk", "reports_to": "Head", "tags": ["a"]}]'
    [reading] = readings(write(tmp_path / "rows.json", rows))
    assert reading.closed
    [reading] = readings(write(tmp_path / "named.json", f'{{"positions": {rows}, "version": {{"number": 1}}}}'))
    assert reading.closed


def test_the_front_matter_of_markdown_is_a_role_where_it_names_relations(tmp_path: Path) -> None:
    role = "---\ntitle: Desk Lead\nreports_to: IT Manager\n---\n# Desk Lead\n\nCoordinates with the Network Engineer.\n"
    file = write(tmp_path / "role.md", role)
    assert said(file) == [
        "position Desk Lead",
        "Desk Lead reports to IT Manager (superior field)",
        "Desk Lead works with Network Engineer, a position",
    ]
    assert quotes_stand_where_they_say(file)
    page = write(
        tmp_path / "page.md", "---\ntitle: Handbook\ndate: 2026-01-01\n---\nJob title: Cook\nReports to: Chef\n"
    )
    assert said(page) == ["position Cook", "Cook reports to Chef (superior field)"]


def test_yaml_of_something_else_yields_no_position(tmp_path: Path) -> None:
    file = write(tmp_path / "services.yml", 'version: "3"\nservices:\n  web:\n    image: nginx\n    ports: ["80:80"]\n')
    assert [line for line in said(file) if not line.startswith("note")] == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("roles:\n\t- title: Head\n", "line 2, column 1"),
        ("- title: Head\n  reports_to: 'Chief\n", "line 3, column 1"),
        ("- title: Head\n reports_to: Chief\n", "line 2, column 2"),
        ("- title: *nobody\n", "line 1, column 10"),
    ],
)
def test_broken_yaml_says_where(text: str, place: str, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=rf"roles\.yaml cannot be read at {place}"):
        text_of_lines(write(tmp_path / "roles.yaml", text))


@pytest.mark.parametrize("text", ["&a [*a]", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "", "#\n", "- 1\n- x\n"])
def test_odd_yaml_holds_no_role(text: str, tmp_path: Path) -> None:
    assert [line for line in said(write(tmp_path / "r.yaml", text)) if not line.startswith("note")] == []


def test_yaml_nested_too_deeply_is_said(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"roles\.yaml"):
        text_of_lines(write(tmp_path / "roles.yaml", "[" * 20000))


def test_aliases_cannot_make_a_few_lines_stand_for_millions(tmp_path: Path) -> None:
    bomb = "a0: &a0 [{title: Clerk, reports_to: Head}]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10)
    )
    assert said(write(tmp_path / "roles.yaml", bomb))[-1:] == ["Clerk reports to Head (superior field)"]


def test_merged_entries_count(tmp_path: Path) -> None:
    text = "base: &base\n  reports_to: Head\nroles:\n  - <<: *base\n    title: Clerk\n"
    assert said(write(tmp_path / "roles.yaml", text))[-1] == "Clerk reports to Head (superior field)"


def text_of_lines(path: Path) -> list[str]:
    return list(text_of(path, path.name))


@pytest.mark.parametrize(
    "contacts",
    [
        "works_with: &a {internal: *a, external: *a}",
        "works_with: &a {internal: {external: *a}, external: [*a, Bank]}",
        "works_with: &a [*a, *a, Bank]",
    ],
)
def test_contacts_that_lead_back_to_themselves_come_to_an_end(tmp_path: Path, contacts: str) -> None:
    file = write(tmp_path / "r.yaml", f"- title: Clerk\n  reports_to: Head\n  {contacts}\n")
    [reading] = readings(file)
    assert "reports_to" in {claim.kind.value for claim in reading.claims}
