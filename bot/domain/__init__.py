"""What Parley decides, as values and pure functions: no platform, database or clock of its own."""
