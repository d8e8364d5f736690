/** Answers that came and cannot be used, among them redirects that are refused. */
import type { ErrorTable, ErrorWords } from "./error-words.ts";

const tooMany: ErrorWords = {
  led: "a chain of too many redirects",
  meaning: "Browsers follow 20 redirects and then give up.",
  remedy: "Look for redirects that lead back to where they came from.",
};
const notAUrl: ErrorWords = {
  led: "a URL that cannot be read",
  meaning: "The target is not a URL that a browser can read.",
  remedy: "Correct Location: look for a missing host, an impossible port or a broken template.",
};
const notAllowed: ErrorWords = {
  led: "a kind of URL that is not allowed there",
  meaning: "A server may not send the browser to URLs such as file:, data: or chrome:.",
  remedy: "Redirect to an http or https URL.",
};
const badEncoding: ErrorWords = {
  led: "an answer that cannot be unpacked",
  meaning: "The body is not packed the way its Content-Encoding says.",
  remedy: "Check Content-Encoding of the target, and whether a proxy packs the answer once more.",
};
const uncached: ErrorWords = {
  led: "a page that only the cache could give",
  meaning: "The answer was wanted from the cache, and the cache does not have it.",
  remedy: "Repeat the request; after a form, send the form again.",
};
const noPage: ErrorWords = {
  led: "an error without a page of its own",
  meaning: "The target answered with an error code, and the browser shows a page of its own for it.",
  remedy: "Look into the log of the target's server.",
};

export const answerErrors: ErrorTable = {
  "net::ERR_TOO_MANY_REDIRECTS": tooMany,
  "net::ERR_INVALID_REDIRECT": {
    led: notAUrl.led,
    meaning: "The target is not a URL that a browser can read, or a CORS preflight was redirected.",
    remedy: "Correct Location. Where a script asks another origin, answer its OPTIONS without a redirect.",
  },
  "net::ERR_INVALID_URL": notAUrl,
  NS_ERROR_MALFORMED_URI: notAUrl,
  "net::ERR_UNSAFE_REDIRECT": notAllowed,
  "net::ERR_DISALLOWED_URL_SCHEME": notAllowed,
  "net::ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION": {
    led: "an answer with two Locations",
    meaning: "Two Location headers with different values came in one answer.",
    remedy: "Send one Location header. Often the application and a proxy before it each add their own.",
  },
  NS_ERROR_REDIRECT_LOOP: {
    led: "a script that may not be redirected",
    meaning:
      "Firefox says this after 20 redirects, and of a service worker's script that is redirected at all.",
    remedy: "Register the service worker under the URL that serves its script.",
  },
  NS_ERROR_CORRUPTED_CONTENT: {
    led: "an answer that Firefox cannot use",
    meaning: "The answer is damaged, or redirects with a Location that Firefox refuses.",
    remedy: "Check Location, Content-Length and Content-Encoding of the target's answer.",
  },
  "net::ERR_CONTENT_DECODING_FAILED": badEncoding,
  NS_ERROR_INVALID_CONTENT_ENCODING: badEncoding,
  "net::ERR_CACHE_MISS": uncached,
  NS_ERROR_DOCUMENT_NOT_CACHED: uncached,
  NS_ERROR_NET_EMPTY_RESPONSE: noPage,
  NS_ERROR_NET_ERROR_RESPONSE: noPage,
  "net::ERR_HTTP_RESPONSE_CODE_FAILURE": noPage,
  "net::ERR_TOO_MANY_ACCEPT_CH_RESTARTS": {
    led: "a page that asks for client hints again and again",
    meaning: "The target asked for further client hints again and again, and Chromium gave up.",
    remedy: "Check Accept-CH and Critical-CH of the target, and the ACCEPT_CH frame of its server.",
  },
  "net::ERR_UPLOAD_STREAM_REWIND_NOT_SUPPORTED": {
    led: "a body that cannot be sent twice",
    meaning: "A 307, a 308 or a second try needs the body again, and this one was a stream that is used up.",
    remedy: "Send the request to the last URL directly, or send the body as a whole and not as a stream.",
  },
  "net::ERR_INVALID_AUTH_CREDENTIALS": {
    led: "a page that asks for a user name and password",
    meaning: "The target wants HTTP authentication, and none was given or accepted.",
    remedy: "Give the credentials, or redirect to a page that needs none.",
  },
  NS_ERROR_NO_CONTENT: {
    led: "a URL that another program opens",
    meaning: "Firefox handed the target to another program, so there is no page to show.",
    remedy: "Redirect to an http or https URL if a page is meant.",
  },
};
