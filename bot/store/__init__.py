"""Where state lives: SQLAlchemy, SQLite and PostgreSQL, and nothing of them outside."""
