"""The part of a text that says something about its language."""

import re
import unicodedata

from qa_library.normalise import normalise, visible
from qa_library.words import words

READ = 600
"""Characters read: a language shows long before."""

_NEUTRAL_WORDS = """
    ok okay okey moq fob cif exw ddp dap cfr cpt cip fca oem odm rfq hs eta etd dhl ups fedex
    tnt ems usps paypal boleto ideal visa mastercard alibaba aliexpress amazon shopify whatsapp
    wechat telegram email mail ce rohs reach fcc soncap son coc iso sgs pcs pc kg km cm mm usd
    eur rmb cny usb led lcd iphone samsung xiaomi android pro max plus ultra mini hd pdf jpg png
    sku lc tt vat eori logo www http https com html lol pls iban swift bic gst mah bluetooth
    wifi firmware showroom proforma halal kosher chargeback instagram facebook tiktok
    qr sim gps hdmi msds
"""
NEUTRAL = frozenset(_NEUTRAL_WORDS.split())
"""Words of the trade that say nothing about the language around them."""

_URL = re.compile(r"(?<!\S)(?:https?://\S+|[^\s@]*@\S+|/start\b)")
_NUMBERED = re.compile(r"(?<![^\W\d_]|[\d-])(?:[a-z-]*\d[a-z0-9-]*)")
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")


def letters(text: str) -> str:
    """The beginning of a text in small letters, without addresses. Letters that `normalise` makes
    one stay apart: a Persian ک is no Arabic ك."""
    plain = unicodedata.normalize("NFKC", _URL.sub(" ", visible(text[:READ]))).lower()
    return _STRETCHED.sub(r"\1\1", plain.replace("\u0307", "")[:READ])


def telling(text: str) -> str:
    """What `letters` gives, without numbers and the trade's own words."""
    found = _NUMBERED.sub(" ", letters(text)).split()
    return " ".join(word for word in found if not set(words(normalise(word))) <= NEUTRAL)
