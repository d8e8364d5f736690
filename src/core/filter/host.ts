/** Hosts as filters know them: read off a URL without parsing it, ten thousand times a key press. */
import type { Summary } from "../summary.ts";
import { hostOf } from "../url/url.ts";

/** Scheme, userinfo, then the host: a name, or an IPv6 address in brackets. A host that was cut short is none. */
const parts = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?(\[[^\]\s]*\]|[^\s/:?#@[\]…]+)(?=[/:?#]|$)/i;

/** Host of a URL as a browser reports it, lower case, without port; "" where it has none. Total. */
export function shownHost(url: string): string {
  return parts.exec(url)?.[1]?.toLowerCase() ?? "";
}

const known = new WeakMap<Summary, readonly string[]>();

/** Hosts on a chain's way, each once. Read off its URLs once: they are asked for with every letter that is typed. */
export function hostsOf(summary: Summary): readonly string[] {
  let hosts = known.get(summary);
  if (hosts === undefined) {
    const { firstUrl, lastUrl, facts } = summary;
    const all = new Set([shownHost(firstUrl), shownHost(lastUrl), ...facts.hosts]);
    all.delete("");
    hosts = [...all];
    known.set(summary, hosts);
  }
  return hosts;
}

/**
 * Whether a host is meant by what a person typed: "shop.dev" means that host and all below it, "*.shop.dev" those below
 * it only, and a "*" anywhere stands for anything. A whole URL means its host.
 */
export function hostPattern(typed: string): (host: string) => boolean {
  const pieces = hostName(typed).split(/\*+/);
  const onlyBelow = pieces[0] === "" && pieces.length > 1;
  return (host) => {
    for (let at = 0; at >= 0; at = host.indexOf(".", at) + 1 || -1) {
      if (fits(host, at, pieces)) return true;
      if (onlyBelow) return false;
    }
    return false;
  };
}

function hostName(typed: string): string {
  const lower = typed.toLowerCase();
  if (lower.includes("//")) return shownHost(lower);
  const name = lower.replace(/:\d*$/, "").replace(/\.$/, "");
  // Browsers report "bücher.example" as "xn--bcher-kva.example".
  return /^[ -~]*$/.test(name) ? name : hostOf(`http://${name}`) || name;
}

/** Whether `host` from `from` on is made of the pieces, with anything between them. Linear: no pattern is slow. */
function fits(host: string, from: number, pieces: readonly string[]): boolean {
  const [first = "", ...others] = pieces;
  const last = others.pop();
  if (!host.startsWith(first, from)) return false;
  let at = from + first.length;
  if (last === undefined) return at === host.length;
  for (const piece of others) {
    const found = host.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return host.length - last.length >= at && host.endsWith(last);
}
