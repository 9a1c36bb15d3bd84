"""How many buyers' messages a second pass through Parley, beside the same on bare libraries and on durable peers."""
