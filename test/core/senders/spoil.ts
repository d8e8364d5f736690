/** A hop changed so that one sign of a fingerprint no longer holds. */
import type { Chain, Hop } from "../../../src/core/chain.ts";
import type { Header } from "../../../src/core/event.ts";
import type { Sign } from "../../../src/core/senders/fingerprint.ts";

const codes = [301, 302, 303, 307, 308, 300];

function without(headers: readonly Header[], name: string): readonly Header[] {
  return headers.filter(([each]) => each.toLowerCase() !== name);
}

/** `url` with another last part of its path. */
function moved(url: string): string {
  const to = new URL(url);
  to.pathname = `${to.pathname.replace(/\/$/, "")}-moved`;
  return to.href;
}

function hostOf(url: string, host: string): string {
  const to = new URL(url);
  to.host = host;
  return to.href;
}

export function spoiledHop(sign: Sign, hop: Hop): Hop {
  const headers = hop.responseHeaders ?? [];
  switch (sign.kind) {
    case "header":
      return { ...hop, responseHeaders: without(headers, sign.name) };
    case "no-header":
      return { ...hop, responseHeaders: [...headers, [sign.name, "other"]] };
    case "only-headers":
      return { ...hop, responseHeaders: [...headers, ["X-Other", "1"]] };
    case "status":
      return { ...hop, status: codes.find((code) => !sign.codes.includes(code)) ?? 300 };
    case "body":
      return {
        ...hop,
        responseHeaders: [...without(headers, "content-length"), ["Content-Length", "99999"]],
      };
    case "location": {
      const other = sign.form === "absolute" ? "/x" : "https://a.test/x";
      return { ...hop, responseHeaders: [...without(headers, "location"), ["Location", other]] };
    }
    case "change":
      if (sign.change === "other-host") return { ...hop, to: hostOf(hop.to, new URL(hop.url).host) };
      return { ...hop, to: sign.change === "same-host" ? hostOf(hop.to, "elsewhere.test") : moved(hop.to) };
    case "asked":
      return { ...hop, url: "https://a.test/asked", to: hop.to };
    case "target":
      return { ...hop, to: "https://b.test/" };
    default:
      return hop;
  }
}

export function spoiledChain(sign: Sign, chain: Chain): Chain {
  if (sign.kind !== "later" || chain.outcome.kind !== "response") return chain;
  return { ...chain, outcome: { ...chain.outcome, responseHeaders: [] } };
}
