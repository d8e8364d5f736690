/** A document with secrets planted in all its places. */
import fc from "fast-check";
import type { ChainDocument } from "../../../src/core/document/document.ts";
import { chain, documentWith, hop } from "./redact-samples.ts";

/** Credentials of any look: blanks, reserved characters, percent signs, letters beyond ASCII. */
const awkward = fc.string({
  unit: fc.constantFrom(...Array.from("abcxyzABCXYZ0189-_.~ +/=&%?#@:;,é漢")),
  minLength: 8,
  maxLength: 40,
});
/** Session ids and codes as servers make them: letters and digits. */
const made = fc
  .tuple(
    fc.constantFrom(...Array.from("ghjkQZ")),
    fc.string({ unit: fc.constantFrom(...Array.from("abcdefXYZ0123456789_-")), minLength: 9, maxLength: 40 }),
    fc.constantFrom(...Array.from("0123456789")),
  )
  .map((parts) => parts.join(""));

export interface Planted {
  readonly password: string;
  readonly token: string;
  readonly key: string;
  readonly basic: string;
  readonly session: string;
  readonly reset: string;
  readonly code: string;
}

export const planted: fc.Arbitrary<Planted> = fc.record({
  password: awkward,
  token: awkward,
  key: awkward,
  basic: awkward,
  session: made,
  reset: made,
  code: made,
});

/** Every byte encoded, in small letters: what a sloppy encoder may write. */
export function everyByte(text: string): string {
  return Array.from(new TextEncoder().encode(text))
    .map((byte) => `%${byte.toString(16).padStart(2, "0")}`)
    .join("");
}

export function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

/** A document with the secrets in all their places, and quoted once more in places that no rule knows. */
export function documentWithSecrets(secrets: Planted): ChainDocument {
  const { password, token, key, basic, session, reset, code } = secrets;
  const inner = `https://bob:${encodeURIComponent(password)}@inner.example/in?access_token=${everyByte(token)}&page=3`;
  const first = `https://one.example/go?lang=en&next=${encodeURIComponent(inner)}&code=${code}`;
  const second = `https://two.example/password/reset/${reset}?page=2#id_token=${encodeURIComponent(token)}`;
  const third = `https://eve:${encodeURIComponent(password)}@three.example/end`;
  const echoes = Object.values(secrets);
  const evidence = echoes.flatMap((secret) => [
    `saw x${secret}y`,
    `saw ${encodeURIComponent(encodeURIComponent(secret))}`,
    everyByte(secret),
  ]);
  return documentWith(
    chain({
      initiator: second,
      hops: [
        hop({
          url: first,
          to: second,
          requestHeaders: [
            ["Cookie", `theme=dark; sid=${session}`],
            ["Authorization", `Basic ${base64(`bob:${basic}`)}`],
            ["X-Api-Key", key],
            ["X-Backup-Password", basic],
            ["Referer", inner],
            ["X-Debug", `{"a":"${echoes.map((secret) => encodeURIComponent(secret)).join("|")}"}`],
          ],
          responseHeaders: [
            ["Location", second],
            ["Set-Cookie", `sid=${session}; Path=/; HttpOnly`],
            ["Refresh", `3; url=${third}`],
            ["Link", `<${second}>; rel=next`],
          ],
          cause: {
            id: "login",
            confidence: "likely",
            evidence,
            policy: {
              source: "header",
              host: "one.example",
              header: `max-age=1; ${session}`,
              seenAt: null,
              expiresAt: null,
            },
          },
        }),
        hop({ index: 1, url: second, to: third, statusText: `Found ${key}` }),
      ],
      outcome: {
        kind: "failure",
        url: third,
        error: `net::ERR ${token}`,
        finishedAt: "2026-11-21T20:00:01.000Z",
        status: 302,
        statusText: reset,
        responseHeaders: [["Content-Location", first]],
        refusedTo: inner,
      },
      findings: [
        {
          rule: "redirect-refused",
          severity: "problem",
          hops: [1],
          data: { error: code, count: 2, to: inner },
        },
      ],
    }),
  );
}
