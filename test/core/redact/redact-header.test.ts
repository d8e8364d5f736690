import { expect, test } from "vitest";
import type { Header } from "../../../src/core/event.ts";
import { redact } from "../../../src/core/redact/redact.ts";
import { documentOfHops, hop } from "./redact-samples.ts";

function redactedHeader(name: string, value: string): string | undefined {
  const document = documentOfHops(hop({ responseHeaders: [[name, value]] }));
  return redact(document).document.chains[0]?.hops[0]?.responseHeaders?.[0]?.[1];
}

const githubToken = "ghp_aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5";
/** A token as Kubernetes wants it: encoded once more, without padding. */
const base64url =
  "ZXlKaGJHY2lPaUpTVXpJMU5pSXNJbXRwWkNJNkluaEdabUpsSW4wLmV5SnpkV0lpT2lKMWMyVnlJbjAuYzJsbmJtRjBkWEps";
const jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1c2VyIn0.c2lnbmF0dXJlLXNpZ25hdHVyZQ";

test.each<[...Header, string]>([
  ["Location", "/cb?code=abc&x=1", "/cb?code=REDACTED-1&x=1"],
  ["Refresh", "0; url='/invite/a1 b2'", "0; url='/invite/REDACTED-1"],
  [
    "Link",
    '</a?token=t1>; rel="next", </b>; rel="prev"',
    '</a?token=REDACTED-1>; rel="next", </b>; rel="prev"',
  ],
  ["Origin", "https://u:p@h.example", "https://REDACTED-1:REDACTED-2@h.example"],
  [":path", "/reset/abc1?x=1", "/reset/REDACTED-1?x=1"],
  ["Cookie", "sid=abc; theme=dark; empty=", "sid=REDACTED-1; theme=REDACTED-2; empty="],
  [
    "Set-Cookie",
    'sid="s%3Aabc"; Path=/; Max-Age=60; HttpOnly',
    'sid="REDACTED-1"; Path=/; Max-Age=60; HttpOnly',
  ],
  [
    "Set-Cookie",
    "a=1; Expires=Sat, 21 Nov 2026 20:00:00 GMT, b=2; Secure\nc=3",
    "a=REDACTED-1; Expires=Sat, 21 Nov 2026 20:00:00 GMT, b=REDACTED-2; Secure\nc=REDACTED-3",
  ],
  ["Authorization", "Basic Ym9iOmh1bnRlcjI=", "Basic REDACTED-1"],
  ["Authorization", "bare-key with blank", "REDACTED-1"],
  ["Proxy-Authorization", "Bearer abc", "Bearer REDACTED-1"],
  [
    "WWW-Authenticate",
    'Digest realm="r", nonce="n1", opaque="o1"',
    'Digest realm="r", nonce="REDACTED-1", opaque="REDACTED-2"',
  ],
  ["WWW-Authenticate", "Negotiate TlRMTVNTUAAC", "Negotiate REDACTED-1"],
  ["X-Api-Key", "k", "REDACTED-1"],
  ["X-CSRF-Token", "t", "REDACTED-1"],
  ["X-Anything", jwt, "REDACTED-1"],
  [
    "X-Anything",
    '{"url":"https:\\/\\/u:p@h\\/reset\\/a1"}',
    '{"url":"https:\\/\\/REDACTED-1:REDACTED-2@h\\/reset\\/REDACTED-3"}',
  ],
  // Scripts cannot set headers of a WebSocket, so they send tokens as the name of a protocol.
  ["Sec-WebSocket-Protocol", `graphql-ws, ${jwt}`, "graphql-ws, REDACTED-1"],
  ["Sec-WebSocket-Protocol", `bearer, ${githubToken}`, "bearer, REDACTED-1"],
  [
    "Sec-WebSocket-Protocol",
    `v4.channel.k8s.io, base64url.bearer.authorization.k8s.io.${base64url}`,
    "v4.channel.k8s.io, base64url.bearer.authorization.k8s.io.REDACTED-1",
  ],
  [
    "Sec-WebSocket-Protocol",
    "base64url.bearer.authorization.k8s.io.c2hvcnQ",
    "base64url.bearer.authorization.k8s.io.REDACTED-1",
  ],
  ["Sec-WebSocket-Protocol", "graphql-ws, v12.stomp, mqtt", "graphql-ws, v12.stomp, mqtt"],
  ["Sec-WebSocket-Protocol", "graphql-transport-ws", "graphql-transport-ws"],
  ["Sec-WebSocket-Protocol", "v5.channel.k8s.io", "v5.channel.k8s.io"],
  ["Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==", "dGhlIHNhbXBsZSBub25jZQ=="],
  ["Access-Control-Allow-Credentials", "true", "true"],
  [
    "Strict-Transport-Security",
    "max-age=63072000; includeSubDomains; preload",
    "max-age=63072000; includeSubDomains; preload",
  ],
  ["Non-Authoritative-Reason", "HSTS", "HSTS"],
  ["Content-Type", "text/html; charset=utf-8", "text/html; charset=utf-8"],
  ["ETag", '"9f86d081884c7d659a2feaa0c55ad015"', '"9f86d081884c7d659a2feaa0c55ad015"'],
  [
    "User-Agent",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0",
  ],
])("%s: %s", (name, value, expected) => {
  expect(redactedHeader(name, value)).toBe(expected);
});
