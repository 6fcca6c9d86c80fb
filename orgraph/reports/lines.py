"""Reporting lines by who states them, and those in dispute: what each side says, which was chosen and why."""

from __future__ import annotations

import numpy as np

from orgraph.checks.wording import named
from orgraph.measures import measure
from orgraph.model.claim import CODE, Basis, Line
from orgraph.model.organisation import WITNESSES, Organisation, Witness
from orgraph.model.terms import WITNESS
from orgraph.model.text import Language, Text
from orgraph.reports.content import Item, Items, Prose, Section, Table, first, quotes

_TITLE = Text(zh="汇报关系由谁说出", en="Reporting lines and who states them")
_INTRODUCTION = Text(
    zh="一条汇报关系可以由两方说出：下级写明自己的上级，上级在名单里列出下级。两方都说的最可靠；"
    "关于同一岗位的说法不止一个上级时，选定其一，其余照样保留。",
    en="Two sides can state a reporting line: the subordinate names its superior, and the superior lists its "
    "subordinates. A line that both state is the surest. Where what is said of a position names several superiors, "
    "one is chosen and the others are kept.",
)
_ONE_SIDE_ONLY = Text(
    zh="这里的来源只写了一方的说法，所以没有哪条能由另一方证实。",
    en="These sources hold one side only, so that no line can be confirmed by the other.",
)
_HEADINGS = (Text(zh="由谁说出", en="Stated by"), Text(zh="实线汇报关系", en="Solid reporting lines"))

_DISPUTED = Text(zh="说法不一的岗位（{count}）", en="Disputed positions ({count})")
_NONE_DISPUTED = Text(zh="没有哪个岗位的上级说法不一。", en="No position's superior is disputed.")
_SEVERAL = Text(zh="{position}：说法指向不同的上级", en="{position}: what is said names different superiors")
_NO_POSITION = Text(zh="「{name}」（来源中没有这个岗位）", en="“{name}” (no position of the sources)")
_CHOSEN = Text(zh="选定", en="Chosen")
_NOT_CHOSEN = Text(zh="未选定", en="Not chosen")
_KEPT = Text(zh="仍保留在图上", en="kept on the graph as what it is")

_DECIDED = Text(zh="orgraph.toml 中如此决定", en="orgraph.toml decides so")
_DECIDED_BECAUSE = Text(zh="orgraph.toml 中如此决定（{reason}）", en="orgraph.toml decides so ({reason})")
_CONFIRMED = Text(zh="本岗位写明，对方的名单里也有它", en="the position names this superior, whose list confirms it")
_OWN = Text(zh="本岗位最先写明的上级", en="the superior that the position itself names first")
_LISTED = Text(zh="最先把它列入名单的上级", en="the first superior whose list has it")
_PROSE = Text(zh="正文最先提到的上级", en="the first superior that running text names")

_ONE_SIDED = Text(zh="只有一方说出的关系（{count}）", en="Lines that one side states ({count})")
_ONE_SIDED_HEADINGS = (
    Text(zh="下级", en="Subordinate"),
    Text(zh="上级", en="Superior"),
    Text(zh="由谁说出", en="Stated by"),
    Text(zh="位置", en="Place"),
)


def lines_section(organisation: Organisation, language: Language) -> Section:
    """Counts by witness, the disputed positions, and the lines that one side states where there are two sides."""
    links = organisation.links
    counts = np.bincount(links.witness[links.solid], minlength=len(WITNESSES))
    rows = tuple((WITNESS[witness][language], int(count)) for witness, count in zip(WITNESSES, counts, strict=True))
    table = Table(tuple(heading[language] for heading in _HEADINGS), rows, len(rows))
    blocks: tuple[Prose | Table, ...] = (Prose(_INTRODUCTION[language]), table)
    two_sides = np.count_nonzero(counts) > 1 or counts[WITNESSES.index(Witness.AGREED)] > 0
    if not two_sides and len(links):
        blocks += (Prose(_ONE_SIDE_ONLY[language]),)
    one_sided = _one_sided(organisation, language) if two_sides else ()
    return Section(_TITLE[language], blocks, (_disputed(organisation, language), *one_sided))


def _disputed(organisation: Organisation, language: Language) -> Section:
    positions = np.flatnonzero(measure(organisation).superiors_claimed > 1)
    title = _DISPUTED.format(count=len(positions))[language]
    if len(positions) == 0:
        return Section(title, (Prose(_NONE_DISPUTED[language]),))
    items = first(_disputed_item(organisation, position, language) for position in positions.tolist())
    return Section(title, (Items(items, len(positions)),))


def _disputed_item(organisation: Organisation, position: int, language: Language) -> Item:
    links, missing = organisation.links, organisation.missing
    claimed = [
        _claimed_item(organisation, int(link), language)
        for link in np.flatnonzero(links.solid & (links.subordinate == position))
    ]
    unknown = [
        Item(
            _NO_POSITION.format(name=missing.name[int(row)].as_py())[language],
            *quotes(organisation.evidence(missing.claim[row]), language),
        )
        for row in np.flatnonzero((missing.subordinate == position) & (missing.line == CODE[Line.SOLID]))
    ]
    text = _SEVERAL.format(position=named(organisation, position))[language]
    return Item(text, items=tuple(claimed + unknown))


def _claimed_item(organisation: Organisation, link: int, language: Language) -> Item:
    links = organisation.links
    above = int(links.superior[link])
    shown, further = quotes(organisation.evidence(*links.claims_of(link)), language)
    label, reason = _NOT_CHOSEN, _KEPT
    if links.chosen[link]:
        label, reason = _CHOSEN, _why(organisation, link)
    return Item(named(organisation, above)[language], shown, further, ((label[language], reason[language]),))


def _why(organisation: Organisation, link: int) -> Text:
    """The rule that chose this link; see `orgraph.resolution.witnesses`."""
    if (ruling := organisation.rulings.get(int(organisation.links.subordinate[link]))) is not None:
        decision = ruling.decision
        return _DECIDED_BECAUSE.format(reason=decision.reason) if decision.reason else _DECIDED
    claims = organisation.links.claims_of(link)
    own = organisation.claim_speaker[claims] == organisation.links.subordinate[link]
    in_field = organisation.statements.basis[claims] != CODE[Basis.PROSE]
    if np.any(own & in_field):
        return _OWN if np.all(own) else _CONFIRMED
    return _LISTED if np.any(~own & in_field) else _PROSE


def _one_sided(organisation: Organisation, language: Language) -> tuple[Section, ...]:
    links = organisation.links
    agreed = links.witness == WITNESSES.index(Witness.AGREED)
    found = np.flatnonzero(links.solid & ~links.disputed & ~agreed)
    if len(found) == 0:
        return ()
    rows = first(_one_sided_row(organisation, int(link), language) for link in found)
    table = Table(tuple(heading[language] for heading in _ONE_SIDED_HEADINGS), rows, len(found))
    return (Section(_ONE_SIDED.format(count=len(found))[language], (table,)),)


def _one_sided_row(organisation: Organisation, link: int, language: Language) -> tuple[str, ...]:
    links = organisation.links
    return (
        organisation.titles[links.subordinate[link]],
        organisation.titles[links.superior[link]],
        WITNESS[WITNESSES[links.witness[link]]][language],
        organisation.statements.source(int(links.claims_of(link)[0])).place(language),
    )
