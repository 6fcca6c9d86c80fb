"""OG704 duties-incompatible: duties in one hand that should check each other.

What it finds
    People who hold two positions, and positions whose title or note (兼) names two duties, that are on the list of
    incompatible duties 不相容职务: cashier and bookkeeper, purchasing and receiving, and others. The list is the file
    `incompatible_duties.toml` beside this module. One finding for each person or position and pair.

Why it matters
    Whoever both pays and keeps the books can take money and hide it. Separating the two is the oldest control there is,
    and for cashiers it is the law in China.

Example
    ```csv
    id,title,reports to,holder
    1,Manager,,Ann Poe
    2,Cashier,1,Bo Lin
    3,Bookkeeper,1,Bo Lin
    4,Buyer,1,Cy Day
    ```
    finds: Cashier; Bookkeeper

    ```csv
    岗位名称,直接上级
    店长,
    出纳兼会计,店长
    采购员,店长
    ```
    finds: 出纳兼会计

    ```csv
    岗位名称,直接上级,任职者
    店长,,周敏
    出纳,店长,何平
    会计,店长,李方
    ```
    finds: nothing

Known problems
    Duties are known by titles; what somebody does besides is not seen. The list is a starting list: rules of one's own
    are contracts in orgraph.toml, and where one of them takes up the list as it is, OG910 speaks instead. Without
    numbers two people of one name are taken for one.

What to do
    Give one of the two duties to somebody else. Where there is nobody, have the superior check and sign.

Source
    企业内部控制基本规范 art. 29; Accounting Law of the PRC (cashiers); the words of the list are our judgement.

查什么
    同时任职于两个岗位的人，以及名称或兼任说明同时包含两种职务的岗位，而这两种职务属于不相容职务：出纳与会计、采购与验收等。清单见同目录的
    `incompatible_duties.toml`。每个人(或岗位)每对职务一条。

为何重要
    既管付款又管记账的人，可以拿了钱再把账做平。分开是最老的一道控制，对出纳来说还是法律的要求。

已知局限
    职务按岗位名称判断，名称之外做的事看不到。清单只是起点，自己的规则写在 orgraph.toml 的合约里。
    没有工号时，同名的两个人会被当作一个人。

怎么办
    把其中一项职务交给别人；实在没有人的，由上级复核签字。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from orgraph.checks.people import holders_of_several
from orgraph.checks.remarks import MOST_PLACES
from orgraph.checks.wording import all_named, named, quoted
from orgraph.model.contract import NotOneHolder
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.source import Source
from orgraph.model.spelling import normalised
from orgraph.model.text import Text

_PERSON = Text(zh="{person}一人任职于{positions}", en="{person} holds {positions}")
_POSITION = Text(zh="{position}一岗包含两项职务", en="{position} combines two duties")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two duties that one person should not hold, by the words for them in titles."""

    name: Text
    one: re.Pattern[str]
    other: re.Pattern[str]
    source: str

    def in_one(self, title: str) -> bool:
        """Whether one title names both, in different words of it."""
        ones, others = list(self.one.finditer(title)), list(self.other.finditer(title))
        return any(a.end() <= b.start() or b.end() <= a.start() for a in ones for b in others)

    def between(self, titles: Sequence[str]) -> bool:
        """Whether one of the titles names the one and another the other."""
        ones = [number for number, title in enumerate(titles) if self.one.search(title)]
        return any(self.other.search(title) for number, title in enumerate(titles) if set(ones) - {number})


@cache
def incompatible_pairs() -> tuple[Pair, ...]:
    """The list, in its order."""
    import tomllib
    from importlib.resources import files

    content = files("orgraph.checks.controls").joinpath("incompatible_duties.toml").read_text("utf-8")
    return tuple(
        Pair(Text(pair["zh"], pair["en"]), re.compile(pair["one"]), re.compile(pair["other"]), pair["source"])
        for pair in tomllib.loads(content)["pair"]
    )


def find(organisation: Organisation) -> Iterator[Fault]:
    """First the people, pair by pair, then the positions; nothing where a contract of the configuration speaks of the
    whole list (OG910)."""
    if any(isinstance(each, NotOneHolder) and not each.pairs for each in organisation.configuration.contracts):
        return
    for person in holders_of_several(organisation):
        titles = [normalised(organisation.titles[position]) for position in person.positions]
        for pair in incompatible_pairs():
            if pair.between(titles):
                concerned = tuple(
                    position
                    for position, title in zip(person.positions, titles, strict=True)
                    if pair.one.search(title) or pair.other.search(title)
                )
                rows = dict(person.rows)
                places = tuple(organisation.rows.source(rows[position]) for position in concerned)
                held = all_named(organisation, concerned)
                yield _fault(concerned, places, pair, _PERSON.format(person=quoted(person.name), positions=held))
    yield from _in_one_position(organisation)


def _in_one_position(organisation: Organisation) -> Iterator[Fault]:
    also: Mapping[int, tuple[str, ...]] = organisation.seats.holds_also
    likely = _likely()
    for position, title in enumerate(organisation.titles):
        if position in also:
            found = _with_note(title, also[position])
        else:
            found = _in_title(title) if likely.search(title.lower()) else []
        for pair in found:
            what = _POSITION.format(position=named(organisation, position))
            yield _fault((position,), (organisation.seats.source(position),), pair, what)


@cache
def _likely() -> re.Pattern[str]:
    """What every title holds that names one of the duties; looked for first, since few do."""
    words = "|".join(pair.one.pattern for pair in incompatible_pairs())
    return re.compile(f"{words}|[納採購庫倉開單憑審資]")  # or may hold, in traditional characters


def _in_title(title: str) -> list[Pair]:
    plain = normalised(title)
    return [pair for pair in incompatible_pairs() if pair.in_one(plain)]


def _with_note(title: str, also: Sequence[str]) -> list[Pair]:
    titles = [normalised(each) for each in (title, *also)]
    return [pair for pair in incompatible_pairs() if pair.between(titles) or any(map(pair.in_one, titles))]


def _fault(positions: tuple[int, ...], places: tuple[Source, ...], pair: Pair, what: Text) -> Fault:
    return Fault(positions, places[:MOST_PLACES], {"what": what, "duties": pair.name, "rule": pair.source})


CHECK = Check(
    code="OG704",
    name="duties-incompatible",
    title=Text(zh="不相容职务未分离", en="Incompatible duties in one hand"),
    severity=Severity.WARNING,
    message=Text(
        zh="{what}，属于不相容职务：{duties}(依据：{rule})。",
        en="{what}, which are duties to be kept apart: {duties} ({rule}).",
    ),
    why=Text(
        zh="两项职务本应互相牵制，合在一个人手里就没有人看着了。",
        en="The two are there to check each other; in one hand nobody does.",
    ),
    correction=Text(
        zh="把其中一项职务交给别人；实在没有人的，由上级复核签字。",
        en="Give one of the two to somebody else; where there is nobody, have the superior check and sign.",
    ),
    source="企业内部控制基本规范 art. 29; Accounting Law of the PRC; the words of the list are our judgement",
    find=find,
)
