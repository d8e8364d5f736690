/** The settings page: shows what is stored, and stores every change at once. */
import "./options.css";
import { browser } from "../browser.ts";
import { CHAIN_LIMITS, SETTINGS_KEY, settingsOf } from "../core/settings.ts";
import { showGivenPermissions } from "./given-permissions.ts";
import { part } from "./part.ts";
import { StatusLine } from "./status-line.ts";

const form = part("settings", HTMLFormElement);
const status = new StatusLine(part("status", HTMLElement));
const maxChains = part("maxChains", HTMLInputElement);

function control(name: string): HTMLInputElement | RadioNodeList {
  const found = form.elements.namedItem(name);
  if (found instanceof HTMLInputElement || found instanceof RadioNodeList) return found;
  throw new Error(`The settings page has no control "${name}".`);
}

async function show(): Promise<void> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  const settings = settingsOf(stored[SETTINGS_KEY]);
  const record = control("record");
  const keepLog = control("keepLog");
  record.value = settings.record;
  const keepHsts = control("keepHsts");
  if (keepLog instanceof HTMLInputElement) keepLog.checked = settings.keepLog;
  if (keepHsts instanceof HTMLInputElement) keepHsts.checked = settings.keepHsts;
  maxChains.value = String(settings.maxChains);
}

async function save(): Promise<void> {
  if (!form.checkValidity()) {
    status.say(`Not saved: ${maxChains.validationMessage}`, true);
    return;
  }
  const fields = new FormData(form);
  const settings = settingsOf({
    record: fields.get("record"),
    keepLog: fields.has("keepLog"),
    maxChains: maxChains.valueAsNumber,
    keepHsts: fields.has("keepHsts"),
  });
  await browser.storage.local.set({ [SETTINGS_KEY]: settings });
  status.say("Saved.");
}

maxChains.min = String(CHAIN_LIMITS.least);
maxChains.max = String(CHAIN_LIMITS.most);
const limits = [CHAIN_LIMITS.least, CHAIN_LIMITS.most].map((limit) => limit.toLocaleString());
part("maxChainsNote", HTMLElement).textContent =
  `${limits.join(" to ")}. When there are more, or 8 MB are full, the oldest go first; the panel says how many.`;
form.addEventListener("change", () => {
  status.run("Not saved", save);
});
form.addEventListener("submit", (event) => event.preventDefault());
status.run("The settings could not be read", show);
showGivenPermissions(part("permissions", HTMLElement), status);
