/**
 * Where the secrets of a URL stand. Works on the text: a URL that no parser takes is read by the same rules, and
 * what is not secret keeps its bytes.
 */
import type { Secret } from "./redact-find.ts";
import { each, shifted, whole } from "./redact-find.ts";
import { decodePercent, deepestEncoding, plainOf } from "./redact-percent.ts";
import { expectedAfter, looksMade, looksSecret, meetsExpectation, nameCertainty } from "./redact-rules.ts";
import type { Expectation } from "./redact-rules.ts";
import { userinfo } from "./redact-userinfo.ts";

/** Secrets in text that may be a URL, a part of one, JSON or name=value pairs, encoded or not. */
export function secretsIn(text: string, depth = 0, expected: Expectation = null): readonly Secret[] {
  if (!/:\/\/|^[/\\]/.test(text) && looksSecret(text)) return whole(text, "text", "");
  if (!/[/\\?#=&;:@%"]/.test(text)) return [];
  // What nobody can read any more is hidden unread.
  if (depth > deepestEncoding) return whole(text, "text", "");
  if (text.includes('"')) return secretsInText(text, depth + 1);
  return /^[\w.\-[\]%$!]+=/.test(text) ? pairs(text, depth, expected) : secretsInUrl(text, depth, expected);
}

/** `name: value`, `"name": "value"` and `name="value"`, outside of URLs. */
const written =
  /(?<![\w.[\]?&#/\\-])([\w.[\]-]{1,64})"?[ \t]{0,3}[:=][ \t]{0,3}(?:"((?:\\.|[^"\\])*)|([^\s"'<>;,&]+))/g;

/** Secrets in sentences and structured headers: under telling names, in URLs, or by their form. */
export function secretsInText(text: string, depth = 0): readonly Secret[] {
  const secrets: Secret[] = [];
  for (const match of text.matchAll(written)) {
    const [all, name = "", quoted, bare] = match;
    const value = quoted ?? bare ?? "";
    const certainty = nameCertainty(name);
    if (certainty === null) continue;
    const start = match.index + all.length - value.length;
    secrets.push(...shifted(whole(value, "text", name, certainty === "sure"), start));
  }
  return [...secrets, ...each(text, /[\s"'<>]+/g, (part) => secretsIn(part, depth))];
}

/** Anchored, and no part of it can be matched in two ways: linear on any input. */
const schemeAndHost = /^\s*(?:[a-z][a-z\d+.-]*:)*(?:[/\\]{2,}[^/\\?#]*)?/i;

/** Secrets of a URL: user and password, path, query, fragment. */
export function secretsInUrl(url: string, depth = 0, expected: Expectation = null): readonly Secret[] {
  const head = schemeAndHost.exec(url)?.[0].length ?? 0;
  const [path = "", query = "", fragment = ""] = split(url.slice(head));
  const service = /[/\\@](?:web)?hooks?\./i.test(url.slice(0, head)) ? "secret" : expected;
  const walked = segments(path, depth, service);
  const queryAt = head + path.length + 1;
  return [
    ...userinfo(url.slice(0, head + path.length), url),
    ...shifted(walked.secrets, head),
    ...shifted(pairs(query.slice(1), depth, walked.expected), queryAt),
    ...shifted(fragmentSecrets(fragment.slice(1), depth, walked.expected), queryAt - 1 + query.length + 1),
  ];
}

function split(text: string): readonly string[] {
  const hash = text.indexOf("#");
  const end = hash < 0 ? text.length : hash;
  const mark = text.slice(0, end).indexOf("?");
  const pathEnd = mark < 0 ? end : mark;
  return [text.slice(0, pathEnd), text.slice(pathEnd, end), text.slice(end)];
}

function segments(path: string, depth: number, before: Expectation) {
  let expected = before;
  const secrets = each(path, /[/\\]/g, (part) => {
    const found = segment(part, depth, expected);
    if (expected !== "secret") expected = expectedAfter(part) ?? expected;
    return found;
  });
  return { secrets, expected };
}

function segment(part: string, depth: number, expected: Expectation): readonly Secret[] {
  const plain = plainOf(part);
  if (meetsExpectation(plain, expected) || looksSecret(plain)) return whole(part, "path", "");
  // Matrix parameters: /cart;jsessionid=…
  if (part.includes("=")) return each(part, /[;&]/g, (piece) => pair(piece, depth, null));
  return insideEncoded(part, depth);
}

function pairs(text: string, depth: number, expected: Expectation): readonly Secret[] {
  return each(text, /&/g, (part) => pair(part, depth, expected));
}

function pair(text: string, depth: number, expected: Expectation): readonly Secret[] {
  const equals = text.indexOf("=");
  const name = equals < 0 ? "" : text.slice(0, equals);
  // A token of base64 ends in "=" and stands there without a name.
  if (looksSecret(plainOf(name))) return whole(text, "parameter", "");
  const value = text.slice(equals + 1);
  return shifted(valueSecrets(name, value, depth, expected), equals + 1);
}

function valueSecrets(name: string, value: string, depth: number, expected: Expectation): readonly Secret[] {
  const plain = plainOf(value);
  const certainty = nameCertainty(name);
  // After /reset or /unsubscribe any made-up value is the key to it: ?u=7f3a91c2, a bare UUID.
  const opens = expected === "secret" && looksMade(plain);
  if (certainty !== null || looksSecret(plain) || opens || meetsExpectation(plain, expectedAfter(name))) {
    return whole(value, "parameter", name, certainty === "sure");
  }
  return /[/\\?#=&;:@"]/.test(value) ? secretsIn(value, depth + 1) : insideEncoded(value, depth);
}

function fragmentSecrets(text: string, depth: number, expected: Expectation): readonly Secret[] {
  if (expected === "secret" && /^[^=&]*=*$/.test(text) && looksMade(text)) {
    return whole(text, "parameter", "");
  }
  return secretsIn(text, depth + 1, expected);
}

/** Reads one level of encoding deeper: ?next=https%3A%2F%2F… */
function insideEncoded(text: string, depth: number): readonly Secret[] {
  const decoded = decodePercent(text);
  if (decoded === null) return [];
  const at = (index: number): number => decoded.from[index] ?? text.length;
  return secretsIn(decoded.text, depth + 1).map((secret) => ({
    ...secret,
    start: at(secret.start),
    end: at(secret.end),
  }));
}
