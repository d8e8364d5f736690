/**
 * What counts as a secret: tables, each line with its reason. A wrong entry costs readability when it hides too
 * much and a credential when it hides too little, so doubt decides for hiding.
 */
import { plainOf } from "./redact-percent.ts";

/** The one form of a hidden value: no character of it is ever encoded in a URL, quoted in a header or split off a cookie. */
export const placeholder = /REDACTED-[1-9]\d{0,8}(?!\d)/;
// A quotation that was cut short keeps its ellipsis.
const onlyPlaceholder = new RegExp(`^${placeholder.source}…?$`);

export function isPlaceholder(value: string): boolean {
  return onlyPlaceholder.test(value);
}

/** Names that always carry a credential, in any spelling: access_token, X-Amz-Security-Token, user[passwordHash]. */
const sureNames = [
  /token|secret|passw|pwd|passphrase|passcode|jwt|credential|signature|assertion/, // the words themselves
  /apikey|accesskey|privatekey|authkey/, // X-Api-Key, AWSAccessKeyId
  /csrf|xsrf|verifier|saml(?:re|art)|relaystate/, // double-submit values, PKCE, SAML messages
  /^(?:(?:x|http|proxy|user|basic)?auth|authorization|otp|totp)$/,
];

/** Names that usually carry one, and now and then a country or a sort key: hidden where they stand, not hunted elsewhere. */
const likelyNames = [
  /^(?:.*(?:auth|oob|otp|verif\w*|user|device|reset|invit\w*|access|login|activation|confirm\w*|security|recovery|pass))?code$/,
  /^(?:.*session.*|.*sess?id|sid|connectsid|state|wctx|wresult)$/, // PHPSESSID, JSESSIONID, OAuth and WS-Federation state
  /^(?:.*key|sig|sign|hmac|mac|hash|ticket|pin|pass|pw|magic|sso)$/, // Azure's sig, CAS tickets
  /nonce|challenge|opaque/, // OpenID Connect, Digest (RFC 7616), Hydra
];

/** Names that speak about a credential and hold none: token_type=Bearer, code_challenge_method=S256, token_uri. */
const aboutNames = /(?:type|method|alg|algorithm|expir\w*|lifetime|endpoint|ur[il])$/;

/** Letters and digits of a parameter, cookie or header name, all spellings alike. */
function squash(name: string): string {
  return plainOf(name)
    .toLowerCase()
    .replaceAll(/[^a-z\d]/g, "");
}

type Certainty = "sure" | "likely";

/** How surely a value under this name is a secret; null: the name says nothing. */
export function nameCertainty(name: string): Certainty | null {
  const squashed = squash(name);
  if (aboutNames.test(squashed)) return null;
  if (sureNames.some((pattern) => pattern.test(squashed))) return "sure";
  return likelyNames.some((pattern) => pattern.test(squashed)) ? "likely" : null;
}

/** Words in a path (or parameter name) that a secret follows: /password/reset/…, /api/webhooks/…, ?invite=… */
const secretFollows =
  /^(?:(?:password|pw)?resets?(?:password|pw|link)?|invit(?:e|es|ation|ations)|verif(?:y|ication)|verifyemail|confirm(?:ation)?|activat(?:e|ion)|magic(?:link|login)?|recover(?:y)?|unsubscribe|optout|hooks?|webhook[a-z]*|tokens?|otp|onetime|claim|redeem)$/;

/** Words that a secret may follow as well as an ordinary page: /services/T0…/B0… (Slack), /services/consulting. */
const secretMayFollow = /^(?:services|shared?|shares|join|accept|keys?)$/;

/** What stands after such a word without being secret: other such words, pages, providers, languages, versions. */
const ordinaryAfter =
  /^(?:new|edit|done|complete|completed|success|sent|failed|error|expired|invalid|form|request|start|check|e?mail|phone|sms|passwords?|accounts?|users?|link|code|api|catch|trigger|workflows|github|gitlab|slack|stripe|paypal|true|false|yes|no|on|off|\d|v\d+|[a-z]{2}(?:-[a-z]{2})?|[a-z]+\.(?:php|html?|aspx?|jsp))?$/i;

export type Expectation = "secret" | "maybe" | null;

/** What stands behind this path segment, or under this name. Whole sentences (blog titles) announce nothing. */
export function expectedAfter(segment: string): Expectation {
  if (aboutNames.test(squash(segment))) return null;
  const words = segment
    .slice(0, 64)
    .replaceAll(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
  if (words.length > 3) return null;
  if (words.some((word) => secretFollows.test(word))) return "secret";
  return words.some((word) => secretMayFollow.test(word)) ? "maybe" : null;
}

/** True when `value`, found where `expectation` says, is to be hidden. */
export function meetsExpectation(value: string, expectation: Expectation): boolean {
  if (expectation === "maybe") return /\d|[a-z][A-Z]/.test(value) && value.length > 5;
  // Another such word (/reset/confirm/…) is no secret; one with digits in it may well be.
  const anotherWord = !/\d/.test(value) && expectedAfter(value) !== null;
  return expectation === "secret" && !ordinaryAfter.test(value) && !anotherWord;
}

/** Machine-made and unlikely to mean anything else: letters with digits, neither a path nor a host or file name. */
export function looksMade(value: string): boolean {
  return /^(?=\D*\d)(?=[^a-z]*[a-z])[\w~+=|$%:.-]{8,}$/i.test(value) && !/\.[a-z]{2,}$/i.test(value);
}

/** Credentials that tell themselves by their form, whatever they are called. */
const knownForms = [
  /^eyJ[\w-]{8,}\.[\w-]*/, // JSON Web Token: '{"' in base64url
  /^(?:gh[pousr]_|github_pat_|glpat-|xox[a-z]-|[rs]k_(?:live|test)_|whsec_|AKIA|ASIA|AIza|ya29\.|npm_|hf_)[\w.-]{8,}/,
  /^bot\d{6,}:[\w-]{20,}/, // Telegram: the token is a path segment
];

/** Names of things, though they look random: record ids are no credentials, and file hashes are public. */
const publicForms = [
  /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i,
  /\.(?:m?js|css|png|jpe?g|gif|svg|webp|avif|ico|woff2?|map|wasm)$/i,
];

/** True for values that look like a credential wherever they stand. Decoded text in, please. */
export function looksSecret(value: string): boolean {
  if (value.length < 16 || placeholder.test(value)) return false;
  if (knownForms.some((form) => form.test(value))) return true;
  return (
    /^[\w~+=|$!*:./-]{20,}$/.test(value) && !publicForms.some((form) => form.test(value)) && isRandom(value)
  );
}

/**
 * Random text changes between capitals, small letters and digits all the time (base64: 62 % of its neighbours,
 * hex 47 %); words and numbers hardly do. Cheaper than entropy and better at telling slugs from tokens.
 */
function isRandom(value: string): boolean {
  if (!/[a-z\d]{10}/i.test(value)) return false;
  const kinds = value
    .replaceAll(/[^a-z\d]/gi, "")
    .replaceAll(/[a-z]/g, "a")
    .replaceAll(/[A-Z]/g, "A")
    .replaceAll(/\d/g, "1");
  const changes = kinds.replaceAll(/(.)\1+/g, "$1").length - 1;
  const mixed = kinds.includes("a") && kinds.includes("A");
  return kinds.length >= 20 && changes / kinds.length >= (mixed ? 0.4 : 0.15);
}
