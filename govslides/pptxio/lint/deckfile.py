"""A .pptx opened for linting: its slides in their order."""

from functools import cached_property

from govslides.ooxml.lint.packagefile import PackageFile, Page
from govslides.pptxio.ooxml import NS, R_ID

P = f"{{{NS['p']}}}"
A = f"{{{NS['a']}}}"


class DeckFile(PackageFile):
    """See the module. Raises BrokenFileError when the package or its presentation does not read."""

    @cached_property
    def presentation(self) -> Page:
        """presentation.xml."""
        return self.page(self.main)

    @cached_property
    def slides(self) -> list[Page]:
        """The slides that the presentation lists and that are there, in its order."""
        rows = self.presentation.root.findall("p:sldIdLst/p:sldId", NS)
        targets = [self.presentation.relations.get(row.get(R_ID, "")) for row in rows]
        return [self.page(row.target) for row in targets if row is not None and row.target in self.names]

    @cached_property
    def notes(self) -> list[Page]:
        """The notes pages of the slides."""
        found = [target for slide in self.slides for target in slide.leads_to("notesSlide")]
        return [self.page(target) for target in found if target in self.names]

    @cached_property
    def masters(self) -> list[Page]:
        """The slide masters."""
        found = self.presentation.leads_to("slideMaster")
        return [self.page(target) for target in found if target in self.names]
