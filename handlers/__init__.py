"""The platforms: everything that knows Telegram or Slack."""
