"""Documents as web pages: one HTML file each, with everything in it and no script.

In comes a Flow and a theme, out comes a page that reads on a phone and on a wide screen, by light and by
dark, aloud and on paper. It loads nothing, and says so itself by its content security policy.
"""

from govslides.webpage.page import write_page

__all__ = ["write_page"]
