/** Lines read back: whatever an argument holds, the program gets that argument and nothing else happens. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commandLine, nowhere, shells } from "../../../src/core/guide/quote.ts";
import { posixShells, readByCmd, readByPowerShell, readByShell } from "./shells.ts";

const hostile = [
  "'",
  "''",
  "\\",
  "\\'",
  "a'b\"c",
  "$(touch x)",
  "`touch x`",
  "$x ${a} $'\\n'",
  "; rm -rf . #",
  "& calc & ^ | > < ( )",
  "%PATH%",
  "%%x%%",
  "%20%41",
  "a\\%b\\",
  "!x!",
  "-o",
  "--",
  "~",
  "*?[a]{b,c}",
  "\u2018\u2019\u201a\u201b",
  "x y\\",
  "https://a.test/?q='$(id)'&a=%2F#!",
  "é漢🐈\u202e",
];
const argument = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({
    unit: fc.constantFrom(...Array.from("ab '\"\\$`%^&|<>()!*?[]{};#~-=/:,\u2019é漢")),
    maxLength: 12,
  }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
// oxlint-disable-next-line no-control-regex -- these characters are what is looked for
const control = /[\u0000-\u001f\u007f-\u009f]/;
const readable = argument.filter((text) => !control.test(text));

describe.each(posixShells)("the real %s", (shell) => {
  test("reads back every argument as it was", () => {
    fc.assert(
      fc.property(fc.array(readable, { minLength: 1, maxLength: 40 }), (given) => {
        const line = commandLine(["printf", String.raw`%s\0`, ...given], "sh");
        expect(readByShell(shell, line ?? "exit 1")).toEqual(given);
      }),
      { numRuns: 60, examples: [[hostile]] },
    );
  });
});

const several = fc.array(readable, { maxLength: 5 });
const runs = { numRuns: 3000, examples: hostile.map((text): [string[]] => [[text]]) };

test("cmd passes on every argument that it is given a line for, and expands and runs nothing", () => {
  fc.assert(
    fc.property(several, (given) => {
      const line = commandLine(["curl", ...given], "cmd");
      expect(line === null || readByCmd(line)).toEqual(line === null || ["curl.exe", ...given]);
    }),
    runs,
  );
});

test("PowerShell passes on every argument that it is given a line for", () => {
  fc.assert(
    fc.property(several, (given) => {
      const line = commandLine(["curl", ...given], "powershell");
      expect(line === null || readByPowerShell(line)).toEqual(line === null || ["curl.exe", ...given]);
    }),
    runs,
  );
});

test("each shell has its own line", () => {
  const argv = ["curl", "-o", nowhere, "https://a.test/it's?q=a%20b&c=d"];
  expect(shells.map((shell) => commandLine(argv, shell))).toEqual([
    String.raw`curl -o /dev/null 'https://a.test/it'\''s?q=a%20b&c=d'`,
    `curl.exe -o NUL "https://a.test/it's?q=a"%"20b&c=d"`,
    "curl.exe -o NUL 'https://a.test/it''s?q=a%20b&c=d'",
  ]);
});

test.each([
  ["a control", "a\u001b[201~b", []],
  ["a line feed", "a\nb", []],
  ["a quotation mark", 'a"b', ["sh"]],
  ["nothing", "", ["sh", "cmd"]],
  ["a blank and a last backslash", "a b\\", ["sh", "cmd"]],
  ["more than cmd takes", "x".repeat(8190), ["sh", "powershell"]],
  ["more than Windows takes", "x".repeat(40_000), ["sh"]],
])("%s has a line only where that is safe", (_, text, safe) => {
  expect(shells.filter((shell) => commandLine(["curl", text], shell) !== null)).toEqual(safe);
});
