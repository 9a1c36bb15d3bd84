// What the panel "Why?" says: a reading of the bot in plain English.

const names = new Intl.DisplayNames("en", { type: "language", fallback: "code", languageDisplay: "standard" });

/** The English name of a language: "Polish", "Chinese (Traditional)"; the code if it has none. */
export function languageName(code) {
  try {
    return names.of(code);
  } catch {
    return code;
  }
}

/** A chance as people write it; what is all but certain, or all but impossible, is called so. */
export function percent(chance) {
  if (chance > 0.99 && chance < 1) return "over 99 %";
  return chance < 0.01 ? "under 1 %" : exact(chance, 0);
}

/** A chance beside the bar it stays below or reaches: with as many digits as tell them apart. */
export function apart(chance, bar) {
  const ways = [percent, ...[0, 1, 2].map((digits) => (each) => exact(each, digits))];
  const way = ways.find((each) => each(chance) !== each(bar)) ?? ways.at(-1);
  return [way(chance), way(bar)];
}

function exact(chance, digits) {
  return `${(chance * 100).toFixed(digits)} %`;
}

/** The language in a few words, and what decided where the words alone do not tell. */
export function languageWords({ code, written, confidence, known, history, chosen, hint }) {
  const name = languageName(written || code);
  if (known) return [`${name}, ${percent(confidence)} sure`, null];
  if (history) return [name, "The words alone do not tell; the conversation so far does."];
  if (chosen) return [name, "The words alone do not tell; the buyer's choice does."];
  if (hint) return [name, "The words alone do not tell; the language of the buyer's Telegram does."];
  return [name, "Nothing tells, so the library's own language is taken."];
}

/** What was weighed beside the words that tell. */
export function toldWords({ known, history, chosen, hint }) {
  if (!known) return [];
  const told = [["the conversation so far", history], ["the buyer's choice", chosen], ["the buyer's Telegram", hint]];
  return told.filter(([, code]) => code).map(([label, code]) => `${label}, in ${languageName(code)}`);
}

/** The decision on a question: {decision, verdict, why, still}, the middle two as one sentence. */
export function decisionWords(part) {
  const goes = part.decision === "auto" && part.candidates[0].reply === "auto";
  const decision = part.decision === "auto" && !goes ? "suggest" : part.decision;
  const verdict = { auto: "Automatic", suggest: "Suggested", none: "No answer" }[decision];
  return { decision, verdict, why: because(part, goes), still: goes ? STILL : null };
}

const STILL =
  "It goes out without a person only while automatic replies are switched on in Slack, every question of the message is automatic, and nothing in it is grave.";

/** Whom and until when an entry serves; null where it serves everybody at all times. */
export function limitWords({ regions, valid_until: until }) {
  const limits = [regions.length ? `for buyers in ${regions.join(", ")}` : null, until ? `until ${until}` : null];
  const told = limits.filter(Boolean).join(" and ");
  return told && `The library answers this only ${told}.`;
}

function because({ reason, bar, own_bar: own, suggest_bar: least, candidates: [best] }, goes) {
  if (!best) return "nothing in the library is like it.";
  const language = languageName(best.language);
  const sure = `${percent(best.confidence)} sure`;
  const where = own ? "for this topic" : `in ${language}`;
  const [chance, needed] = apart(best.confidence, (reason === "unlike" ? least : bar) ?? 1);
  switch (reason) {
    case "sure":
      return goes
        ? `${chance} sure, not below the ${needed} needed ${where}.`
        : `${chance} sure, not below the ${needed} needed ${where}, but the library wants a person for this topic.`;
    case "unlike":
      return `${chance} sure, below the ${needed} from which a match is worth showing.`;
    case "disagrees":
      return `${sure}, but something in it does not agree.`;
    case "foreign":
      return `${sure}. It was matched through ${language}: the library does not have the buyer's language.`;
    case "fresh":
      return `${sure}, but the topic was edited just now and has to prove itself first.`;
    case "unproven":
      return `${sure}, but the library has too few examples in ${language} to let anything go out by itself.`;
    default:
      return `${chance} sure, below the ${needed} needed ${where}.`;
  }
}
