/** What the toolbar button says of a navigation. */
import { expect, test } from "vitest";
import { badgeOf } from "../../../src/core/lines/badge.ts";
import type { BadgeMode } from "../../../src/core/protocol.ts";
import { settingsOf } from "../../../src/core/settings/settings.ts";
import { DEFAULT_THRESHOLDS } from "../../../src/core/settings/thresholds.ts";
import { chainWith } from "../rules/chains.ts";

const step = (to: string) => ({ url: "https://a.test/", to, nextMethod: "GET" });
const quiet = chainWith([step("https://a.test/b"), step("https://a.test/c")]);
const downgrade = chainWith([step("http://a.test/")]);
const none = chainWith([]);
const long = chainWith(Array.from({ length: 1200 }, (_, index) => step(`https://a.test/${index}`)));

test.each([
  ["redirects", [quiet], "2", false],
  ["redirects", [quiet, downgrade], "3", true],
  ["redirects", [none], "", false],
  ["redirects", [long], "999+", false],
  ["problems", [quiet], "", false],
  ["problems", [downgrade], "!", true],
  ["problems", [downgrade, quiet], "!", true],
  ["off", [downgrade], "", true],
] as const)("%s, case %#", (mode: BadgeMode, navigation, text, problem) => {
  expect(badgeOf(navigation, mode, DEFAULT_THRESHOLDS)).toMatchObject({ text, problem });
});

test.each([
  [undefined, "off"],
  ["redirects", "redirects"],
  ["problems", "problems"],
  ["all", "off"],
  [1, "off"],
])("stored as %s it is %s", (badge, read) => {
  expect(settingsOf({ badge }).badge).toBe(read);
});
