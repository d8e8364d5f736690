/** Asking for access to all sites, or to one. */
import { browser } from "../browser.ts";
import { onPermissionChange } from "./optional-permissions.ts";
import { part } from "./part.ts";
import type { StatusLine } from "./status-line.ts";
import { permission } from "./words.ts";

const { say } = permission;
const allSites = "<all_urls>";

/** The origin as a match pattern; null when there is none that can be asked for. */
function siteAsked(asked: string | null): { readonly host: string; readonly pattern: string } | null {
  if (asked === null || !URL.canParse(asked)) return null;
  const { protocol, hostname, host } = new URL(asked);
  // Firefox's match patterns know no port.
  return protocol === "http:" || protocol === "https:"
    ? { host, pattern: `${protocol}//${hostname}/*` }
    : null;
}

const isAllowed = (pattern: string): Promise<boolean> => browser.permissions.contains({ origins: [pattern] });

/** The part of the permission page that asks for access to sites. A button stands there while there is something to allow. */
export function askForSites(origin: string | null, status: StatusLine): void {
  const site = siteAsked(origin);
  const allowSite = part("allowSite", HTMLButtonElement);
  const allowAll = part("allowAll", HTMLButtonElement);

  let all = false;
  const show = async (): Promise<void> => {
    const before = all;
    all = await isAllowed(allSites);
    allowAll.hidden = all;
    allowSite.hidden = site === null || all || (await isAllowed(site.pattern));
    if (before && !all) status.say(say("given_back"));
  };
  const offer = (button: HTMLButtonElement, pattern: string, allowed: string): void =>
    button.addEventListener("click", () =>
      status.run(
        (reason) => say("refused", reason),
        async () => {
          // In the click itself: the browser grants nothing once it has waited for something else.
          const granted = await browser.permissions.request({ origins: [pattern] });
          status.say(granted ? allowed : say("not_allowed"), !granted);
          await show();
          // The button that had the focus is gone.
          if (button.hidden) status.focus();
        },
      ),
    );
  const unknown = (reason: string): string => say("unknown", reason);

  offer(allowAll, allSites, say("allowed_all"));
  if (site !== null) {
    allowSite.textContent = say("allow_site", site.host);
    offer(allowSite, site.pattern, say("allowed_site", site.host));
  }
  part("sites", HTMLElement).hidden = false;
  onPermissionChange(() => status.run(unknown, show));
  status.run(unknown, async () => {
    await show();
    if (all) status.say(say("allowed_all_already"));
  });
}
