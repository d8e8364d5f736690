/**
 * Asks for access to sites. A page of its own, because a click in Firefox's DevTools cannot ask the browser for
 * anything. `?origin=https://example.com` offers that site as well.
 */
import "./options.css";
import { browser } from "../browser.ts";
import { part } from "./part.ts";

const allowAll = part("allowAll", HTMLButtonElement);
const allowSite = part("allowSite", HTMLButtonElement);
const status = part("status", HTMLElement);

/** The origin in the address as a match pattern; null when there is none that can be asked for. */
function siteAsked(): { readonly host: string; readonly pattern: string } | null {
  const asked = new URLSearchParams(location.search).get("origin");
  if (asked === null || !URL.canParse(asked)) return null;
  const { protocol, hostname, host } = new URL(asked);
  // Match patterns know no port.
  return protocol === "http:" || protocol === "https:"
    ? { host, pattern: `${protocol}//${hostname}/*` }
    : null;
}

function offer(button: HTMLButtonElement, pattern: string, where: string): void {
  button.addEventListener("click", () => void ask(pattern, where));
}

/** Called in the click itself: the browser grants nothing once it has waited for something else. */
async function ask(pattern: string, where: string): Promise<void> {
  try {
    const granted = await browser.permissions.request({ origins: [pattern] });
    say(granted ? `Allowed on ${where}. Reload the page you look at.` : "Not allowed.", !granted);
  } catch (error) {
    say(`The browser refused to ask: ${String(error)}`, true);
  }
}

async function sayWhatIsAllowed(): Promise<void> {
  try {
    const granted = await browser.permissions.contains({ origins: ["<all_urls>"] });
    if (granted) say("Allowed on all sites already. There is nothing to do.");
  } catch (error) {
    say(`The browser did not say what is allowed: ${String(error)}`, true);
  }
}

function say(text: string, bad = false): void {
  status.textContent = text;
  status.toggleAttribute("data-bad", bad);
}

offer(allowAll, "<all_urls>", "all sites");
const site = siteAsked();
if (site !== null) {
  allowSite.textContent = `Allow on ${site.host}`;
  allowSite.hidden = false;
  offer(allowSite, site.pattern, site.host);
}
void sayWhatIsAllowed();
