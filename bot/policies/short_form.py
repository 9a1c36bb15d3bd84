"""`first_response: {default:, languages:}`: the short form of the promises to answer."""

from collections.abc import Iterator, Mapping, Sequence

from bot.domain.effects import ClockName
from bot.policies.layers import Part, Section
from bot.policies.matters import language
from bot.policies.reading import Reader, duration
from bot.policies.tree import Entry

KEY = "first_response"
_KEYS = ("default", "languages")
_CLOCKS = (ClockName.FIRST_RESPONSE, ClockName.NEXT_RESPONSE)


def spelt_out(
    reader: Reader, section: Section, own: Sequence[Mapping[str, Entry]]
) -> tuple[Part, ...]:
    """The promises with what the short form of the team's file stands for.

    Its languages take the place of those that are shipped, for the first answer and for further
    ones; so does its default for all others. What else is shipped of these promises stays.
    """
    parts = section.parts
    for root in own:
        given = reader.fields(root.get(KEY), _KEYS)
        languages = _languages(reader, given.get("languages"))
        default = given.get("default")
        if default is not None and reader.value(default, duration) is None:
            default = None
        for clock in _CLOCKS:
            if languages is not None:
                parts = tuple(_in_languages(reader, clock, parts, languages))
            if default is not None:
                parts = tuple(_otherwise(reader, clock, parts, default))
    return parts


def _languages(reader: Reader, entry: Entry | None) -> Mapping[str, Entry] | None:
    if entry is None:
        return None
    sound = {}
    for name, target in reader.fields(entry, example="es: 15m").items():
        try:
            language(name)
        except ValueError as error:
            reader.problems.add(target.key, str(error))
            continue
        if reader.value(target, duration) is not None:
            sound[name] = target
    return sound


def _shipped(part: Part, clock: ClockName) -> bool:
    """Whether it is a shipped promise of this clock that the team has not written anew."""
    return not part.ours and clock in {part.name, getattr(part.fields.get("clock"), "text", None)}


def _in_languages(
    reader: Reader, clock: ClockName, parts: Sequence[Part], languages: Mapping[str, Entry]
) -> Iterator[Part]:
    """The parts, with one for each language where those of some languages were."""
    core = [part for part in parts if _shipped(part, clock) and "when" in part.fields]
    model = core[0].fields if core else {}
    own = [part for part in parts if part.ours]
    yield from own
    for name, target in languages.items():
        when = Entry(target.place, {"languages": _text(name, target)}, target.key)
        fields = {**model, "clock": _text(clock, target), "when": when, "target": target}
        yield _fresh(reader, f"{clock}_{name}", target, fields, parts)
    yield from (part for part in parts if part not in core and part not in own)


def _otherwise(
    reader: Reader, clock: ClockName, parts: Sequence[Part], default: Entry
) -> Iterator[Part]:
    """The parts, with the default in the place of the shipped promise for everybody."""
    made = False
    for part in parts:
        if _shipped(part, clock) and "when" not in part.fields:
            yield Part(part.name, default.key, {**part.fields, "target": default}, ours=True)
            made = True
        else:
            yield part
    if not made:
        yield _fresh(
            reader, clock, default, {"clock": _text(clock, default), "target": default}, parts
        )


def _fresh(
    reader: Reader, name: str, entry: Entry, fields: Mapping[str, Entry], parts: Sequence[Part]
) -> Part:
    twin = next((part for part in parts if part.name == name), None)
    if twin is not None:
        reader.problems.add(
            entry.key,
            f"is promised twice: here, and as promises.{name} (line {twin.place.line}); leave one"
            " out",
        )
    return Part(name, entry.key, fields, ours=True)


def _text(text: str, like: Entry) -> Entry:
    return Entry(like.place, text, like.key)
