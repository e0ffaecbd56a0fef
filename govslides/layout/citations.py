"""Citations as readers see them: author and year, resolved from the lecture's references."""

from collections.abc import Mapping

from govslides.model.inline import Citation, Cite
from govslides.model.lecture import Reference

SHORT = 28
"""Names of up to so many characters are never divided between two lines."""


def cited_text(node: Citation, references: Mapping[str, Reference]) -> str:
    """ "(Norris, 2010, p. 5; see Dunleavy et al., 2006)", or "Norris (2010, p. 5)" in a sentence."""
    if node.narrative:
        return "; ".join(_narrative(cite, references) for cite in node.cites)
    return "(" + "; ".join(_in_brackets(cite, references) for cite in node.cites) + ")"


def short_reference(reference: Reference) -> str:
    """A work in a list of sources: "Norris (2010)"."""
    author, year = _unbroken(reference.author), reference.year
    if not author:
        return year or reference.key
    return f"{author}\u00a0({year})" if year else author


def _in_brackets(cite: Cite, references: Mapping[str, Reference]) -> str:
    author, year = _names(cite, references)
    parts = [year] if cite.year_only and year else [part for part in (author, year) if part]
    if cite.locator:
        parts.append(cite.locator.strip())
    # A year at the head of a line says nothing: it stays with its author.
    named = ", ".join([",\u00a0".join(parts[:2]), *parts[2:]])
    return f"{cite.prefix.strip()} {named}" if cite.prefix.strip() else named


def _narrative(cite: Cite, references: Mapping[str, Reference]) -> str:
    author, year = _names(cite, references)
    inside = ", ".join(part for part in (year, cite.locator.strip()) if part)
    if not author:
        return inside
    return f"{author}\u00a0({inside})" if inside else author


def _names(cite: Cite, references: Mapping[str, Reference]) -> tuple[str, str]:
    reference = references.get(cite.key)
    if reference is None:
        return cite.key, ""
    if not reference.author and not reference.year:
        return reference.key, ""
    return _unbroken(reference.author), reference.year


def _unbroken(author: str) -> str:
    """A short name stays on one line; of a long one, what stands between two names."""
    if len(author) <= SHORT:
        return author.replace(" ", "\u00a0")
    return author.replace(" & ", "\u00a0&\u00a0").replace(" et al.", "\u00a0et\u00a0al.")
