// Where the card of the tour stands: beside what it speaks of, never over it if there is room.

const GAP = 12;
const EDGE = 8;

/** Place `card` beside `target`, or low in the middle where there is none. */
export function beside(card, target) {
  const box = target?.getBoundingClientRect();
  const size = card.getBoundingClientRect();
  const spot = box?.width ? best(box, size) : { x: (innerWidth - size.width) / 2, y: innerHeight - size.height - 90 };
  const x = Math.round(within(spot.x, innerWidth - size.width));
  const y = Math.round(within(spot.y, innerHeight - size.height));
  const moved = `${x}px ${y}px`;
  if (card.style.translate !== moved) card.style.translate = moved;
}

function best(box, size) {
  const middle = { x: box.left + (box.width - size.width) / 2, y: box.top + (box.height - size.height) / 2 };
  const spots = [
    { room: box.top - GAP - size.height, x: middle.x, y: box.top - GAP - size.height },
    { room: innerHeight - box.bottom - GAP - size.height, x: middle.x, y: box.bottom + GAP },
    { room: innerWidth - box.right - GAP - size.width, x: box.right + GAP, y: middle.y },
    { room: box.left - GAP - size.width, x: box.left - GAP - size.width, y: middle.y },
  ];
  // Where nothing fits, the side with most room is covered least.
  return spots.find(({ room }) => room >= EDGE) ?? spots.reduce((one, other) => (other.room > one.room ? other : one));
}

function within(value, most) {
  return Math.max(EDGE, Math.min(value, most - EDGE));
}
