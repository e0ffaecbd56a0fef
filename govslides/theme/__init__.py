"""How slides look: theme.yaml's decisions and what the template offers, as pure data."""
