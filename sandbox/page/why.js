// Why Parley reads a message as it does: its own reading, as the bot told it when it read.

import { fetched } from "./api.js";
import { byId, fill, h, spoken } from "./dom.js";
import { icon } from "./icons.js";
import { decisionWords, languageName, languageWords, limitWords, percent, toldWords } from "./why_words.js";

const WORTH_A_LINE = 0.01;

/** The panel: opened for one message, and drawn anew when that message is read again. */
export class Why {
  constructor(store) {
    this.store = store;
    this.dialog = byId("why");
    this.body = h("div", { class: "why-body scroll", tabindex: "0", role: "group", "aria-labelledby": "why-title" });
    fill(
      this.dialog,
      h(
        "header",
        {},
        h("h2", { id: "why-title" }, "How Parley read this"),
        h("button", { type: "button", class: "only-icon", on: { click: () => this.dialog.close() } }, icon("close"), spoken("Close")),
      ),
      this.body,
    );
    this.dialog.addEventListener("pointerdown", (event) => event.target === this.dialog && this.dialog.close());
    this.dialog.addEventListener("close", () => this.left());
    store.on("chat/", (keys) => this.dialog.open && keys.includes(this.key) && this.changed());
  }

  /** Open it for a message of a buyer. */
  open(buyer, message) {
    this.place = `${buyer}/${message.message_id}`;
    this.number = null;
    fill(this.body, h("p", { class: "empty", role: "status" }, "Looking…"));
    this.dialog.showModal();
    this.body.scrollTop = 0;
    this.changed();
  }

  get key() {
    return `chat/${this.place}`;
  }

  changed() {
    const number = this.store.get(this.key)?.read;
    if (number && number !== this.number) this.draw();
  }

  async draw() {
    const place = this.place;
    this.body.setAttribute("aria-busy", "true");
    const { answer, problem } = await fetched(`readings/${place}`);
    if (place !== this.place) return;
    this.body.removeAttribute("aria-busy");
    this.number = answer?.number ?? null;
    if (answer) fill(this.body, reading(answer));
    else fill(this.body, failure(problem, () => this.draw()));
  }

  // The dialog gives focus back by itself, unless the message was drawn anew meanwhile.
  left() {
    if (document.activeElement?.closest("#messages")) return;
    const [, id] = this.place.split("/");
    document.querySelector(`#messages [data-id="${id}"] .why`)?.focus();
  }
}

function failure(problem, again) {
  return h("div", { class: "empty", role: "alert" }, h("p", {}, problem), h("button", { type: "button", class: "act small", on: { click: again } }, "Try again"));
}

function reading({ why, together }) {
  const { text, language, courtesy, parts, more } = why;
  return [
    h("blockquote", { class: "why-text" }, text.split("\n").map((line) => h("span", { class: "line", dir: "auto" }, line))),
    together.length > 1 ? h("p", { class: "why-note" }, `${together.length} messages, read as one: none of them was answered yet.`) : null,
    spokenLanguage(language),
    courtesy ? nothingAsked() : questions(parts, parts.length + more),
    more ? h("p", { class: "why-note" }, `${more} more questions are not shown.`) : null,
  ];
}

// What the line in the bars marks is said once for a language or topic.
function questions(parts, count) {
  const bars = parts.map(({ bar, own_bar: own, candidates: [best] }) => (bar === null ? null : `${best.language} ${own ? best.entry : ""}`));
  return parts.map((part, at) => question(part, at, count, bars[at] !== null && bars.indexOf(bars[at]) === at));
}

function nothingAsked() {
  return h("section", { class: "why-part" }, h("h3", {}, "Question"), h("p", {}, "None: a greeting, thanks or a sign. There is nothing to look up."));
}

function spokenLanguage(language) {
  const [first, ...others] = language.evidence;
  const [found, decided] = languageWords(language);
  const told = toldWords(language);
  return h(
    "section",
    { class: "why-part" },
    h("h3", {}, "Language"),
    h("p", { class: "why-lead" }, found),
    decided ? h("p", {}, decided) : null,
    first?.words.length ? h("p", {}, `Words known in ${languageName(first.code)}: `, listed(first.words)) : null,
    others.length ? h("p", {}, "The words alone: ", [first, ...others].map(({ code, chance }) => `${languageName(code)} ${percent(chance)}`).join(", "), ".") : null,
    told.length ? h("p", { class: "why-note" }, `Also weighed: ${told.join("; ")}.`) : null,
  );
}

function listed(words) {
  return words.map((word, at) => [at ? ", " : null, h("bdi", {}, word)]);
}

function question(part, at, count, tellsBar) {
  const { decision, verdict, why, still } = decisionWords(part);
  const [best] = part.candidates;
  return h(
    "section",
    { class: "why-part" },
    h("h3", {}, count > 1 ? `Question ${at + 1} of ${count}` : "Question"),
    h("p", { class: "why-lead", dir: "auto" }, marked(part.text)),
    h("p", { class: "verdict", data: { decision } }, h("strong", {}, verdict), `: ${why}`),
    best?.guards.length ? h("p", { class: "guards" }, h("strong", {}, "Does not agree: "), best.guards.map(([, says]) => says).join("; "), ".") : null,
    still ? h("p", { class: "why-note" }, still) : null,
    best && limitWords(best) ? h("p", { class: "why-note" }, limitWords(best)) : null,
    best ? candidates(part, tellsBar) : null,
  );
}

function candidates({ candidates: [best, ...rest], bar, own_bar: own }, tellsBar) {
  const near = rest.filter(({ confidence }) => confidence >= WORTH_A_LINE);
  const far = rest.filter(({ confidence }) => confidence < WORTH_A_LINE);
  const list = (some) => h("ol", { class: "candidates" }, some.map((one) => candidate(one, bar)));
  return [
    list([best, ...near]),
    !tellsBar ? null : h("p", { class: "why-note" }, h("i", { class: "bar-sample", "aria-hidden": "true" }), `The line marks ${percent(bar)}, what an automatic answer ${own ? "on this topic" : `in ${languageName(best.language)}`} needs.`),
    far.length ? h("details", {}, h("summary", {}, `${far.length} more, each under 1 %`), list(far)) : null,
  ];
}

function candidate({ entry, question: asks, confidence, phrasing }, bar) {
  const track = h("span", { class: "share", "aria-hidden": "true" });
  track.style.setProperty("--share", confidence);
  if (bar !== null) {
    track.style.setProperty("--bar", bar);
    track.dataset.bar = "";
  }
  return h(
    "li",
    {},
    h("div", { class: "candidate-head" }, h("strong", {}, asks), h("b", {}, percent(confidence))),
    track,
    h("p", {}, h("small", {}, "Closest phrasing: "), h("q", { dir: "auto" }, marked(phrasing)), " ", h("code", {}, entry)),
  );
}

function marked(pieces) {
  return pieces.map(([text, shared]) => (shared ? h("mark", {}, text) : text));
}
