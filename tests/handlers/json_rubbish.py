"""JSON that no platform would send, in and around the shapes that they do."""

from typing import Any

from hypothesis import strategies as st

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(10**30, 10**40)
    | st.floats()
    | st.text(max_size=20)
)


def json_of(fields: list[str], values: list[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """JSON objects whose keys are often `fields`, and whose values are often among `values`."""
    keys = st.sampled_from(fields) | st.text(max_size=8)
    leaves = SCALARS | st.sampled_from(values)
    inner = st.recursive(
        leaves,
        lambda some: st.lists(some, max_size=3) | st.dictionaries(keys, some, max_size=6),
        max_leaves=25,
    )
    return st.dictionaries(keys, inner, max_size=6)


def spoilt(payload: Any, rubbish: st.SearchStrategy[Any] = SCALARS) -> st.SearchStrategy[Any]:
    """The payload with one value somewhere within it replaced or left out."""
    return st.sampled_from(list(_places(payload))).flatmap(
        lambda place: st.one_of(
            st.just(_without(payload, place)),
            rubbish.map(lambda value: _with(payload, place, value)),
        )
    )


def _places(value: Any, above: tuple[Any, ...] = ()) -> Any:
    inside: Any = ()
    if isinstance(value, dict):
        inside = value.items()
    elif isinstance(value, list):
        inside = enumerate(value)
    for key, each in inside:
        yield (*above, key)
        yield from _places(each, (*above, key))


def _with(value: Any, place: tuple[Any, ...], new: Any) -> Any:
    if not place:
        return new
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[place[0]] = _with(value[place[0]], place[1:], new)
    return copy


def _without(value: Any, place: tuple[Any, ...]) -> Any:
    copy = dict(value) if isinstance(value, dict) else list(value)
    if len(place) == 1:
        del copy[place[0]]
    else:
        copy[place[0]] = _without(value[place[0]], place[1:])
    return copy
