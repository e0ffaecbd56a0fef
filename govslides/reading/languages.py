"""Language tags: BCP 47 (RFC 5646), shape only; no registry is asked."""

from govslides.patterns import pattern

_TAG = pattern(
    r"(?P<language>[a-z]{2,3}(?:-[a-z]{3}){0,3})"
    r"(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<region>[a-z]{2}|\d{3}))?"
    r"(?P<rest>(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-wy-z0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?)"
)


_LONGEST = 100


def canonical_tag(written: str) -> str | None:
    """`written` with the letter case that RFC 5646 (2.1.1) recommends ("en-NZ"), or None if malformed."""
    if _is_plain(written):
        return written
    if len(written) > _LONGEST:
        return None
    found = _TAG.fullmatch(written.strip().lower())
    if not found:
        return None
    tag = found["language"]
    if found["script"]:
        tag += "-" + found["script"].title()
    if found["region"]:
        tag += "-" + found["region"].upper()
    return tag + found["rest"]


def _is_plain(written: str) -> bool:
    """Whether `written` is a tag like "mi" or "en-NZ" beyond doubt; the expression is slow to compile."""
    language, dash, region = written.partition("-")
    return (
        written.isascii()
        and len(language) == 2
        and language.isalpha()
        and language.islower()
        and (not dash or (len(region) == 2 and region.isalpha() and region.isupper()))
    )


def likely_tag(written: str) -> str:
    """What the author may have meant by a malformed tag, or ""."""
    known = {
        "english": "en",
        "german": "de",
        "french": "fr",
        "maori": "mi",
        "m\u0101ori": "mi",
        "spanish": "es",
    }
    plain = written.strip()
    return known.get(plain.lower()) or canonical_tag(plain.replace("_", "-").split(".")[0]) or ""
