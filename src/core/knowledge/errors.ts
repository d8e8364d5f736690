/**
 * Browsers' error names in plain words. Chromium's come from net/base/net_error_list.h, Firefox's from observation
 * in Firefox 153. An unknown name is shown as it stands.
 */
import { clip } from "../text.ts";

export interface ErrorWords {
  /** Goes on after "This 302 led to": at most 50 characters. */
  readonly led: string;
  /** One sentence. */
  readonly meaning: string;
  /** What to do, beginning with a verb. */
  readonly remedy: string;
}

const refused: ErrorWords = {
  led: "a server that refused the connection",
  meaning: "Nothing accepts connections at that host and port.",
  remedy:
    "Start the server there, or correct the host and port of the target. After an upgrade to https, the https port must answer.",
};
const unknownHost: ErrorWords = {
  led: "a host name that was not found",
  meaning: "The browser got no address for this host from DNS.",
  remedy: "Correct the host name in Location, or add it to DNS.",
};
const closed: ErrorWords = {
  led: "a connection that was closed",
  meaning: "The connection was closed before the whole answer came.",
  remedy:
    "Look into the log of the target's server, or of a proxy before it. After an upgrade to https, check that this port serves https.",
};
const timedOut: ErrorWords = {
  led: "a server that did not answer in time",
  meaning: "The target did not answer before the browser gave up.",
  remedy: "Check that the target is up and that no firewall drops the connection.",
};
const noTls: ErrorWords = {
  led: "a port that does not speak TLS as expected",
  meaning: "The browser and the target could not agree on a secure connection.",
  remedy:
    "Check that this port serves https. An upgrade keeps a port like 8080, where often only http is served.",
};
const unknownScheme: ErrorWords = {
  led: "a kind of URL that nothing opens",
  meaning: "Nothing in this browser or system opens URLs with this scheme.",
  remedy: "Redirect to an https URL, and offer the app link from a page.",
};
const blocked: ErrorWords = {
  led: "a URL that an extension blocked",
  meaning: "An extension or a filter inside the browser cancelled the request.",
  remedy: "Repeat it in a profile without extensions to see whether one of them blocks the target.",
};
const failed: ErrorWords = {
  led: "a request that failed without a reason",
  meaning: "The browser does not say why. Often CORS refused the answer.",
  remedy: "Read the DevTools console: it names a CORS failure. The target needs the CORS headers, too.",
};
const cut: ErrorWords = {
  led: "an answer that broke off",
  meaning: "The answer ended before all of it had come.",
  remedy: "Compare Content-Length with what the target really sends.",
};

const stopped: ErrorWords = {
  led: "a request that was stopped",
  meaning: "The request was stopped, and the browser does not say by whom or why.",
  remedy: "Repeat it and let it finish.",
};

const words: Readonly<Record<string, ErrorWords>> = {
  "net::ERR_ABORTED": stopped,
  NS_BINDING_ABORTED: stopped,
  "net::ERR_CONNECTION_REFUSED": refused,
  NS_ERROR_CONNECTION_REFUSED: refused,
  "net::ERR_NAME_NOT_RESOLVED": unknownHost,
  NS_ERROR_UNKNOWN_HOST: unknownHost,
  "net::ERR_CONNECTION_RESET": closed,
  "net::ERR_CONNECTION_CLOSED": closed,
  "net::ERR_EMPTY_RESPONSE": closed,
  NS_ERROR_NET_RESET: closed,
  "net::ERR_CONNECTION_TIMED_OUT": timedOut,
  "net::ERR_TIMED_OUT": timedOut,
  NS_ERROR_NET_TIMEOUT: timedOut,
  "net::ERR_SSL_PROTOCOL_ERROR": noTls,
  "net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH": noTls,
  "net::ERR_UNKNOWN_URL_SCHEME": unknownScheme,
  NS_ERROR_UNKNOWN_PROTOCOL: unknownScheme,
  "net::ERR_BLOCKED_BY_CLIENT": blocked,
  NS_ERROR_ABORT: blocked,
  "net::ERR_FAILED": failed,
  "net::ERR_CONTENT_LENGTH_MISMATCH": cut,
  NS_ERROR_NET_PARTIAL_TRANSFER: cut,
  "net::ERR_CERT_AUTHORITY_INVALID": {
    led: "a certificate that the browser does not trust",
    meaning: "The browser does not trust whoever issued the certificate.",
    remedy:
      "Install a certificate from a trusted authority; for local work, trust your own authority in this browser.",
  },
  "net::ERR_CERT_COMMON_NAME_INVALID": {
    led: "a certificate for another host name",
    meaning: "The certificate does not name the host of the target.",
    remedy: "Redirect to a name that the certificate covers, or add the name to the certificate.",
  },
  "net::ERR_CERT_DATE_INVALID": {
    led: "a certificate that is not valid today",
    meaning: "The certificate has expired, or its time has not begun.",
    remedy: "Renew the certificate of the target, and check the clock of this machine.",
  },
  "net::ERR_BLOCKED_BY_RESPONSE": {
    led: "an answer that may not be used here",
    meaning: "A header of the answer, such as X-Frame-Options, forbids it.",
    remedy: "Check X-Frame-Options, frame-ancestors and Cross-Origin-Resource-Policy of the target.",
  },
  NS_ERROR_XFO_VIOLATION: {
    led: "a page that refuses to be framed",
    meaning: "X-Frame-Options or frame-ancestors of the answer forbids this frame.",
    remedy: "Allow this site in the target's frame-ancestors, or open the target outside a frame.",
  },
  "net::ERR_BLOCKED_BY_CSP": {
    led: "a URL that the page's policy forbids",
    meaning: "The Content-Security-Policy of the page does not allow the target.",
    remedy: "Add the target's host to the page's Content-Security-Policy, or redirect inside it.",
  },
  NS_ERROR_DOM_BAD_URI: {
    led: "a URL that a policy forbids",
    meaning: "The page's Content-Security-Policy or CORS does not allow the target.",
    remedy: "Read the DevTools console: it names the policy.",
  },
  "net::ERR_UNSAFE_PORT": {
    led: "a port that browsers do not open",
    meaning: "The target's port belongs to another protocol, and browsers block it.",
    remedy: "Serve the target on a port that is not on the Fetch Standard's list of bad ports.",
  },
  "net::ERR_CACHE_MISS": {
    led: "a page that only the cache could give",
    meaning: "The answer was wanted from the cache, and the cache does not have it.",
    remedy: "Repeat the request; after a form, send the form again.",
  },
  "net::ERR_UPLOAD_STREAM_REWIND_NOT_SUPPORTED": {
    led: "a body that cannot be sent twice",
    meaning: "A 307 or 308 needs the body again, and this one was a stream that is used up.",
    remedy: "Send the request to the last URL directly, or send the body as a whole and not as a stream.",
  },
  "net::ERR_INVALID_AUTH_CREDENTIALS": {
    led: "a page that asks for a user name and password",
    meaning: "The target wants HTTP authentication, and none was given or accepted.",
    remedy: "Give the credentials, or redirect to a page that needs none.",
  },
  NS_ERROR_UNEXPECTED: {
    led: "a URL that Firefox would not load",
    meaning:
      "Firefox says this where CORS, a Content-Security-Policy or mixed content forbids the redirect or its target.",
    remedy: "Read the DevTools console: it names what forbids the target.",
  },
  NS_ERROR_NET_ON_RECEIVING_FROM: {
    led: "a URL that Firefox would not load",
    meaning:
      "Firefox says this of a blocked port, of credentials in the URL, and of a redirected CORS preflight.",
    remedy: "Look for a user name or an unusual port in Location. Read the DevTools console for CORS.",
  },
  NS_ERROR_CORRUPTED_CONTENT: {
    led: "an answer that Firefox cannot use",
    meaning: "The answer is damaged, or redirects with a Location that Firefox refuses.",
    remedy: "Check Location, Content-Length and Content-Encoding of the target's answer.",
  },
  NS_ERROR_REDIRECT_LOOP: {
    led: "a script that may not be redirected",
    meaning:
      "Firefox gives this name also to a service worker's script that is redirected, without any loop.",
    remedy: "Register the service worker under the URL that serves its script.",
  },
};

/** Error names that have words of their own. */
export function knownErrors(): readonly string[] {
  return Object.keys(words);
}

/** Plain words for an error; for an unknown one its own name, and nothing that is not known. */
export function errorWords(error: string): ErrorWords {
  if (Object.hasOwn(words, error)) return words[error] ?? unknown(error);
  return unknown(error);
}

function unknown(error: string): ErrorWords {
  const said = `The browser reported ${quotedError(clip(error, 80))}.`;
  if (isSentence(error)) {
    return {
      led: "a secure connection that failed",
      meaning: `${said} Firefox writes a sentence when the certificate or TLS fails.`,
      remedy: "Open the target itself: Firefox then shows what is wrong with its certificate.",
    };
  }
  return {
    led: "a request that failed",
    meaning: said,
    remedy: "Open the target itself to see whether it fails without the redirect, too.",
  };
}

/** An error name ready to end a sentence: some of Firefox's are sentences themselves, and stand in quotation marks. */
export function quotedError(error: string): string {
  const name = error.replace(/\.$/, "");
  return isSentence(error) ? `“${name}”` : name;
}

/** One word for the hop strip, at most 9 characters. */
const shortWords: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/TOO_MANY_REDIRECTS|REDIRECT_LOOP/, "loop"],
  [/ABORT/, "stopped"],
  [/REDIRECT|MULTIPLE_LOCATION|CORRUPTED_CONTENT/, "refused"],
  [/CERT_|SSL_/, "tls"],
  [/NAME_NOT_RESOLVED|UNKNOWN_HOST/, "dns"],
  [/BLOCKED|XFO_|BAD_URI|UNSAFE_PORT/, "blocked"],
  [/CONNECTION|TIMED_OUT|NET_RESET|NET_TIMEOUT|EMPTY_RESPONSE/, "network"],
];

/** The kind of failure in one word; "failed" where no more is known. */
export function failureWord(error: string): string {
  for (const [pattern, word] of shortWords) if (pattern.test(error)) return word;
  return isSentence(error) ? "tls" : "failed";
}

/** Firefox gives certificate and TLS failures as a sentence in the user's language. */
function isSentence(error: string): boolean {
  return /\s/.test(error) && !/^(?:net::|NS_|Error code )/.test(error);
}
