/** Host names that stand for other than ASCII characters: what "xn--…" spells. */
import { decodePunycode } from "./punycode.ts";
import { parseUrl } from "./url.ts";

const encoded = "xn--";

/**
 * The name that a host in Punycode spells, such as "bücher.example"; null where it spells none. Told only where the
 * URL parser makes the same host of it again, so that no name is shown that would lead elsewhere.
 */
export function unicodeHost(host: string): string | null {
  const lower = host.toLowerCase();
  const labels = lower.split(".");
  if (!labels.some((label) => label.startsWith(encoded))) return null;
  const spelled: string[] = [];
  for (const label of labels) {
    const text = label.startsWith(encoded) ? decodePunycode(label.slice(encoded.length)) : label;
    if (text === null) return null;
    spelled.push(text);
  }
  const name = spelled.join(".");
  return parseUrl(`http://${name}/`)?.hostname === lower ? name : null;
}
