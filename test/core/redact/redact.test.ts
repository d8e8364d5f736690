import { expect, test } from "vitest";
import { redact } from "../../../src/core/redact/redact.ts";
import { chain, documentOfHops, documentWith, hop, redactedUrl } from "./redact-samples.ts";

test("a login: one number for one value, hop to hop, in headers, evidence and outcome", () => {
  const saml = "https://idp.example/sso?SAMLRequest=fZJNT8MwDIbv&RelayState=%2Fhome";
  const back = "https://app.example/acs?session=s3ss10nValue99";
  const { document, hidden } = redact(
    documentWith(
      chain({
        initiator: "https://app.example/login?sid=s3ss10nValue99",
        hops: [
          hop({
            to: saml,
            responseHeaders: [["Location", saml]],
            cause: { id: "login", confidence: "likely", evidence: [`Location: ${saml}`], policy: null },
          }),
          hop({
            index: 1,
            url: saml,
            to: back,
            statusText: "s3ss10nValue99",
            requestHeaders: [["Cookie", "s=s3ss10nValue99"]],
          }),
        ],
        outcome: {
          kind: "failure",
          url: back,
          error: "at s3ss10nVal…",
          finishedAt: "2026-11-21T20:00:01.000Z",
          status: 302,
          statusText: null,
          responseHeaders: null,
          refusedTo: back,
        },
        findings: [
          {
            rule: "redirect-loop",
            severity: "problem",
            hops: [0],
            data: { cycle: 2, seen: "via s3ss10nValue99" },
          },
        ],
      }),
    ),
  );
  const [entry] = document.chains;
  const safe = "https://idp.example/sso?SAMLRequest=REDACTED-2&RelayState=REDACTED-3";
  expect(entry?.hops.map((one) => [one.url, one.to])).toEqual([
    ["https://shop.example/", safe],
    [safe, "https://app.example/acs?session=REDACTED-1"],
  ]);
  expect(entry?.hops[0]?.cause?.evidence).toEqual([`Location: ${safe}`]);
  expect(entry?.hops[1]?.statusText).toBe("REDACTED-1");
  expect(entry?.outcome).toMatchObject({
    error: "at REDACTED-1…",
    refusedTo: "https://app.example/acs?session=REDACTED-1",
  });
  expect(entry?.findings[0]?.data).toEqual({ cycle: 2, seen: "via REDACTED-1" });
  expect(document.redacted).toBe(true);
  expect(hidden.map(({ placeholder, place, name }) => [placeholder, place, name])).toEqual([
    ["REDACTED-1", "parameter", "sid"],
    ["REDACTED-2", "parameter", "SAMLRequest"],
    ["REDACTED-3", "parameter", "RelayState"],
  ]);
  expect(JSON.stringify(hidden)).not.toContain("s3ss10n");
});

test("a cut quotation gets the number of the value that it quotes", () => {
  const url = "https://a.example/x?token=abcdefghijklmnopqrstuvwxyz";
  const evidence = ["Location: https://a.example/x?token=abcdefghijk…", "seen abcdefgh… there"];
  const { document } = redact(
    documentOfHops(hop({ to: url, cause: { id: "login", confidence: "likely", evidence, policy: null } })),
  );
  expect(document.chains[0]?.hops[0]?.cause?.evidence).toEqual([
    "Location: https://a.example/x?token=REDACTED-1…",
    "seen REDACTED-1… there",
  ]);
});

test("numbers go on behind those of a document that was redacted before", () => {
  const once = redact(documentOfHops(hop({ url: "https://a.example/?token=first" }))).document;
  const grown = {
    ...once,
    chains: [...once.chains, chain({ initiator: "https://a.example/?token=second" })],
  };
  const { document } = redact(grown);
  expect(document.chains[0]?.hops[0]?.url).toBe("https://a.example/?token=REDACTED-1");
  expect(document.chains[1]?.initiator).toBe("https://a.example/?token=REDACTED-2");
});

test("common words under telling names are hidden where they stand and nowhere else", () => {
  const url = "https://admin:pw@shop.example/admin/checkout?state=checkout&code=us";
  expect(redactedUrl(url)).toBe(
    "https://REDACTED-1:REDACTED-2@shop.example/admin/checkout?state=REDACTED-3&code=REDACTED-4",
  );
});

test("a login loop with a dozen URLs in one another stays readable", () => {
  let url = "https://a.example/login?token=abc";
  for (let level = 0; level < 12; level++) url = `https://a.example/login?next=${encodeURIComponent(url)}`;
  expect(redactedUrl(url)).toBe(url.replace("abc", "REDACTED-1"));
});

test("a URL in a cookie does not take the chain's own URLs away", () => {
  const url = "https://shop2.example/cart";
  const { document } = redact(
    documentOfHops(hop({ url, requestHeaders: [["Cookie", `back=${encodeURIComponent(url)}`]] })),
  );
  expect(document.chains[0]?.hops[0]?.url).toBe(url);
});

test("more hidden values in one header than a call may have arguments", () => {
  const value = Array.from({ length: 200_000 }, () => "a=1").join("; ");
  const { hidden } = redact(documentOfHops(hop({ requestHeaders: [["Cookie", value]] })));
  expect(hidden).toMatchObject([{ placeholder: "REDACTED-1", times: 200_000 }]);
});
