/** What can be wrong in a Strict-Transport-Security header (RFC 6797 §6.1), and what it costs. */

export type HstsProblemId =
  | "empty-header"
  | "missing-max-age"
  | "max-age-without-value"
  | "empty-max-age"
  | "negative-max-age"
  | "max-age-not-a-number"
  | "huge-max-age"
  | "oversized-max-age"
  | "quoted-max-age"
  | "duplicate-max-age"
  | "duplicate-include-subdomains"
  | "duplicate-other"
  | "value-on-include-subdomains"
  | "value-on-preload"
  | "unterminated-quote"
  | "no-name"
  | "no-value"
  | "bad-character"
  | "text-after-value"
  | "unknown-directive";

/** What makes browsers ignore the whole header. The other problems cost less. */
const fatal: ReadonlySet<HstsProblemId> = new Set<HstsProblemId>([
  "empty-header",
  "missing-max-age",
  "max-age-without-value",
  "empty-max-age",
  "negative-max-age",
  "max-age-not-a-number",
  "duplicate-max-age",
  "duplicate-include-subdomains",
  "value-on-include-subdomains",
  "unterminated-quote",
  "no-name",
  "no-value",
  "bad-character",
  "text-after-value",
]);

/** Not allowed by the grammar, and refused by Chromium; Firefox's parser takes the header all the same. */
export const lenientInFirefox: ReadonlySet<HstsProblemId> = new Set<HstsProblemId>(["no-name", "no-value"]);

/** Taken by Chromium, which cuts the number; too large for Firefox's parser, which refuses the header. */
export const refusedByFirefox: ReadonlySet<HstsProblemId> = new Set<HstsProblemId>(["oversized-max-age"]);

/** True when the problem makes browsers ignore the whole header. */
export function isFatal(id: HstsProblemId): boolean {
  return fatal.has(id);
}
