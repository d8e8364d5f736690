import { describe, expect, it } from "vitest";
import { curlOfFirst } from "../../../src/core/document/curl-of-first.ts";
import { foldChain } from "../../../src/core/fold/fold-events.ts";
import { commandLine } from "../../../src/core/guide/quote.ts";
import { parseEvents } from "../../support/notation.ts";

function curlOf(request: string, headers = "") {
  const chain = foldChain(
    "1",
    parseEvents(`
      1 #1 seen ${request}
      2 #1 sent${headers}
      3 #1 redirect 302 Found to=https://b.test/ ip=192.0.2.1 | Location: https://b.test/
      4 #1 seen GET https://b.test/
      5 #1 done 200 OK ip=192.0.2.1 |`),
    "chromium",
  );
  return chain === null ? null : curlOfFirst(chain);
}

describe("a chain as a call of curl", () => {
  it("asks for the first URL as it was asked for, and goes after the redirects", () => {
    const curl = curlOf(
      "GET https://a.test/x?q=1#part",
      " | Accept: text/html | X-Empty: | Host: a.test | Accept-Encoding: br",
    );
    expect(curl?.withheld).toBe(false);
    expect(commandLine(curl?.argv ?? ["none"], "sh")).toBe(
      "curl -sS -L --max-redirs 20 -H 'Accept: text/html' -H 'X-Empty;' -o /dev/null -D - 'https://a.test/x?q=1'",
    );
  });

  it("leaves out what lets somebody else in, and says so", () => {
    for (const headers of [" | Cookie: a=b", " | authorization: Basic eDp5", " | Proxy-Authorization: x"]) {
      const curl = curlOf("GET https://a.test/", headers);
      expect(curl?.withheld).toBe(true);
      expect(curl?.argv.join(" ")).not.toMatch(/cookie|authorization/i);
    }
    const named = curlOf("GET https://ada:secret@a.test/");
    expect(named?.withheld).toBe(true);
    expect(named?.argv.at(-1)).toBe("https://a.test/");
  });

  it.each([
    [
      "POST",
      "application/json; charset=utf-8",
      "-H 'Content-Type: application/json; charset=utf-8' --data '{}'",
    ],
    ["PUT", "application/problem+json", "-H 'Content-Type: application/problem+json' -X PUT --data '{}'"],
    // curl writes this type itself, and a boundary would not be that of the sample.
    ["POST", "application/x-www-form-urlencoded", "--data 'a=1'"],
    ["POST", "multipart/form-data; boundary=x", "--data 'a=1'"],
  ])("sends a sample body with %s of %s, and says so", (method, type, written) => {
    const curl = curlOf(`${method} https://a.test/ xmlhttprequest body`, ` | Content-Type: ${type}`);
    expect(curl?.sampled).toBe(true);
    expect(commandLine(curl?.argv ?? ["none"], "sh")).toBe(
      `curl -sS -L --max-redirs 20 ${written} -o /dev/null -D - 'https://a.test/'`,
    );
  });

  it("sends none with a method that has none", () => {
    const curl = curlOf("DELETE https://a.test/ xmlhttprequest", " | Content-Type: application/json");
    expect(curl?.sampled).toBe(false);
    expect(curl?.argv).not.toContain("--data");
  });

  it("keeps a header that is an option or a file name for curl out of the line", () => {
    expect(curlOf("GET https://a.test/", " | @/etc/passwd: x | -o: y")?.argv.join(" ")).not.toMatch(/passwd/);
  });

  it("is none where curl cannot ask", () => {
    expect(curlOf("GET ftp://a.test/")).toBeNull();
    expect(curlOf("WEIRD-METHOD https://a.test/")).toBeNull();
  });
});
