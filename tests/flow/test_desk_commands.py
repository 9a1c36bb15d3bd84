"""What the desk types behind /parley is acknowledged at once, and answered where it was typed."""

from tests.flow.stage import Stage

MOQ = "¿Cuál es el pedido mínimo?"


async def typed(stage: Stage, who: str, text: str, channel: str | None = None) -> None:
    """Type a command, which the bot acknowledges without a word."""
    where = channel or stage.slack.sales_channel
    outcome = await stage.slack.slash(who, "/parley", text, channel=where)
    assert outcome.acked, outcome
    assert not outcome.delivery.answer


async def test_help_is_told_in_the_channel_in_which_it_was_asked_for(small_stage: Stage) -> None:
    await typed(small_stage, "helena", "help", small_stage.slack.sla_channel)
    await small_stage.whispered("helena", "`/parley promise refund 12`")
    (note,) = small_stage.slack.ephemerals("helena")
    assert note.channel == small_stage.slack.sla_channel


async def test_a_mistyped_command_comes_back_with_what_is_wrong(small_stage: Stage) -> None:
    await typed(small_stage, "ania", "promise refnd 1")
    told = await small_stage.whispered("ania", "Which promise do you mean?")
    assert "/parley promise refnd 1" in told
    assert small_stage.whispers("marek") == []


async def test_there_is_no_such_inquiry(small_stage: Stage) -> None:
    await typed(small_stage, "ania", "kept refund 7")
    await small_stage.whispered("ania", "There is no inquiry 7.")


async def test_nobody_promises_what_the_policy_starts_by_itself(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    await typed(small_stage, "ania", "promise first_response 1")
    await small_stage.whispered("ania", "Parley starts *first_response* by itself.")


async def test_a_guest_can_promise_nothing(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    await typed(small_stage, "gus", "promise refund 1")
    await small_stage.whispered("gus", "Only full members")


async def test_a_command_delivered_twice_is_answered_once(small_stage: Stage) -> None:
    await typed(small_stage, "ania", "help")
    await small_stage.whispered("ania", "`/parley clock 12`")
    delivery = next(each for each in small_stage.slack.deliveries.log if each.name == "/parley")
    small_stage.slack.redeliver(delivery)
    await small_stage.settled()
    assert len(small_stage.whispers("ania")) == 1


async def test_a_command_where_the_bot_is_not_is_answered_directly(small_stage: Stage) -> None:
    small_stage.slack.remove_bot(small_stage.slack.sla_channel)
    await typed(small_stage, "helena", "help", small_stage.slack.sla_channel)
    await small_stage.until(lambda: small_stage.slack.direct_messages("helena"))
