/** Asking for access to all sites, or to one. */
import { browser } from "../browser.ts";
import { part } from "./part.ts";
import type { StatusLine } from "./status-line.ts";
import { permission } from "./words.ts";

const { say } = permission;

/** The origin as a match pattern; null when there is none that can be asked for. */
function siteAsked(asked: string | null): { readonly host: string; readonly pattern: string } | null {
  if (asked === null || !URL.canParse(asked)) return null;
  const { protocol, hostname, host } = new URL(asked);
  // Firefox's match patterns know no port.
  return protocol === "http:" || protocol === "https:"
    ? { host, pattern: `${protocol}//${hostname}/*` }
    : null;
}

/** Called in the click itself: the browser grants nothing once it has waited for something else. */
async function ask(pattern: string, allowed: string, status: StatusLine): Promise<void> {
  const granted = await browser.permissions.request({ origins: [pattern] });
  status.say(granted ? allowed : say("not_allowed"), !granted);
}

async function sayWhatIsAllowed(status: StatusLine): Promise<void> {
  const granted = await browser.permissions.contains({ origins: ["<all_urls>"] });
  if (granted) status.say(say("allowed_all_already"));
}

/** The part of the permission page that asks for access to sites. */
export function askForSites(origin: string | null, status: StatusLine): void {
  const offer = (button: HTMLButtonElement, pattern: string, allowed: string): void =>
    button.addEventListener("click", () =>
      status.run(
        (reason) => say("refused", reason),
        () => ask(pattern, allowed, status),
      ),
    );
  offer(part("allowAll", HTMLButtonElement), "<all_urls>", say("allowed_all"));
  const site = siteAsked(origin);
  if (site !== null) {
    const allowSite = part("allowSite", HTMLButtonElement);
    allowSite.textContent = say("allow_site", site.host);
    allowSite.hidden = false;
    offer(allowSite, site.pattern, say("allowed_site", site.host));
  }
  part("sites", HTMLElement).hidden = false;
  status.run(
    (reason) => say("unknown", reason),
    () => sayWhatIsAllowed(status),
  );
}
