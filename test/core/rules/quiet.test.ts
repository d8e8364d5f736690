/**
 * False alarms: what works as it should gets no problem and no advice, in any browser. A new rule that cries wolf
 * fails here.
 */
import { expect, test } from "vitest";
import { findingsOf } from "../../../src/core/findings/findings.ts";
import { scenariosOf, traceFolders } from "../../support/traces.ts";
import { recorded } from "./chains.ts";

/** Names of scenarios in which nothing is wrong, in whichever folder they were recorded. */
const healthy = [
  /^a\.(?:200-location|http2|status-30[12378]|loc-(?:relative|protocol|port-80|spaces|backslash|mailto|custom)|frag-)/,
  /^b\.(?:form-|fetch-30[378])/,
  /^c\.(?:01|02-nav|03|05|07|08|09|12|17|18|21|30|32|35|40)/,
  /^d\.(?:nav-dnr-(?:redirect|upgrade)|chain-dnr|critical-ch|sub-dnr|csp-uir|sw-|tabs-update)/,
  /^dUp\w+\.(?:ok|testhost|typed|link)/,
  /^e\./,
  /^f\.cookieloop/,
  /^g\.(?:allowed|nocors|preflighted-302|manual-cross|error-cross)/,
  /^h\.(?!meta|refresh-header|iframe-meta)/,
  /^j\./,
  /^q\.(?:strip|hsts-same-site)/,
  /^z\./,
];

const imitated = [
  "oauth-login",
  "https-then-www",
  "to-https-with-query",
  "moved-page",
  "login-302",
  "login-moved",
  "login-301-no-store",
  "locale-302",
  "hsts-over-https",
  "https-307-localhost",
  "https-307-loopback",
  "upload-308",
  "token-in-fragment",
  "cookie-other-path",
  "query-cleaned",
  "session-expired-htmx",
  "link-click",
];

const traces = [
  ...traceFolders.flatMap((folder) =>
    scenariosOf(folder)
      .filter((scenario) => healthy.some((pattern) => pattern.test(scenario)))
      .map((scenario) => `${folder}/${scenario}`),
  ),
  ...imitated.map((name) => `imitated/${name}`),
];

/** Right, though most of the scenario is healthy: what fails in it fails in the browser, too. */
const expected: ReadonlySet<string> = new Set([
  // A beacon that Firefox reports as failed.
  "firefox/c.40-preload-subres target-failed",
]);

test.each(traces)("%s", (name) => {
  const alarms = recorded(name)
    .flatMap((chain) => findingsOf(chain))
    .filter(({ severity }) => severity !== "note")
    .map(({ rule }) => `${name} ${rule}`)
    .filter((alarm) => !expected.has(alarm));
  expect(alarms).toEqual([]);
});

test("enough of them are looked at", () => {
  expect(traces.length).toBeGreaterThan(300);
});
