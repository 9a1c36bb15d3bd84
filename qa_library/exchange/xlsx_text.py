"""How a text is written in the XML of a workbook, and read from it exactly.

A workbook writes what XML cannot hold as _x000D_ (ECMA-376 part 1, 22.9.2.19, ST_Xstring). openpyxl
leaves that alone in the cells it writes, and in the table of texts that Excel writes it drops
`x005F_`, which marks such letters as meant. So nothing of ours may look like it: an invisible word
joiner stands behind the `x` while the text is in the workbook.
"""

import re

from qa_library.exchange.cells import CONTROL

MAX_CELL = 32_767
"""Excel's limit for the characters of a cell; openpyxl cuts longer text without a word."""
_JOINER = "\u2060"
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_WRITTEN_AS_CODE = re.compile(rf"\r|{CONTROL.pattern}")
_DIGITS = rf"(?=[0-9A-Fa-f]{{4}}(?:_|{_WRITTEN_AS_CODE.pattern}))"
_BARE = re.compile(f"x({_JOINER}*){_DIGITS}")
_JOINED = re.compile(f"x({_JOINER}*){_JOINER}{_DIGITS}")


def to_xml(text: str) -> str:
    """The characters to put into the workbook."""
    return _WRITTEN_AS_CODE.sub(_code, _BARE.sub(rf"x\1{_JOINER}", text))


def from_xml(text: str) -> str:
    """The text that stands for what was in the workbook."""
    return _JOINED.sub(r"x\1", _ESCAPE.sub(lambda code: chr(int(code[1], 16)), text))


def _code(character: re.Match[str]) -> str:
    number = ord(character[0])
    # Noncharacters past U+FFFF are fine in XML; nothing else that is written as code is past it.
    return character[0] if number > 0xFFFF else f"_x{number:04X}_"


def size(text: str) -> int:
    """The length of the text as Excel counts it, in units of UTF-16."""
    return len(text) + sum(character > "\uffff" for character in text)
