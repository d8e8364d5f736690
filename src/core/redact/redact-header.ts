/** Where the secrets of a header stand. */
import { nameCertainty } from "./redact-rules.ts";
import { each, shifted, whole } from "./redact-find.ts";
import type { Secret } from "./redact-find.ts";
import { secretsIn, secretsInText, secretsInUrl } from "./redact-url.ts";

/** Headers whose whole value is a URL or a path, blanks and quotes included. HTTP/2 has its pseudo headers in HAR files. */
const urlHeader =
  /^(?::path|location|content-location|referer|referrer|origin|.*-(?:url|uri|location)|next-url|sourcemap|x-sourcemap)$/;

/** Identifiers that look random and open nothing: with them the other side finds the request in its logs. */
const identifier =
  /^(?:etag|if-(?:none-)?match|cf-ray|traceparent|tracestate|x-amz-(?:cf-id|id-2)|x-vercel-id|.*(?:request|correlation|trace)-?id|sec-websocket-(?:key|accept|version|extensions))$/;

/** Names with a telling word that speak about credentials and hold none. */
const aboutCredentials = /^(?:access-control-|permissions-policy$|feature-policy$)/;

/** Schemes of Authorization (IANA registry, and those in common use): the scheme stays, it explains the chain. */
const scheme =
  /^\s*(?:basic|bearer|digest|negotiate|ntlm|hoba|mutual|scram-[\w-]+|aws4-[\w-]+|token|apikey|hawk|dpop|gnap|oauth|vapid|privatetoken|concealed)\s+/i;

/** Secrets of one header's value. */
export function secretsInHeader(header: string, value: string): readonly Secret[] {
  const name = header.toLowerCase();
  if (name === "cookie") return each(value, /;/g, (part) => cookie(part));
  // Firefox joins the lines of repeated headers with a line feed.
  if (name === "set-cookie") return each(value, /\n/g, setCookie);
  if (/^(?:www|proxy)-authenticate$/.test(name)) return challenge(value);
  if (identifier.test(name)) return [];
  if (urlHeader.test(name)) return secretsInUrl(value);
  if (name === "refresh") return refresh(value);
  if (name === "sec-websocket-protocol") return each(value, /,/g, protocol);
  const certainty = aboutCredentials.test(name) ? null : headerCertainty(name);
  if (certainty === null) return secretsInText(value);
  const kept = scheme.exec(value)?.[0].length ?? 0;
  return shifted(whole(value.slice(kept), "header", header, certainty === "sure"), kept);
}

function headerCertainty(name: string) {
  return /(?:^|-)auth(?:entication|orization)?(?:-|$)/.test(name) ? "sure" : nameCertainty(name);
}

/** A quote around the value is no part of it, so that the same value without quotes gets the same placeholder. */
function cookie(text: string): readonly Secret[] {
  const equals = text.indexOf("=");
  const name = text.slice(0, Math.max(equals, 0)).trim();
  const value = text.slice(equals + 1);
  const lead = /^\s*"?/.exec(value)?.[0].length ?? 0;
  const bare = value.slice(lead).replace(/"?\s*$/, "");
  return shifted(whole(bare, "cookie", name, nameCertainty(name) === "sure"), equals + 1 + lead);
}

const attribute =
  /^\s*(?:expires|max-age|domain|path|secure|httponly|samesite|partitioned|priority)\s*(?:=|$)/i;

/** Value hidden, attributes kept. What is no attribute may be another cookie that a proxy joined with a comma. */
function setCookie(line: string): readonly Secret[] {
  let first = true;
  return each(line, /;|,(?=[^;,=]*=)/g, (part) => {
    const isAttribute = !first && attribute.test(part);
    first = false;
    return isAttribute ? secretsIn(part.trimEnd()) : cookie(part);
  });
}

/** Realm and error stay readable; a lone token (Negotiate, NTLM) is a message of the login itself. */
function challenge(value: string): readonly Secret[] {
  const token = /^\s*[\w-]+\s+(?=[\w~+/.-]+=*\s*$)/.exec(value)?.[0].length;
  if (token === undefined) return secretsInText(value);
  return shifted(whole(value.slice(token), "header", "WWW-Authenticate"), token);
}

/** Kubernetes takes a token as the name of a protocol. */
const bearerProtocol = /^\s*base64url\.bearer\.authorization\.k8s\.io\./;

/** Scripts cannot set headers of a WebSocket, so they send tokens among the protocols that they speak. */
function protocol(text: string): readonly Secret[] {
  const kept = bearerProtocol.exec(text)?.[0].length;
  if (kept === undefined) return secretsInText(text);
  return shifted(whole(text.slice(kept).trimEnd(), "header", "Sec-WebSocket-Protocol"), kept);
}

function refresh(value: string): readonly Secret[] {
  const before = /^[\s\d.]*[;,]?\s*(?:url\s*=\s*)?["']?/i.exec(value)?.[0].length ?? 0;
  return shifted(secretsInUrl(value.slice(before)), before);
}

/** Facts quote headers as "Name: value". */
const quotedHeader = /^[\w-]+: /;

/** Secrets of a sentence that may quote a header. */
export function secretsInFact(fact: string): readonly Secret[] {
  const quoted = quotedHeader.exec(fact)?.[0];
  if (quoted === undefined) return secretsInText(fact);
  return shifted(secretsInHeader(quoted.slice(0, -2), fact.slice(quoted.length)), quoted.length);
}
