import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseHsts, takesHeader } from "../../../src/core/hsts/header.ts";
import { headerCases } from "./header-cases.ts";

describe("the header parser", () => {
  it.each(headerCases)("$value", ({ value, learned, problems, maxAge, includeSubDomains, preload }) => {
    const header = parseHsts(value);
    expect(header.problems.map(({ id }) => id)).toEqual(problems);
    expect(header).toMatchObject({
      maxAge,
      includeSubDomains: includeSubDomains ?? false,
      preload: preload ?? false,
    });
    const expected = typeof learned === "boolean" ? { chromium: learned, firefox: learned } : learned;
    const taken = (browser: "chromium" | "firefox") => takesHeader(header, browser) && maxAge !== 0;
    expect({ chromium: taken("chromium"), firefox: taken("firefox") }).toEqual(expected);
    expect(header.valid).toBe(takesHeader(header, "chromium"));
  });

  it("undoes quotes and escapes, and names each part as it was written", () => {
    expect(parseHsts(' max-age = "6\\0\\0" ; Note="a \\" b;c"').directives).toEqual([
      { text: 'max-age = "6\\0\\0"', name: "max-age", value: "600", quoted: true, problem: "quoted-max-age" },
      {
        text: 'Note="a \\" b;c"',
        name: "Note",
        value: 'a " b;c',
        quoted: true,
        problem: "unknown-directive",
      },
    ]);
  });

  it("never gives a number that is none", () => {
    expect(parseHsts(`max-age=${"9".repeat(400)}`).maxAge).toBe(Number.MAX_SAFE_INTEGER);
  });

  const pieces = fc.oneof(
    fc.constantFrom(
      "max-age",
      "includeSubDomains",
      "preload",
      "=",
      ";",
      '"',
      "\\",
      " ",
      ",",
      "600",
      "\u0000",
      "é",
    ),
    fc.string({ unit: "binary", maxLength: 4 }),
  );

  it("is total, and whatever is valid has a usable max-age", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const value = parts.join("");
        const header = parseHsts(value);
        expect(!header.valid || Number.isSafeInteger(header.maxAge)).toBe(true);
        for (const { text } of header.directives) expect(value).toContain(text);
      }),
      { numRuns: 2000 },
    );
  });

  it("reads absurd lengths", () => {
    for (const piece of [";", "a;", "=", '"', "\\", 'a="\\";', "max-age=1;", " "]) {
      expect(parseHsts(piece.repeat(20_000)).valid).toBe(false);
    }
  });
});
