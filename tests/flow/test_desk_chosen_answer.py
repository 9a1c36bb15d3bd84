"""An answer that a person chose stays until a person, or a new question, replaces it."""

from tests.flow.small_library import MOQ_ES
from tests.flow.stage import Stage, shown

LAGOS = (6.45, 3.39)


async def test_a_shared_location_does_not_replace_an_answer_that_a_person_chose(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked("¿Cuánto tarda la producción?")
    await small_stage.click("ania", "draft.choose", value="1:1:order.moq")
    await small_stage.card(having="`order.moq` · chosen by hand")
    small_stage.telegram.send_location(ana, *LAGOS)
    await small_stage.card(having="_A location_")
    await small_stage.settled()
    card = shown(await small_stage.card())
    assert "*Draft 2 · Spanish*" in card
    assert "`order.moq` · chosen by hand" in card
    await small_stage.click("marek", "draft.approve")
    await small_stage.until(lambda: MOQ_ES in small_stage.replies(ana))
