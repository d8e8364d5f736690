/** The form of the settings page: what it shows of the settings, and what it makes of them. */
import { CHAIN_LIMITS } from "../core/settings/settings.ts";
import { type StoredSettings, storedSettingsOf } from "../core/settings/stored-settings.ts";
import { THRESHOLD_LIMITS } from "../core/settings/thresholds.ts";
import { part } from "./part.ts";
import { options } from "./words.ts";

const choices = ["record", "badge"] as const;
const switches = ["keepLog", "keepHsts", "hideSecrets"] as const;
const numbers = ["maxChains", "longChain", "tidyings"] as const;
type NumberName = (typeof numbers)[number];

interface Limits {
  readonly least: number;
  readonly most: number;
}

const limits: Readonly<Record<NumberName, Limits>> = {
  maxChains: CHAIN_LIMITS,
  longChain: THRESHOLD_LIMITS,
  tidyings: THRESHOLD_LIMITS,
};

const notes = {
  maxChains: "max_chains_note",
  longChain: "long_chain_note",
  tidyings: "tidyings_note",
} as const;

function numbersOf({ maxChains, thresholds }: StoredSettings): Readonly<Record<NumberName, number>> {
  return { maxChains, ...thresholds };
}

export class SettingsForm {
  readonly #form = part("settings", HTMLFormElement);

  constructor() {
    // What stands in the page before the settings are read is nobody's choice, and must not be stored as one.
    this.#form.inert = true;
    for (const name of numbers) {
      const { least, most } = limits[name];
      const field = this.#field(name);
      [field.min, field.max] = [String(least), String(most)];
      part(`${name}Note`, HTMLElement).textContent = options.say(notes[name], least, most);
    }
  }

  /** Calls with the control that a person changed, and left. */
  onChange(listener: (changed: HTMLInputElement) => void): void {
    this.#form.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement) listener(target);
    });
    // Enter in a field changes it, and sends nothing anywhere.
    this.#form.addEventListener("submit", (event) => event.preventDefault());
  }

  /** Fields with something that cannot be set keep it, for a person to mend. */
  show(settings: StoredSettings): void {
    this.#form.inert = false;
    for (const name of choices) {
      for (const radio of this.#form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`))
        radio.checked = radio.value === settings[name];
    }
    for (const name of switches) this.#field(name).checked = settings[name];
    for (const [name, value] of Object.entries(numbersOf(settings))) {
      const field = this.#field(name);
      if (!field.hasAttribute("aria-invalid")) field.value = String(value);
    }
  }

  /** Shows them in the place of whatever somebody has begun. */
  showAll(settings: StoredSettings): void {
    for (const name of numbers) this.#field(name).removeAttribute("aria-invalid");
    this.show(settings);
  }

  /** The settings as the form has them. A number that cannot be set stays what it was, and its field is marked. */
  read(before: StoredSettings): StoredSettings {
    const fields = new FormData(this.#form);
    const { maxChains, ...thresholds } = { ...numbersOf(before), ...this.#soundNumbers() };
    return storedSettingsOf({
      ...Object.fromEntries(choices.map((name) => [name, fields.get(name)])),
      ...Object.fromEntries(switches.map((name) => [name, fields.has(name)])),
      maxChains,
      thresholds,
    });
  }

  #soundNumbers(): Partial<Record<NumberName, number>> {
    const sound: Partial<Record<NumberName, number>> = {};
    for (const name of numbers) {
      const field = this.#field(name);
      if (field.checkValidity()) {
        sound[name] = field.valueAsNumber;
        field.removeAttribute("aria-invalid");
      } else field.setAttribute("aria-invalid", "true");
    }
    return sound;
  }

  #field(name: string): HTMLInputElement {
    const found = this.#form.elements.namedItem(name);
    if (found instanceof HTMLInputElement) return found;
    throw new Error(`The settings page has no control "${name}".`);
  }
}
