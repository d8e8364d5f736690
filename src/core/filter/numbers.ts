/** Numbers as people ask for them: "3", ">2", "<=5", "2..5", "500ms", "1.5s"; codes also as "3xx". */

export type NumberTest = (number: number) => boolean;

const number = String.raw`(\d{1,9}(?:\.\d{1,3})?)(ms|s)?`;
const compared = new RegExp(`^(>=|<=|>|<|=)?${number}$`, "i");
const between = new RegExp(String.raw`^(?:${number})?\.\.(?:${number})?$`, "i");

const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  ">": (a, b) => a > b,
  "<": (a, b) => a < b,
  ">=": (a, b) => a >= b,
  "<=": (a, b) => a <= b,
  "=": (a, b) => a === b,
};

/** null when it is no such number. Without a unit, times are milliseconds. */
export function numberTest(typed: string): NumberTest | null {
  const [, sign = "=", digits, unit] = compared.exec(typed) ?? [];
  const compare = comparisons[sign];
  if (digits !== undefined && compare !== undefined) return (value) => compare(value, inUnit(digits, unit));
  const range = between.exec(typed);
  if (range === null || typed === "..") return null;
  const least = range[1] === undefined ? -Infinity : inUnit(range[1], range[2]);
  const most = range[3] === undefined ? Infinity : inUnit(range[3], range[4]);
  return (value) => value >= least && value <= most;
}

function inUnit(digits: string, unit = "ms"): number {
  return Number(digits) * (unit.toLowerCase() === "s" ? 1000 : 1);
}

/** @param open still being typed: "30" then stands for all codes that begin so. */
export function statusTest(typed: string, open: boolean): NumberTest | null {
  if (/^[1-9][\dx*]{2}$/i.test(typed) || (open && /^[1-9]\d?$/.test(typed))) {
    const code = new RegExp(
      `^${typed
        .replaceAll(/[x*]/gi, String.raw`\d`)
        .padEnd(3, "~")
        .replaceAll("~", String.raw`\d`)}$`,
    );
    return (status) => code.test(String(status));
  }
  return /^\d{1,2}$|s$/i.test(typed) ? null : numberTest(typed);
}
