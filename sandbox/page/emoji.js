// The emoji names a desk's bot uses, as characters; a name that is not here stays as it was written.

const NAMES = {
  white_check_mark: "✅", heavy_check_mark: "✔️", x: "❌", warning: "⚠️", rotating_light: "🚨",
  no_entry: "⛔", no_entry_sign: "🚫", exclamation: "❗", question: "❓", bangbang: "‼️",
  information_source: "ℹ️", bulb: "💡", mag: "🔍", eyes: "👀", wave: "👋", pray: "🙏",
  "+1": "👍", thumbsup: "👍", "-1": "👎", thumbsdown: "👎", clap: "👏", raised_hand: "✋",
  clock1: "🕐", clock3: "🕒", hourglass: "⌛", hourglass_flowing_sand: "⏳", alarm_clock: "⏰",
  stopwatch: "⏱️", calendar: "📆", date: "📅", bell: "🔔", no_bell: "🔕", mega: "📣",
  speech_balloon: "💬", envelope: "✉️", incoming_envelope: "📨", inbox_tray: "📥",
  outbox_tray: "📤", package: "📦", paperclip: "📎", camera: "📷", microphone: "🎤",
  pencil: "📝", pencil2: "✏️", memo: "📝", clipboard: "📋", books: "📚", book: "📖", link: "🔗",
  globe_with_meridians: "🌐", earth_africa: "🌍", earth_americas: "🌎", earth_asia: "🌏",
  round_pushpin: "📍", telephone_receiver: "📞", bust_in_silhouette: "👤", robot_face: "🤖",
  chart_with_upwards_trend: "📈", moneybag: "💰", truck: "🚚", ship: "🚢", airplane: "✈️",
  lock: "🔒", unlock: "🔓", gear: "⚙️", wrench: "🔧", repeat: "🔁", arrows_counterclockwise: "🔄",
  arrow_right: "➡️", arrow_up: "⬆️", arrow_down: "⬇️", double_vertical_bar: "⏸️",
  pause_button: "⏸️", arrow_forward: "▶️", star: "⭐", fire: "🔥", tada: "🎉", sos: "🆘",
  red_circle: "🔴", large_orange_circle: "🟠", large_yellow_circle: "🟡",
  large_green_circle: "🟢", large_blue_circle: "🔵", white_circle: "⚪", black_circle: "⚫",
};

/** A text with known `:names:` turned into characters. */
export function withEmoji(text) {
  return text.replace(/:([a-z0-9_+-]+):/g, (whole, name) => NAMES[name] ?? whole);
}
