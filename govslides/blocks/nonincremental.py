"""`::: nonincremental`: Pandoc's name for a pace of `reveal`."""

from govslides.blocks.reveal import KEYS, Reveal, read

__all__ = ["KEYS", "Reveal", "read"]
