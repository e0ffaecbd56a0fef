"""Citations as readers see them: author and year, resolved from the lecture's references."""

from collections.abc import Mapping

from govslides.model.inline import Citation, Cite
from govslides.model.lecture import Reference


def cited_text(node: Citation, references: Mapping[str, Reference]) -> str:
    """ "(Norris, 2010, p. 5; see Dunleavy et al., 2006)", or "Norris (2010, p. 5)" in a sentence."""
    if node.narrative:
        return "; ".join(_narrative(cite, references) for cite in node.cites)
    return "(" + "; ".join(_in_brackets(cite, references) for cite in node.cites) + ")"


def short_reference(reference: Reference) -> str:
    """A work in a list of sources: "Norris (2010)"."""
    author, year = reference.author, reference.year
    if not author:
        return year or reference.key
    return f"{author} ({year})" if year else author


def _in_brackets(cite: Cite, references: Mapping[str, Reference]) -> str:
    author, year = _names(cite, references)
    parts = [year] if cite.year_only and year else [part for part in (author, year) if part]
    if cite.locator:
        parts.append(cite.locator.strip())
    named = ", ".join(parts)
    return f"{cite.prefix.strip()} {named}" if cite.prefix.strip() else named


def _narrative(cite: Cite, references: Mapping[str, Reference]) -> str:
    author, year = _names(cite, references)
    inside = ", ".join(part for part in (year, cite.locator.strip()) if part)
    if not author:
        return inside
    return f"{author} ({inside})" if inside else author


def _names(cite: Cite, references: Mapping[str, Reference]) -> tuple[str, str]:
    reference = references.get(cite.key)
    if reference is None:
        return cite.key, ""
    if not reference.author and not reference.year:
        return reference.key, ""
    return _unbroken(reference.author), reference.year


def _unbroken(author: str) -> str:
    """Two names, or a name and those left out, stay on one line."""
    return author.replace(" & ", "\u00a0&\u00a0").replace(" et al.", "\u00a0et\u00a0al.")
