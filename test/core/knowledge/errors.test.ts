import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Chain } from "../../../src/core/chain.ts";
import { failureWord } from "../../../src/core/lines/failure-word.ts";
import { findingsOf } from "../../../src/core/findings/findings.ts";
import { errorWords, isTlsFailure, knownErrors, quotedError } from "../../../src/core/knowledge/errors.ts";
import { firefoxNameOf, numberedNames } from "../../../src/core/knowledge/errors/firefox-names.ts";
import { outcomeWords } from "../../../src/core/words/outcome-words.ts";
import { chainsOf } from "../../../src/core/fold/recording.ts";
import { sayFinding } from "../../../src/core/findings/say-finding.ts";
import { scenariosOf, trace, type TraceFolder, traceFolders } from "../../support/traces.ts";

const leds = (errors: readonly string[]) => errors.map((error) => errorWords(error).led);

test("words fit behind 'This 302 led to' and into a finding", () => {
  for (const error of [...knownErrors(), "net::ERR_SOMETHING_NEW", "Ein Satz."]) {
    const { led, meaning, remedy } = errorWords(error);
    expect(`This redirect led to ${led}.`.length).toBeLessThanOrEqual(75);
    expect(led).toMatch(/^an? /);
    expect(meaning).toMatch(/^[A-Z].*\.$/);
    expect(meaning.length).toBeLessThanOrEqual(130);
    expect(remedy).toMatch(/^[A-Z][a-z]+ .*\.$/);
    expect(`${meaning} ${remedy}`).not.toMatch(/\bplease\b|\bsimply\b|\bjust\b|!/i);
  }
});

test("an unknown error is quoted, and nothing is made up", () => {
  expect(errorWords("net::ERR_SOMETHING_NEW").meaning).toBe("The browser reported `net::ERR_SOMETHING_NEW`.");
  expect(errorWords("constructor").meaning).toBe("The browser reported `constructor`.");
  expect(errorWords("Error code 2147483999").meaning).toBe("The browser reported `Error code 2147483999`.");
  expect(errorWords("Error code __proto__").led).toBe("a request that failed");
});

describe("Firefox's sentences", () => {
  // As Firefox 153 words them.
  const english: readonly (readonly [sentence: string, led: string])[] = [
    ["Peer’s Certificate issuer is not recognized.", "a certificate that the browser does not trust"],
    ["Peer's Certificate issuer is not recognized.", "a certificate that the browser does not trust"],
    [
      "The certificate is not trusted because it is self-signed.",
      "a certificate that the browser does not trust",
    ],
    ["Peer’s Certificate has expired.", "a certificate that is not valid today"],
    [
      "The certificate issuer’s certificate has expired. Check your system date and time.",
      "a certificate that is not valid today",
    ],
    ["Peer’s Certificate has been revoked.", "a certificate that was revoked"],
    // No certificate came, so none can be for another name.
    ["SSL peer has no certificate for the requested DNS name.", "a server that does not know the host name"],
    [
      "Unable to communicate securely with peer: requested domain name does not match the server’s certificate.",
      "a certificate for another host name",
    ],
    [
      "SSL received a record that exceeded the maximum permissible length.",
      "a port that does not speak TLS as expected",
    ],
    [
      "Cannot communicate securely with peer: no common encryption algorithm(s).",
      "a port that does not speak TLS as expected",
    ],
  ];

  test.each(english)("%s", (sentence, led) => {
    expect(errorWords(sentence).led).toBe(led);
  });

  const foreign = [
    "Dem Zertifikat wird nicht vertraut, weil es vom Aussteller selbst signiert wurde.",
    "Le certificat n’est pas sûr car il est auto-signé.",
    "証明書の発行者が不明であるため、この証明書は信頼されません。",
    "自己署名証明書",
  ];

  test.each(foreign)("in another language are quoted, and told as what they are: %s", (sentence) => {
    expect(errorWords(sentence).led).toBe("a secure connection that failed");
    expect(quotedError(sentence)).toBe(`“${sentence.replace(/[.。]$/, "")}”`);
    expect(failureWord(sentence)).toBe("tls");
    expect(isTlsFailure(sentence)).toBe(true);
  });

  test("say nothing when they are hostile", () => {
    const sentence = `a\u202eb ${"x".repeat(500)}`;
    expect(quotedError(sentence)).toHaveLength(162);
    expect(quotedError(sentence)).not.toContain("\u202e");
  });
});

describe("Firefox's numbers", () => {
  test("are told by their names, and behind them", () => {
    expect(quotedError("Error code 2152398861")).toBe(
      "`NS_ERROR_CONNECTION_REFUSED` (error code 2152398861)",
    );
    expect(leds(["Error code 2152398861", "Error code 2153390067"])).toEqual([
      "a server that refused the connection",
      "a certificate that the browser does not trust",
    ]);
    expect(
      firefoxNameOf("NS_ERROR_GENERATE_FAILURE(NS_ERROR_MODULE_SECURITY, SEC_ERROR_UNKNOWN_ISSUER)"),
    ).toBe("SEC_ERROR_UNKNOWN_ISSUER");
  });

  test("stand for names that have words", () => {
    const known = new Set(knownErrors());
    expect(numberedNames().filter((name) => !known.has(name))).toEqual([]);
  });
});

test("one word for the strip, short enough for a token", () => {
  const expected: Readonly<Record<string, string>> = {
    "net::ERR_TOO_MANY_REDIRECTS": "too many",
    "net::ERR_ABORTED": "stopped",
    "net::ERR_UNSAFE_REDIRECT": "refused",
    "net::ERR_CERT_DATE_INVALID": "tls",
    "net::ERR_CERT_COMMON_NAME_INVALID": "tls",
    "net::ERR_NAME_NOT_RESOLVED": "dns",
    NS_ERROR_UNKNOWN_HOST: "dns",
    "net::ERR_BLOCKED_BY_CLIENT": "blocked",
    "net::ERR_CONNECTION_REFUSED": "network",
    "net::ERR_CONNECTION_TIMED_OUT": "timeout",
    "net::ERR_PROXY_CONNECTION_FAILED": "proxy",
    "net::ERR_INTERNET_DISCONNECTED": "network",
    "net::ERR_FAILED": "failed",
  };
  expect(Object.fromEntries(Object.keys(expected).map((error) => [error, failureWord(error)]))).toEqual(
    expected,
  );
  for (const error of knownErrors()) expect(failureWord(error).length).toBeLessThanOrEqual(9);
});

test("any text gets words", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (error) => {
      expect(errorWords(error).led).toMatch(/^an? /);
      expect(quotedError(error).length).toBeLessThanOrEqual(220);
      expect(failureWord(error)).not.toBe("");
    }),
  );
});

function chainsIn(folder: TraceFolder, scenario: string): readonly Chain[] {
  const { events, browser } = trace(folder, scenario);
  return chainsOf(events, browser);
}

const recorded: readonly Chain[] = traceFolders.flatMap((folder) =>
  scenariosOf(folder).flatMap((scenario) => chainsIn(folder, scenario)),
);

const errorOf = ({ outcome, pageError }: Chain): string | null =>
  outcome.kind === "failure" ? outcome.error : pageError;

describe("what browsers really reported", () => {
  test("every error that a redirect ended in, and what is said of it", () => {
    const said: Record<string, string> = {};
    for (const chain of recorded) {
      const error = errorOf(chain);
      if (error !== null) said[error] = errorWords(error).led;
    }
    expect(Object.values(said)).not.toContain(errorWords("net::ERR_SOMETHING_NEW").led);
    expect(said).toMatchObject({
      NS_BINDING_ABORTED: "a request that was stopped",
      NS_ERROR_CONNECTION_REFUSED: "a server that refused the connection",
      NS_ERROR_CORRUPTED_CONTENT: "an answer that Firefox cannot use",
      NS_ERROR_DOM_BAD_URI: "a URL that a policy forbids",
      NS_ERROR_FAILURE: "a request that failed without a reason",
      NS_ERROR_NET_EMPTY_RESPONSE: "an error without a page of its own",
      "net::ERR_HTTP_RESPONSE_CODE_FAILURE": "an error without a page of its own",
      NS_ERROR_NET_ON_RECEIVING_FROM: "a request that failed in Firefox",
      NS_ERROR_NET_PARTIAL_TRANSFER: "an answer that broke off",
      NS_ERROR_NET_RESET: "a connection that was closed",
      // Only of a service worker's script: of a loop, what is said comes from the rules.
      NS_ERROR_REDIRECT_LOOP: "a script that may not be redirected",
      NS_ERROR_UNEXPECTED: "a URL that Firefox would not load",
      NS_ERROR_XFO_VIOLATION: "a page that refuses to be framed",
      "Peer’s Certificate issuer is not recognized.": "a certificate that the browser does not trust",
      "net::ERR_ABORTED": "a request that was stopped",
      "net::ERR_BLOCKED_BY_CSP": "a URL that the page's policy forbids",
      "net::ERR_BLOCKED_BY_RESPONSE": "an answer that may not be used here",
      "net::ERR_CERT_AUTHORITY_INVALID": "a certificate that the browser does not trust",
      "net::ERR_CONNECTION_CLOSED": "a connection that was closed",
      "net::ERR_CONNECTION_REFUSED": "a server that refused the connection",
      "net::ERR_CONTENT_LENGTH_MISMATCH": "an answer that broke off",
      "net::ERR_EMPTY_RESPONSE": "a connection that was closed",
      "net::ERR_FAILED": "a request that failed without a reason",
      "net::ERR_INVALID_AUTH_CREDENTIALS": "a page that asks for a user name and password",
      "net::ERR_INVALID_REDIRECT": "a URL that cannot be read",
      "net::ERR_TOO_MANY_REDIRECTS": "a chain of too many redirects",
      "net::ERR_UNKNOWN_URL_SCHEME": "a kind of URL that nothing opens",
      "net::ERR_UNSAFE_PORT": "a port that browsers do not open",
      "net::ERR_UNSAFE_REDIRECT": "a kind of URL that is not allowed there",
    });
  });

  test("the end of a chain names the error, and quotes a sentence", () => {
    const ends = recorded.filter((chain) => errorOf(chain) !== null).map(outcomeWords);
    expect(ends.length).toBeGreaterThan(100);
    expect(ends.filter((end) => !/: (?:`(?:net::ERR_|NS_)\w+`|“)/.test(end))).toEqual([]);
    expect(ends).toContain(
      "a certificate that the browser does not trust: “Peer’s Certificate issuer is not recognized”",
    );
  });

  test("after HSTS, a certificate that fails leaves no way around", () => {
    const whysIn = (scenario: string) =>
      chainsIn("chromium", scenario)
        .flatMap((chain) => findingsOf(chain))
        .filter(({ rule }) => rule === "target-failed")
        .map((finding) => sayFinding(finding).shown.why);
    const [afterHsts] = whysIn("c.14-badcert-sub");
    expect(afterHsts).toContain("Under HSTS the browser offers no way to proceed.");
    const [withoutHsts] = whysIn("i.cert");
    expect(withoutHsts).toMatch(/does not trust(?!.*HSTS)/);
  });

  test("no number of Firefox's is unknown", () => {
    const numbers = new Set<string>();
    for (const scenario of scenariosOf("firefox")) {
      for (const event of trace("firefox", scenario).events) {
        if (event.kind === "navigation-failed") numbers.add(event.error);
      }
    }
    expect(numbers.size).toBeGreaterThan(10);
    expect([...numbers].filter((number) => firefoxNameOf(number) === null)).toEqual([]);
  });
});
