/** Situations that are visited twice, with DevTools open and closed, and what is then to be told of them. */
import { beforeAll, describe, expect, onTestFailed, test } from "vitest";
import type { BrowserKind, LaunchOptions } from "../support/browsers/driver.ts";
import { eventually } from "../support/eventually.ts";
import { hosts, httpOf, httpsOf } from "../support/site/hosts.ts";
import { pathOf } from "../support/site/request.ts";
import { type Lab, useLab } from "./lab.ts";
import { patience, Storyteller } from "./story.ts";

type Parameters = Record<string, string | number | readonly string[]>;

export const here = (path: string, parameters: Parameters = {}): string =>
  httpOf(hosts.demo, pathOf(path, parameters));
export const hereSecure = (path: string, parameters: Parameters = {}): string =>
  httpsOf(hosts.demo, pathOf(path, parameters));

/** What the story can be known from. */
export interface Known {
  readonly chromium: boolean;
  readonly devtools: boolean;
}

/** Firefox drops what it would list of a page that is left at once, or is a moment too late to do so. */
export const inEitherWay = (line: string): string => {
  const text = line.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return expect.stringMatching(new RegExp(String.raw`^${text} \((event|both)\)$`));
};

export interface Situation {
  readonly title: string;
  /** The other browser has no such thing. */
  readonly only?: BrowserKind;
  /** Where the story begins. */
  readonly url: string;
  /** Goes there, and comes back when the last page has been loaded. */
  readonly visit: (lab: Lab) => Promise<void>;
  readonly story: (known: Known) => readonly unknown[];
}

/** Waits until the tab shows this page, and all of it. */
export const arrivedAt = async (lab: Lab, url: string): Promise<void> => {
  await eventually(`the page ${url}`, () =>
    lab.driver.inPage((wanted) => location.href === wanted && document.readyState === "complete", url),
  );
};

/** A browser in which all situations were visited. */
export interface Visited extends Known {
  readonly lab: Lab;
  readonly teller: () => Storyteller;
}

/**
 * Runs all situations in both ways; what was told once must still be told at the end.
 * @param more further cases that look at what was recorded.
 */
export function describeSituations(
  kind: BrowserKind,
  all: readonly Situation[],
  more: (visited: Visited) => void = () => undefined,
  options: Partial<LaunchOptions> = {},
): void {
  const situations = all.filter(({ only = kind }) => only === kind);
  const chromium = kind === "chromium";

  describe("with DevTools open", () => {
    const lab = useLab(kind, options);
    const teller = tellerOf(lab, kind);
    test.each(situations)("$title", async ({ url, visit, story }) => {
      await visit(lab);
      printWhenFailed(teller(), url);
      const expected = story({ chromium, devtools: true });
      await expect.poll(() => teller().storyFrom(url), patience).toEqual(expected);
    });
    more({ lab, teller, chromium, devtools: true });
    test("what came later changed nothing of it", async () => {
      for (const { url, story } of situations) {
        expect(await teller().storyFrom(url)).toEqual(story({ chromium, devtools: true }));
      }
      expect(await lab.driver.complaints()).toEqual([]);
    });
  });

  describe("with DevTools closed", () => {
    const lab = useLab(kind, { ...options, panel: false });
    const teller = tellerOf(lab, kind);
    test.each(situations)("visits: $title", async ({ visit }) => {
      await expect(visit(lab)).resolves.toBeUndefined();
    });
    test("DevTools opens afterwards", async () => {
      await expect(lab.openPanel()).resolves.toBeDefined();
    });
    test.each(situations)("$title", async ({ url, story }) => {
      printWhenFailed(teller(), url);
      const expected = story({ chromium, devtools: false });
      await expect.poll(() => teller().storyFrom(url), patience).toEqual(expected);
    });
    more({ lab, teller, chromium, devtools: false });
    test("nothing was warned of", async () => {
      expect(await lab.driver.complaints()).toEqual([]);
    });
  });
}

/** What depends on which browser event came, and when, is seldom seen twice: a failure has to say all of it. */
function printWhenFailed(teller: Storyteller, url: string): void {
  onTestFailed(async () => console.log(await teller.reportsFrom(url)));
}

/** A teller for the cases that follow. */
export function tellerOf(lab: Lab, kind: BrowserKind): () => Storyteller {
  let teller: Storyteller | undefined;
  beforeAll(async () => {
    teller = new Storyteller(await lab.driver.openExtensionPage("options.html", "behind"), kind);
  });
  return () => {
    if (teller === undefined) throw new Error("The lab has not begun");
    return teller;
  };
}
