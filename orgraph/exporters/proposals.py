"""Proposed aliases as `[aliases]` of an orgraph.toml, with their reasons as comments; and as JSON.

The TOML can be used as it is or pasted into an orgraph.toml. What cannot be declared stands in comments.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from orgraph.model.text import Language, Text
from orgraph.model.work_type import NAME, band
from orgraph.resolution.proposals import ManyMeanings, Proposals, ProposedAlias
from orgraph.resolution.unit_names import UnitSpellings
from orgraph.resolution.work_types import ProposedType

SCHEMA = "orgraph.proposals/1"

_HEAD = Text(
    zh="可能的别名，供核对。不是同一岗位的，删去那一行；没有写进 orgraph.toml 的，不会合并。",
    en="Likely aliases, for review. Delete the lines that are wrong: nothing is merged that orgraph.toml does not say.",
)
_IN_FORCE = Text(
    zh="已有 orgraph.toml 生效：请把下面的行并入其 [aliases]。",
    en="An orgraph.toml is in force: put these lines into its [aliases].",
)
_NOTHING = Text(zh="没有可提议的别名。", en="There is nothing to propose.")
_SCORE = Text(zh="评分 {score}：{reason}。", en="score {score}: {reason}.")
_PLACE = Text(zh="  依据：{place}：{words}", en="  see {place}: {words}")
_DECLARED = Text(
    zh="  {name}已在 [aliases] 中声明，但没有岗位叫那个名称；请改那一行：",
    en="  {name} is declared under [aliases] already, for a title that no position bears; change that line to:",
)
_UNITS = Text(
    zh="部门的几种写法(别名只用于岗位名称，请在来源中统一)：",
    en="Units spelt in several ways (aliases are for positions; use one spelling in the sources):",
)
_NAMES = Text(
    zh="符合几个岗位的名称(请在来源中写岗位编号，或在名称前加部门)：",
    en="Names that fit several positions (write the id, or the unit in front of the title):",
)
_TYPES = Text(
    zh="管理工作的类型(按说明书的字句推测；认可的，去掉 # 写进 [work_types])：",
    en="Types of managerial work (guessed from the descriptions; take the # off those that are right):",
)
_TYPE = Text(zh="{kind}（{band}）：{place}：{words}", en="{kind} ({band}): {place}: {words}")
_MEANS = Text(zh="{name} → {candidates}({place})", en="{name} → {candidates} ({place})")


def proposals_toml(proposals: Proposals, language: Language, *, configured: bool = False) -> str:
    """A valid TOML document with one section, `[aliases]`. `configured` says that an orgraph.toml is in force."""
    return "\n".join(_lines(proposals, language, configured)) + "\n"


def _lines(proposals: Proposals, language: Language, configured: bool) -> Iterator[str]:
    yield _comment(_HEAD[language])
    if configured and proposals.aliases:
        yield _comment(_IN_FORCE[language])
    yield ""
    yield "[aliases]"
    if not proposals.aliases:
        yield _comment(_NOTHING[language])
    for alias in proposals.aliases:
        yield from _alias(alias, language)
    yield from _hints(_UNITS, (_unit(unit) for unit in proposals.units), language)
    yield from _hints(_NAMES, (_meanings(name, language) for name in proposals.names), language)
    yield from _hints(_TYPES, (line for each in proposals.types for line in _type(*each, language)), language)


def _alias(alias: ProposedAlias, language: Language) -> Iterator[str]:
    variant = alias.variant
    yield ""
    yield _comment(_SCORE.format(score=f"{variant.score:.2f}", reason=variant.reason)[language])
    for place in alias.places:
        yield _comment(_PLACE.format(place=place.place(language), words=place.quote)[language])
    line = f"{toml_text(variant.name)} = {toml_text(variant.canonical)}"
    if alias.declared:
        yield _comment(_DECLARED.format(name=toml_text(variant.name))[language])
    yield _comment(f"  {line}") if alias.declared else line


def _hints(title: Text, hints: Iterable[str], language: Language) -> Iterator[str]:
    shown = list(hints)
    if shown:
        yield ""
        yield _comment(title[language])
        yield from (_comment(f"  {hint}") for hint in shown)


def _unit(unit: UnitSpellings) -> str:
    return " = ".join(toml_text(name) for name in unit.names)


def _meanings(name: ManyMeanings, language: Language) -> str:
    candidates = ", ".join(toml_text(id) for id in name.candidates)
    return _MEANS.format(name=toml_text(name.name), candidates=candidates, place=name.place.place(language))[language]


def _type(name: str, proposed: ProposedType, language: Language) -> Iterator[str]:
    """The line to write, and above it the sentence that suggests it."""
    sentence = proposed.sentence
    values = {"kind": NAME[proposed.kind], "band": band(proposed.kind), "words": sentence.quote}
    yield _TYPE.format(**values, place=sentence.place(language))[language]
    yield f"{toml_text(name)} = {toml_text(proposed.kind.value)}"


def toml_text(words: str) -> str:
    """The words as a TOML basic string: a JSON string, without DEL and lone surrogates, which TOML does not allow."""
    plain = words.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(plain, ensure_ascii=False).replace("\x7f", "\\u007f")


def _comment(words: str) -> str:
    """A comment on one line; TOML allows no control characters in it."""
    plain = words.encode("utf-8", "replace").decode("utf-8")
    return "# " + "".join(letter if letter.isprintable() else " " for letter in plain).rstrip()


def proposals_json(proposals: Proposals) -> str:
    """The same in the schema `orgraph.proposals/1`; reasons in both languages."""
    content = {
        "schema": SCHEMA,
        "aliases": [_alias_json(alias) for alias in proposals.aliases],
        "units": [
            {"names": list(unit.names), "evidence": [source.as_json() for source in unit.sources]}
            for unit in proposals.units
        ],
        "work_types": [
            {"position": name, "work_type": proposed.kind.value, "evidence": [proposed.sentence.as_json()]}
            for name, proposed in proposals.types
        ],
        "names": [
            {"name": name.name, "candidates": list(name.candidates), "evidence": [name.place.as_json()]}
            for name in proposals.names
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _alias_json(alias: ProposedAlias) -> dict[str, Any]:
    variant = alias.variant
    return {
        "variant": variant.name,
        "canonical": variant.canonical,
        "score": round(variant.score, 4),
        "reason": {"zh": variant.reason.zh, "en": variant.reason.en},
        "declared": alias.declared,
        "evidence": [place.as_json() for place in alias.places],
    }
