"""The page's way into the sandbox: a JSON API for what people do, and a live feed of what they see.

    GET    /                                 the page; its files under /page/
    GET    /control/state                    everything, as `{"values": {key: value}}`
    GET    /control/feed                     a websocket: everything first, then each change at once
    GET    /control/readings/{buyer}/{message id}    how the bot read a message (see `readings.py`)
    POST   /control/buyers                   a new buyer
    POST   /control/buyers/{id}/{act}        what a buyer does (see `buyers.py`)
    POST   /control/desk/{person}/{act}      what somebody does in Slack (see `desk.py`)
    POST   /control/orders                   `{"buyer": id, "event": "placed"}`: the shop tells
                                             the bot (see `orders.py`); 409 where it cannot
    POST   /control/clock                    `{"minutes": 10}`, or `{"to": "next_due"}`: to what the
                                             bot waits for; 409 no_next_due where that is nothing
    POST   /control/faults                   a rule; DELETE removes one (`/{id}`) or all
    PUT    /control/switches/{name}          `{"on": true}`: a ready-made fault
    POST   /control/bot/kill                 kill -9; whoever keeps the bot starts it again
    GET    /control/files/telegram/{path}    a file of a chat
    GET    /control/files/slack/{id}         a file of a channel

The keys and values of the feed are in `seen.py`. A refusal is
`{"error": {"code": ..., "message": ...}}` with a 4xx status.
"""

from sandbox.control.control import Control

__all__ = ["Control"]
