"""MARC records put together by hand, byte by byte, so that tests need no writer of ours."""

BOOK_008 = "200101s1998    kz            000 0 kaz d"


def field(tag: str, *subfields: str, indicators: str = "  ") -> tuple[str, str]:
    """A data field; each subfield is its code and value: `aTitle /`."""
    return tag, indicators + "".join(f"\x1f{each}" for each in subfields)


def record(*fields: tuple[str, str], encoding: str = "utf-8", leader: str = "nam a22", said: str = "a") -> bytes:
    """An ISO 2709 record. `said` is leader position 9, whatever the encoding really is."""
    bodies = [(tag, body.encode(encoding) + b"\x1e") for tag, body in fields]
    directory, data = b"", b""
    for tag, body in bodies:
        directory += f"{tag}{len(body):04}{len(data):05}".encode()
        data += body
    base = 24 + len(directory) + 1
    head = f"{base + len(data) + 1:05}{leader[:4]}{said}22{base:05} i 4500".replace(" i ", "   ")
    return head.encode()[:24].ljust(24) + directory + b"\x1e" + data + b"\x1d"
