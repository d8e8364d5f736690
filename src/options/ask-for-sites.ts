import { browser } from "../browser.ts";
import { part } from "./part.ts";
import type { StatusLine } from "./status-line.ts";

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
async function ask(pattern: string, where: string, status: StatusLine): Promise<void> {
  const granted = await browser.permissions.request({ origins: [pattern] });
  status.say(granted ? `Allowed on ${where}. Reload the page you look at.` : "Not allowed.", !granted);
}

async function sayWhatIsAllowed(status: StatusLine): Promise<void> {
  const granted = await browser.permissions.contains({ origins: ["<all_urls>"] });
  if (granted) status.say("Allowed on all sites already. There is nothing to do.");
}

/** The part of the permission page that asks for access to sites. */
export function askForSites(origin: string | null, status: StatusLine): void {
  const offer = (button: HTMLButtonElement, pattern: string, where: string): void =>
    button.addEventListener("click", () =>
      status.run("The browser refused to ask", () => ask(pattern, where, status)),
    );
  offer(part("allowAll", HTMLButtonElement), "<all_urls>", "all sites");
  const site = siteAsked(origin);
  if (site !== null) {
    const allowSite = part("allowSite", HTMLButtonElement);
    allowSite.textContent = `Allow on ${site.host}`;
    allowSite.hidden = false;
    offer(allowSite, site.pattern, site.host);
  }
  part("sites", HTMLElement).hidden = false;
  status.run("The browser did not say what is allowed", () => sayWhatIsAllowed(status));
}
