// One tab stop for many items: arrows, Home and End move within, Tab moves on.

const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * Let the arrow keys move focus among the elements of `container` that match `selector`. Returns a
 * function to call after they changed; it makes `preferred`, or who had it, the one tab stop.
 */
export function roving(container, selector) {
  const items = () => [...container.querySelectorAll(selector)].filter((each) => each.offsetParent !== null);
  const stop = (chosen) => {
    for (const each of container.querySelectorAll(selector)) each.tabIndex = each === chosen ? 0 : -1;
  };
  container.addEventListener("focusin", (event) => {
    const item = event.target.closest(selector);
    if (item) stop(item);
  });
  container.addEventListener("keydown", (event) => {
    const all = items();
    const at = all.indexOf(document.activeElement);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = { Home: 0, End: all.length - 1 }[event.key] ?? (event.key in STEPS ? at + STEPS[event.key] : null);
    if (to === null || !all[to]) return;
    event.preventDefault();
    all[to].focus();
    all[to].scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  return (preferred) => {
    const all = [...container.querySelectorAll(selector)];
    stop(all.find((each) => each === document.activeElement) ?? preferred ?? all.find((each) => each.tabIndex === 0) ?? all[0]);
  };
}
