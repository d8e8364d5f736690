/** Where the statements on what a request carries come from, beside those of knowledge/references.ts. */
import type { Reference } from "../explanation.ts";

export const FETCH_MAIN_FETCH: Reference = {
  title: "Fetch Standard",
  section: "main fetch",
  url: "https://fetch.spec.whatwg.org/#main-fetch",
};
export const FETCH_ORIGIN_HEADER: Reference = {
  title: "Fetch Standard",
  section: "append a request Origin header",
  url: "https://fetch.spec.whatwg.org/#append-a-request-origin-header",
};
export const REFERRER_POLICY_DETERMINE: Reference = {
  title: "Referrer Policy",
  section: "8.3",
  url: "https://www.w3.org/TR/referrer-policy/#determine-requests-referrer",
};
export const REFERRER_POLICY_ON_REDIRECT: Reference = {
  title: "Referrer Policy",
  section: "8.2",
  url: "https://www.w3.org/TR/referrer-policy/#set-requests-referrer-policy-on-redirect",
};
export const RFC3986_5_2_2: Reference = {
  title: "RFC 3986",
  section: "5.2.2",
  url: "https://www.rfc-editor.org/rfc/rfc3986#section-5.2.2",
};
