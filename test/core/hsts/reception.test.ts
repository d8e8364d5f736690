import { describe, expect, it } from "vitest";
import { judgeField, type ReceivedFields } from "../../../src/core/hsts/reception.ts";
import { receptionSays } from "../../../src/core/hsts/reception-words.ts";

const received = (change: Partial<ReceivedFields>): ReceivedFields => ({
  values: ["max-age=600"],
  url: "https://shop.example/",
  certificateError: false,
  browser: "chromium",
  version: 156,
  ...change,
});

describe("a Strict-Transport-Security field", () => {
  it.each<[string, Partial<ReceivedFields>, string | null]>([
    ["is learned over https", {}, null],
    ["is learned from a WebSocket's handshake", { url: "wss://shop.example/" }, null],
    ["counts for nothing over http", { url: "http://shop.example/" }, "plain-http"],
    ["counts for nothing over a bad certificate", { certificateError: true }, "certificate-error"],
    ["counts for nothing from an IPv4 address", { url: "https://127.0.0.1/" }, "ip-literal"],
    ["counts for nothing from an IPv6 address", { url: "https://[::1]:8443/" }, "ip-literal"],
    ["counts for nothing from a disguised address", { url: "https://0x7f.1/" }, "ip-literal"],
    ["counts for nothing on localhost", { url: "https://localhost:3000/" }, "localhost"],
    ["counts for nothing below localhost", { url: "https://app.localhost/" }, "localhost"],
    ["is learned on localhost by an old Chromium", { url: "https://localhost/", version: 131 }, null],
    ["counts for nothing on localhost in 132", { url: "https://localhost/", version: 132 }, "localhost"],
    [
      "counts for nothing on localhost, version unknown",
      { url: "https://localhost/", version: null },
      "localhost",
    ],
    [
      "counts for nothing on localhost in Firefox",
      { url: "https://localhost/", browser: "firefox" },
      "localhost",
    ],
    ["is learned from a host that only looks local", { url: "https://notlocalhost/" }, null],
    ["must be valid", { values: ["max-age=1year"] }, "not-valid"],
    ["is forgiven by Firefox's parser alone", { values: ["max-age=600; x="] }, "not-valid"],
    ["is forgiven by Firefox's parser", { values: ["max-age=600; x="], browser: "firefox" }, null],
    ["must be there", { values: [] }, "no-field"],
    ["needs a host", { url: "nonsense" }, "no-host"],
  ])("%s", (_, change, because) => {
    const reception = judgeField(received(change));
    expect(reception.accepted ? null : reception.because).toBe(because);
    expect(receptionSays(reception).says).toMatch(/^[A-Z].*\.$/);
    expect(receptionSays(reception).references.length).toBeGreaterThan(0);
  });

  it("counts once: the first decides, also when it is the wrong one", () => {
    const bad = judgeField(received({ values: ["max-age", "max-age=600"] }));
    expect(bad).toMatchObject({ accepted: false, because: "not-valid", ignoredFields: 1 });
    const good = judgeField(received({ values: ["max-age=600", "max-age=0", "x"] }));
    expect(good).toMatchObject({ accepted: true, effect: "learned", ignoredFields: 2 });
    expect(receptionSays(good).says).toContain("only the first counts");
  });

  it("deletes with max-age=0", () => {
    expect(judgeField(received({ values: ["max-age=0; includeSubDomains"] }))).toMatchObject({
      accepted: true,
      effect: "deleted",
    });
  });
});
