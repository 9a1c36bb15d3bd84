// What people do, sent to the sandbox. A refusal becomes a note at the foot of the page.

import { byId } from "./dom.js";

const SHOWN_MS = 6000;
const SPOKEN_TOGETHER_MS = 700;
const UNREACHED = "The sandbox cannot be reached. Is it still running?";

let hiding = 0;
let speaking = 0;

/** Show a line for a few seconds; screen readers read it out. */
export function note(text) {
  const place = byId("note");
  place.textContent = text;
  place.dataset.shown = "";
  clearTimeout(hiding);
  hiding = setTimeout(() => delete place.dataset.shown, SHOWN_MS);
}

/** Have screen readers say a line. Of several at once only the last is said. */
export function say(text) {
  clearTimeout(speaking);
  speaking = setTimeout(() => (byId("said").textContent = text), SPOKEN_TOGETHER_MS);
}

/** Ask for something: {answer}, or {problem} in words. */
export async function fetched(path) {
  try {
    const response = await fetch(`/control/${path}`);
    const answer = await response.json();
    return response.ok ? { answer } : { problem: answer.error?.message ?? `refused with ${response.status}` };
  } catch {
    return { problem: UNREACHED };
  }
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
    note(UNREACHED);
  }
  return null;
}
