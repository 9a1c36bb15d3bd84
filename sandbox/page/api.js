// What people do, sent to the sandbox. A refusal becomes a note at the foot of the page.

import { byId } from "./dom.js";

let hiding = 0;

/** Show a line for a few seconds; screen readers read it out. */
export function note(text) {
  const place = byId("note");
  place.textContent = text;
  place.dataset.shown = "";
  clearTimeout(hiding);
  hiding = setTimeout(() => delete place.dataset.shown, 6000);
}

/** Send one act; its answer, or null if it was refused, which was then said in a note. */
export async function act(path, body = {}, method = "POST") {
  try {
    const response = await fetch(`/control/${path}`, {
      method,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer = await response.json();
    if (response.ok) return answer;
    note(answer.error?.message ?? `refused with ${response.status}`);
  } catch {
    note("The sandbox cannot be reached. Is it still running?");
  }
  return null;
}
