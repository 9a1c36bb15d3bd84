"""Real processes of the bot, as many as a deployment has, that may be killed at any moment."""
