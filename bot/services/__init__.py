"""What Parley does: load, decide, save, one transaction each. Platforms are behind ports."""
