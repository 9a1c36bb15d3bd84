// What a buyer can send besides words: made up for the demo, or a file of whoever sits here.

import { note } from "./api.js";
import { byId, spoken } from "./dom.js";
import { icon } from "./icons.js";
import { menu } from "./menu.js";

const LARGEST = 10_000_000;
/** Bytes: a photo may have ten megabytes (Bot API, sendPhoto). */

const READY = [
  { value: "photo", label: "Photo", says: "of a torn box", icon: "photo" },
  { value: "voice", label: "Voice message", says: "of four seconds", icon: "voice" },
  { value: "sticker", label: "Sticker", icon: "sticker" },
  { value: "contact", label: "My phone number", icon: "contact" },
  { value: "location", label: "My location", icon: "location" },
];
const FILE = { value: "file", label: "File or photo of yours …", icon: "file" };

/** Puts the menu into `place`, and takes what is pasted into `input` or dropped on the chat. */
export function attachments(place, input, act) {
  const file = byId("file");
  const groups = [{ options: [...READY, FILE] }];
  const choose = (kind) => (kind === "file" ? file.click() : act(kind));
  place.append(menu([icon("attach"), spoken("Attach")], groups, choose, { class: "only-icon", title: "Attach" }));
  file.addEventListener("change", async () => {
    await sendAll(file.files, act);
    file.value = "";
    input.focus();
  });
  input.addEventListener("paste", (event) => {
    if (!event.clipboardData.files.length) return;
    event.preventDefault();
    sendAll(event.clipboardData.files, act);
  });
  const chat = byId("chat");
  chat.addEventListener("dragover", (event) => event.dataTransfer.types.includes("Files") && event.preventDefault());
  chat.addEventListener("drop", (event) => {
    event.preventDefault();
    sendAll(event.dataTransfer.files, act);
  });
}

async function sendAll(files, act) {
  for (const each of [...files]) {
    if (each.size > LARGEST) note(`${each.name} is larger than 10 MB.`);
    else if (!each.size) note(`${each.name} is empty.`);
    else await sendOne(each, act);
  }
}

async function sendOne(file, act) {
  const data = await inBase64(file);
  const isPhoto = /^image\/(png|jpeg)$/.test(file.type);
  return isPhoto ? act("photo", { data }) : act("document", { name: file.name, data });
}

function inBase64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result.slice(reader.result.indexOf(",") + 1)));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}
