/**
 * Header values, and what browsers make of them. Each was sent by an https server to Chromium 156 and Firefox ESR 153:
 * whether http to that host was upgraded afterwards is what `chromium` and `firefox` say.
 */
import type { HstsProblemId } from "../../../src/core/hsts/header-problems.ts";

export interface HeaderCase {
  readonly value: string;
  /** Both browsers learn a rule from it. Where they differ, each is named. */
  readonly learned: boolean | { readonly chromium: boolean; readonly firefox: boolean };
  readonly problems: readonly HstsProblemId[];
  readonly maxAge?: number | null;
  readonly includeSubDomains?: true;
  readonly preload?: true;
}

export const headerCases: readonly HeaderCase[] = [
  { value: "max-age=31536000", learned: true, problems: [], maxAge: 31_536_000 },
  { value: "MAX-AGE=600", learned: true, problems: [], maxAge: 600 },
  { value: " max-age = 600 ", learned: true, problems: [], maxAge: 600 },
  {
    value: "max-age\t=\t600\t;\tincludeSubDomains",
    learned: true,
    problems: [],
    maxAge: 600,
    includeSubDomains: true,
  },
  {
    value: "includesubdomains;max-age=600",
    learned: true,
    problems: [],
    maxAge: 600,
    includeSubDomains: true,
  },
  {
    value: "max-age=600; includeSubDomains; preload",
    learned: true,
    problems: [],
    maxAge: 600,
    includeSubDomains: true,
    preload: true,
  },
  { value: ";; ;max-age=600; ;;", learned: true, problems: [], maxAge: 600 },
  { value: "max-age=0", learned: false, problems: [], maxAge: 0 },
  { value: "max-age=000600", learned: true, problems: [], maxAge: 600 },
  { value: 'max-age="600"', learned: true, problems: ["quoted-max-age"], maxAge: 600 },
  {
    value: 'max-age="600"; includeSubDomains',
    learned: true,
    problems: ["quoted-max-age"],
    maxAge: 600,
    includeSubDomains: true,
  },
  { value: "max-age=99999999999", learned: true, problems: ["huge-max-age"], maxAge: 99_999_999_999 },
  {
    value: "max-age=18446744073709551616",
    learned: { chromium: true, firefox: false },
    problems: ["oversized-max-age"],
    maxAge: Number.MAX_SAFE_INTEGER,
  },
  {
    value: "max-age=18446744073709551615",
    learned: true,
    problems: ["huge-max-age"],
    maxAge: Number.MAX_SAFE_INTEGER,
  },
  { value: "max-age=600; report-uri=x", learned: true, problems: ["unknown-directive"], maxAge: 600 },
  { value: 'max-age=600; note="a; b"', learned: true, problems: ["unknown-directive"], maxAge: 600 },
  { value: 'max-age=600; note="a \\" b"', learned: true, problems: ["unknown-directive"], maxAge: 600 },
  {
    value: "max-age=600; x; x",
    learned: true,
    problems: ["unknown-directive", "duplicate-other"],
    maxAge: 600,
  },
  {
    value: "max-age=600; preload; preload",
    learned: true,
    problems: ["duplicate-other"],
    maxAge: 600,
    preload: true,
  },
  { value: "max-age=600; preload=1", learned: true, problems: ["value-on-preload"], maxAge: 600 },
  { value: ";", learned: false, problems: ["empty-header"], maxAge: null },
  {
    value: "includeSubDomains",
    learned: false,
    problems: ["missing-max-age"],
    maxAge: null,
    includeSubDomains: true,
  },
  { value: "preload", learned: false, problems: ["missing-max-age"], maxAge: null, preload: true },
  { value: "maxage=600", learned: false, problems: ["missing-max-age", "unknown-directive"], maxAge: null },
  { value: "max_age=600", learned: false, problems: ["missing-max-age", "unknown-directive"], maxAge: null },
  { value: "31536000", learned: false, problems: ["missing-max-age", "unknown-directive"], maxAge: null },
  { value: "max-age", learned: false, problems: ["max-age-without-value"], maxAge: null },
  {
    value: "max-age; includeSubDomains",
    learned: false,
    problems: ["max-age-without-value"],
    maxAge: null,
    includeSubDomains: true,
  },
  { value: "max-age=", learned: false, problems: ["empty-max-age"], maxAge: null },
  { value: 'max-age=""', learned: false, problems: ["empty-max-age"], maxAge: null },
  { value: "max-age=-1", learned: false, problems: ["negative-max-age"], maxAge: null },
  { value: "max-age=1year", learned: false, problems: ["max-age-not-a-number"], maxAge: null },
  { value: "max-age=1.5", learned: false, problems: ["max-age-not-a-number"], maxAge: null },
  { value: "max-age=+600", learned: false, problems: ["max-age-not-a-number"], maxAge: null },
  { value: "max-age=0x600", learned: false, problems: ["max-age-not-a-number"], maxAge: null },
  { value: 'max-age=" 600"', learned: false, problems: ["max-age-not-a-number"], maxAge: null },
  { value: "max-age='600'", learned: false, problems: ["max-age-not-a-number"], maxAge: null },
  { value: "max-age=600; max-age=600", learned: false, problems: ["duplicate-max-age"], maxAge: 600 },
  { value: "max-age=600; Max-Age=0", learned: false, problems: ["duplicate-max-age"], maxAge: 600 },
  {
    value: "max-age=600; includeSubDomains; includeSubdomains",
    learned: false,
    problems: ["duplicate-include-subdomains"],
    maxAge: 600,
    includeSubDomains: true,
  },
  {
    value: "max-age=600; includeSubDomains=true",
    learned: false,
    problems: ["value-on-include-subdomains"],
    maxAge: 600,
    includeSubDomains: true,
  },
  {
    value: 'max-age=600; includeSubDomains=""',
    learned: false,
    problems: ["value-on-include-subdomains"],
    maxAge: 600,
    includeSubDomains: true,
  },
  { value: 'max-age="600', learned: false, problems: ["unterminated-quote"], maxAge: null },
  { value: 'max-age=600; note="open', learned: false, problems: ["unterminated-quote"], maxAge: 600 },
  { value: "max-age=600, max-age=600", learned: false, problems: ["bad-character"], maxAge: null },
  { value: "max-age=600, includeSubDomains", learned: false, problems: ["bad-character"], maxAge: null },
  { value: "max-age=600; a@b", learned: false, problems: ["bad-character"], maxAge: 600 },
  { value: "max-age=600; a=b@c", learned: false, problems: ["bad-character"], maxAge: 600 },
  { value: '"max-age"=600', learned: false, problems: ["missing-max-age", "bad-character"], maxAge: null },
  { value: "max-age=600 includeSubDomains", learned: false, problems: ["text-after-value"], maxAge: null },
  { value: 'max-age="600"s', learned: false, problems: ["text-after-value"], maxAge: null },
  { value: "max-age:600", learned: false, problems: ["missing-max-age", "bad-character"], maxAge: null },
  {
    value: "max-age=600; =2",
    learned: { chromium: false, firefox: true },
    problems: ["no-name"],
    maxAge: 600,
  },
  {
    value: "max-age=600; x=",
    learned: { chromium: false, firefox: true },
    problems: ["no-value"],
    maxAge: 600,
  },
  {
    value: "max-age=600; preload=",
    learned: { chromium: false, firefox: true },
    problems: ["no-value"],
    maxAge: 600,
  },
];
