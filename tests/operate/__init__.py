"""Operating it: upgrades, a database that fails, backup and restore."""
