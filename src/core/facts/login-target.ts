/** Telling by its URL that a page asks people to log in: by the names that frameworks and identity providers use. */

const pathOfLogin =
  /(?:^|[/._-])(?:log-?in|sign-?in|sign-?on|logon|authorize|oauth2?|openid-connect|saml2?|sso|cas|adfs|authenticate)(?:$|[/._-])/i;

/** Longest path that is looked at. */
const pathLimit = 300;

/**
 * True where the path has a word for logging in, or the query the parameters of an OAuth 2.0 authorization request
 * (RFC 6749 §4.1.1) or of a SAML one.
 */
export function looksLikeLogin(url: URL): boolean {
  if (pathOfLogin.test(url.pathname.slice(0, pathLimit))) return true;
  if (!/[?&](?:client_id|SAMLRequest)=/.test(url.search)) return false;
  return /[?&](?:redirect_uri|response_type|SAMLRequest)=/.test(url.search);
}
