/** A line of the list of extensions. */
import { browser, browserName } from "../browser.ts";
import type { Suspect } from "../core/culprits/culprits.ts";
import { whySuspect } from "../core/culprits/words.ts";
import type { Reference } from "../core/explanation.ts";
import { clip } from "../core/text.ts";
import { visible } from "../panel/text/visible.ts";
import type { StatusLine } from "./status-line.ts";
import { extensions } from "./words.ts";

const { say } = extensions;

/** Pages of the browser cannot be links; Firefox opens its own for nobody. */
function settingsAddress(id: string): string {
  return browserName === "firefox" ? "about:addons" : `chrome://extensions/?id=${id}`;
}

/** Without marks of direction, which Chromium puts around some names: an element of its own keeps them apart. */
function shownName(name: string): string {
  return visible(clip(name.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ""), 100));
}

/** One extension that could have made the redirect: why, and where to switch it off. Its name is foreign text. */
export function suspectItem(suspect: Suspect, status: StatusLine): HTMLElement {
  const item = document.createElement("li");
  const name = document.createElement("bdi");
  name.translate = false;
  name.textContent = shownName(suspect.name);
  const heading = document.createElement("h3");
  heading.append(name);
  const why = document.createElement("p");
  why.lang = "en";
  why.textContent = whySuspect(suspect);
  const how = suspect.mayDisable ? switchOff(suspect, status) : fixed();
  item.append(heading, why, how, source(suspect.power.reference));
  return item;
}

function source({ title, section, url }: Reference): HTMLElement {
  const line = document.createElement("p");
  line.className = "note";
  const link = document.createElement("a");
  link.href = url;
  link.target = "_blank";
  link.rel = "noreferrer";
  link.textContent = section === undefined ? title : `${title}, ${section}`;
  link.lang = "en";
  line.append(say("source"), " ", link);
  return line;
}

function fixed(): HTMLElement {
  const note = document.createElement("p");
  note.className = "note";
  note.textContent = say("fixed");
  return note;
}

function switchOff({ id, name }: Suspect, status: StatusLine): HTMLElement {
  const address = settingsAddress(id);
  const line = document.createElement("p");
  line.className = "note";
  const code = document.createElement("code");
  code.textContent = address;
  line.append(say("switch_off"), " ", code, " ", action(address, shownName(name), status));
  return line;
}

function action(address: string, name: string, status: StatusLine): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "small";
  const opens = browserName === "chromium";
  button.textContent = say(opens ? "open" : "copy");
  button.setAttribute("aria-label", opens ? say("open_settings_of", name) : say("copy_address", address));
  button.addEventListener("click", () =>
    status.run(
      (reason) => say(opens ? "not_opened" : "not_copied", reason),
      async () => {
        if (opens) await browser.tabs.create({ url: address });
        else {
          await navigator.clipboard.writeText(address);
          status.say(say("copied", name));
        }
      },
    ),
  );
  return button;
}
