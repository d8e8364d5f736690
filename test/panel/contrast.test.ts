import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Red, green, blue and opacity, each from 0 to 1. */
type Colour = readonly [number, number, number, number];

const css = readFileSync("src/panel/tokens.css", "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "");

/** Custom properties of the rule with exactly this selector. */
function declaredFor(selector: string): ReadonlyMap<string, string> {
  const rule = css.split("}").find((part) => part.split("{")[0]?.trim() === selector) ?? "";
  return new Map(
    [...rule.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

function colourOf(text: string): Colour {
  const hex = /^#(..)(..)(..)$/.exec(text);
  if (hex !== null) {
    const [red = 0, green = 0, blue = 0] = hex.slice(1).map((part) => Number.parseInt(part, 16) / 255);
    return [red, green, blue, 1];
  }
  const [, red, green, blue, part] = /^rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)$/.exec(text) ?? [];
  if (part === undefined) throw new Error(`No colour: ${text}`);
  return [Number(red) / 255, Number(green) / 255, Number(blue) / 255, Number(part) / 100];
}

/** What is seen of a colour that lets another one through. */
function over([r, g, b, part]: Colour, [br, bg, bb]: Colour): Colour {
  const mix = (front: number, back: number): number => front * part + back * (1 - part);
  return [mix(r, br), mix(g, bg), mix(b, bb), 1];
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([red, green, blue]: Colour): number {
  const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ["bg", "bg-list", "bg-zebra", "bg-tabs", "bg-raise", "bg-pop"];
const hues = ["browser", "cache", "page", "bad", "warn", "good"];
/** Where text of a colour may stand, and what marks are drawn on. */
const text: readonly (readonly [front: string, backs: readonly string[]])[] = [
  ...["tx", "tx-2", "tx-3", "ac"].map((front) => [front, surfaces] as const),
  ...hues.map((front) => [front, [`${front}-bg`, "bg", "bg-list", "bg-zebra", "bg-raise"]] as const),
  ...hues.map((tint) => ["tx", [`${tint}-bg`]] as const),
  ["tx-2", ["warn-bg", "bad-bg"]],
  ["sel-tx", ["sel"]],
  ["tx", ["sel-off"]],
  ["ac-on", ["ac"]],
  ["bad-on", ["bad-fill"]],
];
/** What turns to the hover colour under the pointer: buttons and tabs of bars, and rows. */
const hovered: typeof text = [
  ...["tx", "tx-2", "ac"].map((front) => [front, ["bg", "bg-tabs"]] as const),
  ...["tx", "tx-2", "tx-3", ...hues].map((front) => [front, ["bg-list", "bg-zebra"]] as const),
];
const marks: typeof text = ["ln-strong", "focus"].map((front) => [front, surfaces] as const);

const looks = (["chromium", "firefox"] as const).flatMap((host) =>
  (["light", "dark"] as const).map((theme) => ({ host, theme })),
);

describe.each(looks)("colours of $host in the $theme theme", ({ host, theme }) => {
  const own = host === "firefox" ? declaredFor(':root[data-host="firefox"]') : new Map<string, string>();
  const shared = declaredFor(":root");
  const colour = (name: string): Colour => {
    const value = own.get(name) ?? shared.get(name) ?? "";
    const [, light, dark] = /^light-dark\((.+?), (.+)\)$/.exec(value) ?? [];
    return colourOf((theme === "light" ? light : dark) ?? value);
  };
  const tooWeak = (pairs: typeof text, least: number, back: (name: string) => Colour): readonly string[] =>
    pairs.flatMap(([front, backs]) =>
      backs
        .map((name) => [name, contrast(colour(front), back(name))] as const)
        .filter(([, ratio]) => ratio < least)
        .map(([name, ratio]) => `${front} on ${name}: ${ratio.toFixed(2)}`),
    );

  // WCAG 2.2, 1.4.3 and 1.4.11.
  it("can be read wherever they stand", () => {
    expect(tooWeak(text, 4.5, colour)).toEqual([]);
  });

  it("can be read under the pointer", () => {
    expect(tooWeak(hovered, 4.5, (name) => over(colour("hover"), colour(name)))).toEqual([]);
  });

  it("are seen where they alone show a shape or the focus", () => {
    expect(tooWeak(marks, 3, colour)).toEqual([]);
  });
});
