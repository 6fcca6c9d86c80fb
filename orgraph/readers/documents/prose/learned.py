"""Outside parties that nothing but their use tells: 向阳光在线反馈, 与阳光在线沟通."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from orgraph.readers.documents.prose.head_nouns import DUAL, HEAD, STOP
from orgraph.readers.patterns import regex

_OPENINGS = "向与配"
_USED = regex(
    r"[向与配](?:(?<![方导倾意趋]向)|(?<=与)|合)(?P<name>[一-鿿a-z0-9·-]{2,8}?)(?:厂家)?"
    r"(?:反馈|申报|报送|沟通|联系|共同|保持|开展|提供|汇报|或)"
)
_NO_PARTY = regex(r"公司|单位|本|部|员|客|用户|顾|各|关|有|的|其|及|领导|上级|同事|内|外")
_SEEN = 2  # sentences


def parties_in(sentences: Iterable[str]) -> set[str]:
    """Names of which sentences speak as of an outside party again and again, though nothing in them tells what they
    name."""
    text = "\n".join(dict.fromkeys(sentences))
    if not any(opening in text for opening in _OPENINGS):
        return set()
    seen = Counter(found["name"] for found in _USED.finditer(text))
    return {
        name
        for name, count in seen.items()
        if count >= _SEEN
        and not (_NO_PARTY.search(name) or STOP.search(name) or DUAL.search(name) or HEAD.search(name))
    }
