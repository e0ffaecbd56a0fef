"""What the block types share: their base nodes, reading attributes, reading nested blocks, walking."""
