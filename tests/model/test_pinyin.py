"""How characters are read."""

from __future__ import annotations

import subprocess
import sys

from pypinyin import Style, pinyin

from orgraph.model.pinyin import plain_readings, readings


def test_every_character_is_read_as_pypinyin_reads_it() -> None:
    for character in map(chr, range(0x3400, 0xA000)):
        toned = pinyin(character, style=Style.TONE, heteronym=True, errors="ignore")[:1]
        plain = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")[:1]
        assert readings(character) == tuple(*toned)
        assert plain_readings(character) == tuple(*plain)


def test_a_character_may_have_several_readings_and_u_with_dots_is_v() -> None:
    assert readings("长") == ("zhǎng", "cháng")
    assert plain_readings("长") == ("zhang", "chang")
    assert plain_readings("绿") == ("lv", "lu")


def test_what_is_no_chinese_character_has_no_reading() -> None:
    assert readings("a") == plain_readings("a") == ()


def test_no_dictionary_of_phrases_is_loaded() -> None:
    asked = "import sys; from orgraph.model.pinyin import readings; readings('长'); sys.exit('pypinyin' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
