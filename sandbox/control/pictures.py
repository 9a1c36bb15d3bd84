"""A picture for those who have none at hand: a small PNG of a box with a torn corner."""

import struct
import zlib

_WIDTH, _HEIGHT = 320, 240
_TABLE, _BOX, _TAPE, _TORN, _EDGE = (
    (226, 222, 214), (193, 154, 107), (222, 200, 160), (70, 52, 38), (140, 105, 68)
)  # fmt: skip


def _pixel(x: int, y: int) -> tuple[int, int, int]:
    left, right, top, bottom = 60, 260, 50, 200
    if not (left <= x < right and top <= y < bottom):
        return _TABLE
    # The upper right corner is gone along a jagged line.
    if (right - x) + (y - top) < 62 + (x * 7 + y * 3) % 9:
        return _TORN if (right - x) + (y - top) > 40 else _TABLE
    if x - left < 3 or right - x <= 3 or y - top < 3 or bottom - y <= 3:
        return _EDGE
    return _TAPE if 150 <= x < 172 else _BOX


def _chunk(kind: bytes, data: bytes) -> bytes:
    checked = kind + data
    return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))


def _png() -> bytes:
    rows = b"".join(
        b"\0" + bytes(value for x in range(_WIDTH) for value in _pixel(x, y))
        for y in range(_HEIGHT)
    )
    header = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 2, 0, 0, 0)
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", header),
            _chunk(b"IDAT", zlib.compress(rows, 9)),
            _chunk(b"IEND", b""),
        )
    )


PICTURE = _png()
"""The PNG's bytes."""
