"""`python -m govslides`."""

from govslides.cli.main import main

main()
