"""Telegram, by python-telegram-bot: raw updates in, replies out."""
