// The dialog that makes another buyer.

import { act } from "./api.js";
import { byId, h } from "./dom.js";

const LANGUAGES = [
  ["", "not told"], ["ar", "Arabic"], ["zh-hans", "Chinese (simplified)"], ["zh-hant", "Chinese (traditional)"],
  ["en", "English"], ["fr", "French"], ["de", "German"], ["ha", "Hausa"], ["hi", "Hindi"], ["id", "Indonesian"],
  ["ja", "Japanese"], ["ko", "Korean"], ["pl", "Polish"], ["pt-br", "Portuguese"], ["ru", "Russian"],
  ["es", "Spanish"], ["th", "Thai"], ["tr", "Turkish"], ["vi", "Vietnamese"],
];

/** Lets the button ask; `made(id)` hears of each new buyer. */
export function newcomer(made) {
  const dialog = byId("newcomer");
  const [name, language] = [byId("newcomer-name"), byId("newcomer-language")];
  language.append(...LANGUAGES.map(([value, label]) => h("option", { value }, label)));
  byId("add-buyer").addEventListener("click", () => {
    name.value = "";
    dialog.returnValue = "";
    dialog.showModal();
    name.focus();
  });
  byId("newcomer-cancel").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", async () => {
    if (dialog.returnValue !== "make" || !name.value.trim()) return;
    const answer = await act("buyers", { first_name: name.value.trim(), language_code: language.value || null });
    if (answer) made(answer.buyer.id);
  });
}
