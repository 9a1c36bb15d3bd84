"""Out of the library into a spreadsheet for a translator, and back with nothing lost."""
