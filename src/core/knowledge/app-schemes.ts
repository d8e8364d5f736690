/** What opens a URL that no request can follow. The short names are apart: the background needs no others. */
import { clip } from "../text.ts";
import { schemeOf } from "../url/url.ts";

const shortNames: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["mailto", "mail app"],
  ["tel", "phone app"],
  ["sms", "messages app"],
  ["about", "an empty page"],
  ["blob", "page data"],
  ["chrome-extension", "extension page"],
  ["moz-extension", "extension page"],
]);

const names: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["mailto", "your mail app"],
  ["tel", "your phone app"],
  ["sms", "your messages app"],
  ["about", "an empty page"],
  ["blob", "data inside the page"],
  ["chrome-extension", "an extension's page"],
  ["moz-extension", "an extension's page"],
]);

/** For the list: "mail app", or the scheme itself. */
export function shortAppNameOf(url: string): string {
  const scheme = schemeOf(url);
  return shortNames.get(scheme) ?? (scheme === "" ? "an app" : `${clip(scheme, 16)}:`);
}

/** Goes on after "sent this to": "your mail app". */
export function appNameOf(url: string): string {
  const scheme = schemeOf(url);
  return (
    names.get(scheme) ?? (scheme === "" ? "another application" : `an app for ${clip(scheme, 16)}: links`)
  );
}
