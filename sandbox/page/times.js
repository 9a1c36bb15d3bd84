// Business time: the sandbox's clock, which may be moved, and times as people in their zones see it.

let offset = 0;
let stopped = null;

/** Take what the feed says of the clock. */
export function setClock({ now, frozen }) {
  const moment = new Date(now);
  stopped = frozen ? moment : null;
  offset = moment - Date.now();
}

/** The business time. */
export function now() {
  return stopped ?? new Date(Date.now() + offset);
}

/** How far the clock was moved from real time, in whole minutes; the first second counts as one. */
export function movedBy() {
  const minutes = (now() - Date.now()) / 60000;
  return Math.abs(minutes) < 1 / 60 ? 0 : Math.round(minutes) || Math.sign(minutes);
}

/** Minutes as "2 d 3 h", "5 h 10 min", "3 min"; the two largest parts. */
export function span(minutes) {
  const total = Math.abs(minutes);
  const [days, hours, rest] = [Math.trunc(total / 1440), Math.trunc(total / 60) % 24, total % 60];
  const parts = [days && `${days} d`, hours && `${hours} h`, rest && `${rest} min`];
  return parts.filter(Boolean).slice(0, 2).join(" ") || "0 min";
}

const formats = new Map();

// Making a format costs a hundred times what using it does.
function format(zone, options) {
  const key = `${zone} ${JSON.stringify(options)}`;
  if (!formats.has(key)) formats.set(key, made(zone, options));
  return formats.get(key);
}

function made(zone, options) {
  try {
    return new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options });
  } catch {
    return new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options });
  }
}

/** "Sun 22 Nov" in a zone. */
export function shortDay(date, zone) {
  return format(zone, { weekday: "short", day: "numeric", month: "short" }).format(date);
}

/** A day in a zone as a key: equal for two moments of the same day, whatever the clock says. */
export function dayKey(date, zone) {
  return format(zone, { year: "numeric", month: "2-digit", day: "2-digit" }).format(date);
}

/** "Today", "Yesterday" or "Sunday, 22 November" in a zone. */
export function dayName(date, zone) {
  const pretty = prettyDay(date, zone);
  if (pretty) return pretty[0].toUpperCase() + pretty.slice(1);
  return format(zone, { weekday: "long", day: "numeric", month: "long" }).format(date);
}

/** "14:05" in a zone. */
export function clockTime(date, zone) {
  return format(zone, { hour: "2-digit", minute: "2-digit" }).format(date);
}

/** "Sun, 22 Nov, 14:05" in a zone. */
export function dayAndTime(date, zone) {
  return format(zone, {
    weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit",
  }).format(date);
}

const DATE_TOKENS = {
  date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: { year: "numeric", month: "long", day: "numeric" },
  date_short: { year: "numeric", month: "short", day: "numeric" },
  date_long: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  time: { hour: "2-digit", minute: "2-digit" },
  time_secs: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
};

/** Slack's `<!date^...>` format with its tokens filled in for a reader in `zone`. */
export function slackDate(seconds, pattern, zone) {
  const date = new Date(seconds * 1000);
  return pattern.replace(/\{(\w+)\}/g, (token, name) => {
    if (name === "ago") return ago(date);
    if (name.endsWith("_pretty")) {
      return prettyDay(date, zone) ?? format(zone, DATE_TOKENS[name.slice(0, -7)] ?? {}).format(date);
    }
    const options = DATE_TOKENS[name];
    return options ? format(zone, options).format(date) : token;
  });
}

function prettyDay(date, zone) {
  const day = format(zone, { dateStyle: "short" });
  for (const [days, word] of [[-1, "yesterday"], [0, "today"], [1, "tomorrow"]]) {
    if (day.format(date) === day.format(new Date(now().getTime() + days * 86400000))) return word;
  }
  return null;
}

function ago(date) {
  const minutes = Math.round((date - now()) / 60000);
  const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
  if (Math.abs(minutes) < 60) return words.format(minutes, "minute");
  if (Math.abs(minutes) < 1440) return words.format(Math.round(minutes / 60), "hour");
  return words.format(Math.round(minutes / 1440), "day");
}
