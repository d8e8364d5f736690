/** What opens a URL that no request can follow. */
import { clip } from "../text.ts";
import { schemeOf } from "../url.ts";

interface AppName {
  /** Goes on after "handed this to": "your mail app". */
  readonly name: string;
  readonly short: string;
}

const apps: Readonly<Record<string, AppName>> = {
  mailto: { name: "your mail app", short: "mail app" },
  tel: { name: "your phone app", short: "phone app" },
  sms: { name: "your messages app", short: "messages app" },
  about: { name: "an empty page", short: "an empty page" },
  blob: { name: "data inside the page", short: "page data" },
  "chrome-extension": { name: "an extension's page", short: "extension page" },
  "moz-extension": { name: "an extension's page", short: "extension page" },
};

export function appNameOf(url: string): AppName {
  const scheme = schemeOf(url);
  if (Object.hasOwn(apps, scheme)) return apps[scheme] ?? otherApp(scheme);
  return otherApp(scheme);
}

function otherApp(scheme: string): AppName {
  if (scheme === "") return { name: "another application", short: "an app" };
  const shown = clip(scheme, 16);
  return { name: `an app for ${shown}: links`, short: `${shown}:` };
}
