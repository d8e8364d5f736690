/** A stand-in for hstspreload.org: answers as its API does, about the hosts of the laboratory. */
import { hosts } from "./hosts.ts";
import { text, type Answer, type SiteRequest } from "./request.ts";

/** What it says: `bank` and all below it are on the list, about `mail` it gives an error, the rest is unknown. */
export function preloadStatus({ query }: SiteRequest): Answer {
  const name = query.get("domain") ?? "";
  if (name === hosts.mail) return text(503, "Down.");
  const listed = name === hosts.bank || name.endsWith(`.${hosts.bank}`);
  const body = JSON.stringify({
    name,
    status: listed ? "preloaded" : "unknown",
    bulk: listed,
    preloadedDomain: listed ? hosts.bank : "",
  });
  return { status: 200, headers: [["Content-Type", "application/json; charset=utf-8"]], body };
}
