/** Points in time in the words of the interface's language. */
import { timeOfDay } from "../text/measures.ts";
import { inLanguage } from "../../words.ts";
import { say } from "../words.ts";

const day = inLanguage((language) => new Intl.DateTimeFormat(language, { dateStyle: "long" }));

function isDate(time: number): boolean {
  return Number.isFinite(time) && Math.abs(time) <= 8.64e15;
}

/** "21 November 2027"; "" for what is no date. */
export function dateOf(time: number): string {
  return isDate(time) ? day().format(time) : "";
}

/** "13:41:09 today", "13:41:09, 3 May 2026". */
export function momentOf(time: number, now: number): string {
  if (!isDate(time)) return "";
  const date = dateOf(time);
  return date === dateOf(now)
    ? say("hsts_today", timeOfDay(time))
    : say("hsts_on_day", timeOfDay(time), date);
}
