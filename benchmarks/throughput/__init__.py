"""Messages a second through Parley, beside bare libraries and durable peers."""
