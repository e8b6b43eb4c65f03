"""Digits as keyboards of other scripts type them."""


def arabic(number: str) -> str:
    """In Arabic digits."""
    signs = {",": "\N{ARABIC THOUSANDS SEPARATOR}", ".": "\N{ARABIC DECIMAL SEPARATOR}"}
    return "".join(signs.get(one) or chr(0x660 + int(one)) for one in number)


def wide(number: str) -> str:
    """In digits and signs of full width."""
    return "".join(chr(ord(one) + 0xFEE0) for one in number)
