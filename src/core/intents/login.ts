/** Logging in and out. */
import { headerValue } from "../headers.ts";
import { queryOf } from "../senders/url-difference.ts";
import { headerFact, urlFact, type IntentCheck, type IntentHop } from "./intent.ts";

/** A path segment that names a login page, never a word that contains one. */
const loginSegment = /\/(?:log-?in|sign-?in|sign_in|wp-login\.php|login\.(?:php|aspx?|jsp|html?))(?=\/|$)/i;
/** Segments of the machinery behind a login; alone they only suggest one. */
const authSegment = /\/(?:auth|authorize|authenticate|sso|saml2?|oauth2?|openid-connect)(?=\/|$)/i;
const logoutSegment =
  /\/(?:log-?out|sign-?out|sign_out|logoff|end_session|endsession)(?:\.\w{2,4})?(?=\/|$)/i;
/** Parameters that say where to go after a login. */
const returnParameter =
  /^(?:next|return|return_?(?:url|to|path)|redirect|redirect_(?:to|uri|url|after_login)|continue|service|from|goto|rd|target|back|callback_?url)$/i;
const expiredParameter = /^(?:expired|timeout|session_?(?:expired|timeout)|reauth|sessionexpired)$/i;
const expiredValue = /^(?:session_?)?(?:expired|timeout|timed_?out)$/i;

function isLoginPath(url: URL): boolean {
  return loginSegment.test(url.pathname) || authSegment.test(url.pathname);
}

/** A request of OAuth 2.0, OpenID Connect, SAML, WS-Federation or CAS to an identity provider. */
function protocolOf(url: URL): string | null {
  const query = queryOf(url);
  if (query.has("client_id") && (query.has("redirect_uri") || query.has("response_type"))) return "OAuth 2.0";
  if (query.has("SAMLRequest")) return "SAML";
  if (query.get("wa") === "wsignin1.0") return "WS-Federation";
  return null;
}

/** Cookies deleted with the answer, where the browser shows them. */
function deletesCookie(hop: IntentHop): boolean {
  return (hop.hop.responseHeaders ?? []).some(
    ([name, value]) =>
      name.toLowerCase() === "set-cookie" &&
      /;\s*(?:max-age=0|expires=[^;]*\b(?:1970|1969)\b)/i.test(value.slice(0, 4_000)),
  );
}

function expiry(hop: IntentHop): string | null {
  const named = [...queryOf(hop.change.to)].find(
    ([name, value]) =>
      (expiredParameter.test(name) && value !== "0" && value !== "false") || expiredValue.test(value),
  );
  if (named !== undefined && !/^reauth$/i.test(named[0])) return "The target says that the session expired";
  const sent = headerValue(hop.hop.requestHeaders, "cookie") !== null;
  return sent && deletesCookie(hop) ? "A cookie was sent, and the answer deletes one" : null;
}

/** To a login page, or to an identity provider. */
export const login: IntentCheck = (hop) => {
  const { from, to } = hop.change;
  // From one step of a login to the next is not a way to it; nor is the same page.
  if (protocolOf(from) !== null || (isLoginPath(from) && from.host === to.host)) return null;
  if (logoutSegment.test(from.pathname)) return null;
  const protocol = protocolOf(to);
  if (protocol === null && !isLoginPath(to)) return null;
  const returns = [...queryOf(to)].some(([name, value]) => returnParameter.test(name) && value !== "");
  const facts = [
    urlFact(
      hop,
      protocol === null
        ? "The path of the target names a login"
        : `The target is a login request of ${protocol}`,
    ),
    ...(returns ? [urlFact(hop, "The target names the way back")] : []),
  ];
  const expired = expiry(hop);
  if (expired !== null) {
    const fact = expired.startsWith("A cookie") ? headerFact(expired) : urlFact(hop, expired);
    return {
      id: "session-expired",
      confidence: "likely",
      evidence: [...facts, fact],
      detail: { host: to.host },
    };
  }
  const sure = protocol !== null || returns || [302, 303].includes(hop.status);
  if (!sure) return null;
  const named = protocol !== null || returns || loginSegment.test(to.pathname);
  return {
    id: "login",
    confidence: named ? "likely" : "possible",
    evidence: facts,
    detail: { host: to.host },
  };
};

/** Back from an identity provider, with the answer in the query (RFC 6749 4.1.2). */
export const loginReturn: IntentCheck = (hop) => {
  const before = queryOf(hop.change.from);
  const query = queryOf(hop.change.to);
  const answered = query.has("code") || query.has("error");
  if (!answered || !query.has("state") || before.has("code")) return null;
  if (hop.change.from.host === hop.change.to.host) return null;
  return {
    id: "login-return",
    confidence: "likely",
    evidence: [urlFact(hop, "The target carries `code` or `error`, and `state`")],
    detail: { host: hop.change.to.host },
  };
};

export const logout: IntentCheck = (hop) => {
  if (!logoutSegment.test(hop.change.from.pathname)) return null;
  const deleted = deletesCookie(hop);
  return {
    id: "logout",
    confidence: deleted ? "likely" : "possible",
    evidence: [
      urlFact(hop, "The path asked for is one for logging out"),
      ...(deleted ? [headerFact("The answer deletes a cookie")] : []),
    ],
  };
};
