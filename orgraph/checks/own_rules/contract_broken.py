"""OG910 contract-broken: a rule that the organisation declared for itself is broken.

What it finds
    Whatever breaks one of the `[[contracts]]` in orgraph.toml. Each has a name of its own, which the finding gives,
    and one of these rules：

    most-layers      no line of command has more than `most` layers; with `unit`, none within that unit
    most-span        none of the positions or units in `of` (all, without it) has more than `most` direct subordinates
    apart            the `names` (units or positions) share no superior below the position `below`
    one-head         each of the `units` (all, without it) has exactly one position whose superior is outside it
    not-one-holder   the two duties of each of the `pairs` are never in one position or with one person; without
                     `pairs` the list of OG704 holds: cashier and bookkeeping, purchasing and receiving, custody of
                     goods and bookkeeping, selling and collection, approving and carrying out, and others
    only-through     the two units `between` which communication runs use only the positions in `through`
    reports-to       `position` reports directly to `superior`

    One finding a breach. `severity` (error, warning or information; without it error) says how much it matters.

Why it matters
    These are the rules that the organisation itself has agreed on, by law, by its statutes or by a decision of its
    board. A table does not know them, and a restructuring breaks them unnoticed.

Example
    ```toml
    [[contracts]]
    name = "Audit stands apart"
    rule = "apart"
    names = ["Internal auditor", "Accounts"]
    below = "Managing director"
    ```
    ```csv
    title,unit,reports to
    Managing director,Board,
    Finance director,Board,Managing director
    Head accountant,Accounts,Finance director
    Payroll clerk,Accounts,Head accountant
    Internal auditor,Audit,Finance director
    ```
    finds: Finance director; Internal auditor; Head accountant

    ```toml
    [[contracts]]
    name = "出纳不记账"
    rule = "not-one-holder"
    reason = "会计法"
    ```
    ```csv
    岗位编号,岗位名称,任职者,直接上级
    1,厂长,高山,
    2,主办会计,林夏,厂长
    3,出纳,林夏,厂长
    ```
    finds: 主办会计; 出纳

    The same rule kept.

    ```toml
    [[contracts]]
    name = "出纳不记账"
    rule = "not-one-holder"
    ```
    ```csv
    岗位编号,岗位名称,任职者,直接上级
    1,厂长,高山,
    2,主办会计,林夏,厂长
    3,出纳,周舟,厂长
    ```
    finds: nothing

Known problems
    Rules on lines follow the chosen solid lines, so that a disputed superior counts as the one chosen. one-head does
    not count whoever reports to themselves (OG203) or to nobody that exists (OG202). A duty is known by the words of
    a title only. Two people of one name are taken for one, unless they have numbers.

What to do
    Change the organisation, or the rule if it is no longer meant. A breach that is accepted for a time is a waiver
    with a reason and a date.

Source
    The organisation's own rules. The list of duties: 会计法; 企业内部控制基本规范 art. 29.

查什么
    违反 orgraph.toml 中 `[[contracts]]`（约定）的情形。每条约定有自己的名称，问题里会写明；规则(rule)有七种：

    most-layers      汇报线不超过 `most` 层；写了 `unit` 的，只管该部门内部
    most-span        `of` 中的岗位或部门(不写则全部)，直接下级不超过 `most` 个
    apart            `names` 中的部门或岗位，在 `below` 之下没有共同的上级
    one-head         `units` 中的部门(不写则全部)，各有且只有一个岗位的上级在部门之外
    not-one-holder   `pairs` 中每一对职务，不由同一岗位或同一人担任；不写 `pairs` 的，用内置的不相容职务清单：
                     出纳与记账、采购与验收、仓储保管与记账、销售与收款、审批与执行等
    only-through     `between` 的两个部门，只通过 `through` 中的岗位联系
    reports-to       `position` 直接向 `superior` 汇报

    每违反一处报一条。`severity` 写明程度(error、warning、information)，不写为 error。

为何重要
    这些是组织自己定下的规矩：依法、依章程，或依班子的决定。表格不知道有这些规矩，调整时往往不知不觉就违反了。

已知局限
    涉及汇报线的规则，按选定的实线判断；有争议的上级以选定的为准。one-head 不计上级是自己(OG203)
    或上级不存在(OG202)的岗位。职务只凭岗位名称里的字词辨认。没有工号时，同名的人会当成一个人。

怎么办
    调整组织；规则已不适用的，改规则。暂时接受的，写成有理由、有期限的豁免。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.contract_breach import Breach
from orgraph.checks.contract_channels import past_the_channel
from orgraph.checks.contract_holders import in_one_hand
from orgraph.checks.contract_lines import not_apart, reports_elsewhere
from orgraph.checks.contract_shape import heads_not_one, too_many_layers, too_wide
from orgraph.model.contract import (
    Apart,
    Contract,
    MostLayers,
    MostSpan,
    NotOneHolder,
    OneHead,
    OnlyThrough,
    ReportsTo,
)
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each breach, contract by contract; the evidence ends with the contract itself."""
    for contract in organisation.configuration.contracts:
        for breach in breaches(organisation, contract):
            yield Fault(
                subjects=breach.subjects,
                evidence=breach.evidence + ((contract.place,) if contract.place else ()),
                values={
                    "name": contract.name,
                    "what": breach.what,
                    "reason": _reason(contract),
                    "correction": breach.correction,
                },
                severity=contract.severity,
            )


def breaches(organisation: Organisation, contract: Contract) -> Iterator[Breach]:
    """What breaks a contract."""
    match contract:
        case MostLayers():
            yield from too_many_layers(organisation, contract)
        case MostSpan():
            yield from too_wide(organisation, contract)
        case Apart():
            yield from not_apart(organisation, contract)
        case OneHead():
            yield from heads_not_one(organisation, contract)
        case NotOneHolder():
            yield from in_one_hand(organisation, contract)
        case OnlyThrough():
            yield from past_the_channel(organisation, contract)
        case ReportsTo():
            yield from reports_elsewhere(organisation, contract)


def _reason(contract: Contract) -> Text:
    reason = contract.reason.strip().rstrip("。.")
    return Text(zh=f"：{reason}", en=f": {reason}") if reason else Text("", "")


def lacks_contracts(organisation: Organisation) -> Text | None:
    """The reason where no contract is declared."""
    if organisation.configuration.contracts:
        return None
    return Text(zh="orgraph.toml 没有声明约定。", en="orgraph.toml declares no contracts.")


CHECK = Check(
    code="OG910",
    name="contract-broken",
    title=Text(zh="违反约定", en="Broken contract"),
    severity=Severity.ERROR,
    message=Text(zh="违反约定“{name}”：{what}。", en="Against the contract “{name}”, {what}."),
    why=Text(
        zh="这是组织在 orgraph.toml 中自己定下的规矩{reason}。",
        en="The organisation has set itself this rule in orgraph.toml{reason}.",
    ),
    correction=Text(zh="{correction}；或修改这条约定。", en="{correction}; or change the contract."),
    source="the organisation's own rules",
    find=find,
    lacks=lacks_contracts,
)
