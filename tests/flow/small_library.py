"""A library small enough to be quoted word for word, written to disk by the tests that use it."""

from pathlib import Path

CLAUSES = "\n\n".join(f"Clause {number}: {'goods, ' * 12}end." for number in range(1, 31))
CHEERS = "\N{CLINKING BEER MUGS}" * 1500
"""3000 of Telegram's units."""

_FILES = {
    "library.yaml": """\
source_language: en
languages: [en, es]
""",
    "facts.yaml": """\
moq: {type: quantity, unit: piece, value: 500, regions: {NG: 200}}
lead_time: {type: duration, unit: day, low: 15, high: 20}
warranty: {type: duration, unit: year, value: 2}
""",
    "entries/shop.yaml": """\
order.moq: {kind: question, reply: auto}
goods.damaged: {kind: complaint, severity: S3}
privacy.erase: {kind: privacy_request}
customs.duty: {kind: question, reply: auto, regions: [NL]}
""",
    "en/shop.yaml": """\
order.moq:
  phrasings: ["What is your minimum order?", "MOQ?", "How many pieces must I order at least?"]
  answer: "Our minimum order is {moq}."
shipping.lead_time:
  phrasings: ["How long does production take?", "lead time please", "When are the goods ready?"]
  answer: "Production takes {lead_time}."
goods.warranty:
  phrasings: ["How long is the warranty?", "Is there a guarantee?", "warranty please"]
  answer: "The warranty is {warranty}."
goods.damaged:
  phrasings: ["My goods arrived damaged", "Everything in the box is broken", "It came smashed"]
  answer: "We are sorry. Please send us photos."
privacy.erase:
  phrasings: ["Please delete all my personal data", "Erase everything you store about me"]
  answer: "We delete your data and confirm it here."
customs.duty:
  phrasings: ["How do I pay the customs duty?", "Who pays the customs duty?"]
  answer: "Duty is paid in Rotterdam."
contract.clauses:
  phrasings: ["What are the clauses of your contract?", "The whole contract text please"]
  answer: "CLAUSES"
house.cheers:
  phrasings: ["How do you celebrate a deal?", "Do you drink to a deal?"]
  answer: "CHEERS"
""".replace("CLAUSES", CLAUSES.replace("\n", "\\n")).replace("CHEERS", CHEERS),
    "es/shop.yaml": """\
order.moq:
  phrasings: ["¿Cuál es el pedido mínimo?", "cantidad mínima por favor", "¿Cuánto debo pedir?"]
  answer: "El pedido mínimo es de {moq}."
shipping.lead_time:
  phrasings: ["¿Cuánto tarda la producción?", "plazo de fabricación", "¿Cuándo estará listo?"]
  answer: "Plazo de producción: {lead_time}."
goods.warranty:
  phrasings: ["¿Cuánto dura la garantía?", "¿Tiene garantía?", "garantía por favor"]
  answer: "La garantía es de {warranty}."
goods.damaged:
  phrasings: ["La mercancía llegó dañada", "Todo llegó roto", "La caja vino aplastada"]
  answer: "Lo lamentamos. Envíenos fotos, por favor."
privacy.erase:
  phrasings: ["Borren todos mis datos personales", "Eliminen lo que guardan sobre mí"]
  answer: "Borramos sus datos y se lo confirmamos aquí."
""",
}

MOQ_ES = "El pedido mínimo es de 500 piezas."
LEAD_TIME_ES = "Plazo de producción: 15 a 20 días."
WARRANTY_ES = "La garantía es de 2 años."


def write_small_library(folder: Path) -> Path:
    """Write it below `folder`; the result is what PARLEY_CONTENT takes."""
    content = folder / "content"
    for name, text in _FILES.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return content
