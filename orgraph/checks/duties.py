"""Duties that must not be in one hand (不相容职务): which they are, and whose titles speak of them.

The starting list follows the Chinese Accounting Law (会计法: the cashier does not keep the books, the audit or the
archives) and the basic standard on internal control with its guidelines (企业内部控制基本规范 第二十九条 and the
应用指引 on purchasing, sales, assets): authorising, carrying out, recording, keeping and checking are apart. The words
by which a title speaks of a duty are our judgement.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from orgraph.model.spelling import normalised
from orgraph.model.text import Text


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty, and the words of which a title that speaks of it has at least one."""

    name: Text
    words: tuple[str, ...]

    def is_in(self, title: str) -> bool:
        """Whether the title, in its normalised spelling, speaks of the duty."""
        return any(word in title for word in self.words)


CASHIER = Duty(Text("出纳", "cashier"), ("出纳", "cashier", "treasurer"))
BOOKS = Duty(
    Text("记账", "bookkeeping"), ("会计", "记账", "核算员", "bookkeep", "accountant", "accounts clerk", "ledger clerk")
)
AUDIT = Duty(Text("稽核审计", "audit"), ("稽核", "审计", "auditor", "internal audit"))
ARCHIVES = Duty(Text("会计档案保管", "keeping of the accounts' archives"), ("会计档案", "accounts archive"))
PURCHASING = Duty(
    Text("采购", "purchasing"),
    ("采购员", "采购主管", "采购经理", "采购专员", "采购部经理", "buyer", "purchas", "procure"),
)
ACCEPTANCE = Duty(
    Text("验收", "acceptance of goods"),
    ("验收", "收货员", "goods inspector", "receiving clerk", "goods receiv", "incoming inspect"),
)
STORE = Duty(
    Text("仓储保管", "keeping of stock"),
    ("仓管", "保管员", "库管", "仓库管理员", "storekeeper", "stock keeper", "warehouse keeper"),
)
SELLING = Duty(
    Text("销售", "selling"),
    ("销售员", "销售代表", "销售顾问", "销售专员", "业务员", "salesperson", "salesman", "sales representative"),
)
COLLECTION = Duty(
    Text("收款", "collection of payments"), ("收银", "收款", "till operator", "collections clerk", "payment collector")
)
APPROVAL = Duty(Text("审批", "approval"), ("审批", "approver", "authoriser", "authorizer"))
EXECUTION = Duty(Text("执行", "execution"), ("经办", "执行专员", "执行员", "executing clerk"))

PAIRS: tuple[tuple[Duty, Duty], ...] = (
    (CASHIER, BOOKS),
    (CASHIER, AUDIT),
    (CASHIER, ARCHIVES),
    (BOOKS, AUDIT),
    (BOOKS, STORE),
    (PURCHASING, ACCEPTANCE),
    (PURCHASING, STORE),
    (PURCHASING, CASHIER),
    (SELLING, COLLECTION),
    (APPROVAL, EXECUTION),
)


def duty_called(name: str) -> Duty:
    """The duty that a configuration names: one of those above by its name, else whatever title the word is in."""
    key = normalised(name)
    for duty in (duty for pair in PAIRS for duty in pair):
        if key in (normalised(duty.name.zh), normalised(duty.name.en)):
            return duty
    return Duty(Text(name, name), (key,))


def duties_in(title: str, duties: Iterable[Duty]) -> list[Duty]:
    """Those of the duties that a title speaks of."""
    spelt = normalised(title)
    return [duty for duty in duties if duty.is_in(spelt)]
