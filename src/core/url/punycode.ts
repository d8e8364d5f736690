/** Punycode (RFC 3492), decoding only: URL parsers encode, and nothing that browsers offer decodes. */

const base = 36;
const smallest = 1;
const largest = 26;
const skew = 38;
const damp = 700;
const firstBias = 72;
const firstCode = 0x80;
const lastCode = 0x10_ffff;
/** A label of the DNS has at most 63 characters; whatever is far longer is not worth the time. */
const longest = 255;

/** §5: a to z are 0 to 25, the digits 26 to 35. `base` for everything else. */
function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a ? lower - 0x61 : base;
}

/** §6.1: the bias for the next number. */
function adapted(delta: number, points: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? damp : 2));
  rest += Math.floor(rest / points);
  let bias = 0;
  while (rest > ((base - smallest) * largest) / 2) {
    rest = Math.floor(rest / (base - smallest));
    bias += base;
  }
  return bias + Math.floor(((base - smallest + 1) * rest) / (rest + skew));
}

/** Text of a label without its "xn--". null where it is no Punycode (RFC 3492 §6.2). */
export function decodePunycode(label: string): string | null {
  if (label.length > longest) return null;
  const basicEnd = Math.max(0, label.lastIndexOf("-"));
  const points = Array.from(label.slice(0, basicEnd), (char) => char.codePointAt(0) ?? 0);
  if (points.some((point) => point >= firstCode)) return null;
  let code = firstCode;
  let place = 0;
  let bias = firstBias;
  for (let at = basicEnd === 0 ? 0 : basicEnd + 1; at < label.length;) {
    const before = place;
    for (let weight = 1, step = base; ; step += base, at += 1) {
      const digit = at < label.length ? digitOf(label.charCodeAt(at)) : base;
      if (digit === base) return null;
      place += digit * weight;
      const threshold = Math.min(largest, Math.max(smallest, step - bias));
      if (digit < threshold) break;
      weight *= base - threshold;
      if (weight > Number.MAX_SAFE_INTEGER / base) return null;
    }
    at += 1;
    const length = points.length + 1;
    bias = adapted(place - before, length, before === 0);
    code += Math.floor(place / length);
    if (code > lastCode) return null;
    place %= length;
    points.splice(place, 0, code);
    place += 1;
  }
  return String.fromCodePoint(...points);
}
