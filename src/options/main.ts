/** The settings page: shows what is stored, stores every change at once, and follows changes made elsewhere. */
import "./options.css";
import { browser } from "../browser.ts";
import { SETTINGS_KEY } from "../core/settings/settings.ts";
import {
  countAmiss,
  DEFAULT_STORED,
  type StoredSettings,
  storedSettingsOf,
} from "../core/settings/stored-settings.ts";
import { takeBadgesAway } from "./badges.ts";
import { showGivenPermissions } from "./given-permissions.ts";
import { sayPage } from "./page-words.ts";
import { part } from "./part.ts";
import { SettingsForm } from "./settings-form.ts";
import { StatusLine } from "./status-line.ts";
import { options } from "./words.ts";

sayPage();
const form = new SettingsForm();
const status = new StatusLine(part("status", HTMLElement));
const undo = part("undo", HTMLButtonElement);
const reset = part("reset", HTMLButtonElement);
const amiss = part("amiss", HTMLElement);
let settings = DEFAULT_STORED;
/** What lies in storage, with what another version may have put there. */
let kept: unknown;
/** What counted before everything was reset. */
let replaced: StoredSettings | null = null;

// Until the settings are read there is nothing that could be given back.
reset.disabled = true;

function show(stored: unknown): void {
  kept = stored;
  settings = storedSettingsOf(stored);
  form.show(settings);
  reset.disabled = false;
  const count = countAmiss(stored);
  amiss.textContent = count === 0 ? "" : options.sayCount("amiss", count);
  amiss.hidden = count === 0;
}

async function save(wanted: StoredSettings, done: string): Promise<void> {
  const { badge } = settings;
  const all = { ...(typeof kept === "object" && !Array.isArray(kept) ? kept : {}), ...wanted };
  await browser.storage.local.set({ [SETTINGS_KEY]: all });
  show(all);
  if (wanted.badge !== badge) await takeBadgesAway();
  status.say(done);
}

async function saveAll(wanted: StoredSettings, done: string): Promise<void> {
  await save(wanted, done);
  form.showAll(wanted);
}

const notSaved = (reason: string): string => options.say("not_saved", reason);

form.onChange((changed) =>
  status.run(notSaved, async () => {
    undo.hidden = true;
    const wanted = form.read(settings);
    if (changed.checkValidity()) await save(wanted, options.say("saved"));
    else status.say(notSaved(changed.validationMessage), true);
  }),
);
reset.addEventListener("click", () =>
  status.run(notSaved, async () => {
    const before = settings;
    await saveAll(DEFAULT_STORED, options.say("reset_done"));
    replaced = before;
    undo.hidden = false;
  }),
);
undo.addEventListener("click", () =>
  status.run(notSaved, async () => {
    if (replaced !== null) await saveAll(replaced, options.say("undone"));
    reset.focus();
    undo.hidden = true;
  }),
);
browser.storage.local.onChanged.addListener((changes) => {
  const change = changes[SETTINGS_KEY];
  if (change !== undefined) show(change.newValue);
});
status.run(
  (reason) => options.say("not_read", reason),
  async () => show((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]),
);
showGivenPermissions(part("permissions", HTMLElement), status);
