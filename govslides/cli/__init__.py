"""The command line; the only owner of typer."""
