/** Situations that several tests of the log begin with. */
import type { CaptureEvent } from "../../src/core/event.ts";
import { parseEvents } from "../support/notation.ts";

/** A redirect of request `id` in a tab, beginning at a time: six events. */
export function redirected(
  id: number,
  at: number,
  { tab = 1, type = "main_frame", padding = 0 } = {},
): CaptureEvent[] {
  const filler = padding > 0 ? ` | X-Filler: ${"x".repeat(padding)}` : "";
  return parseEvents(`
    ${at} #${id} seen GET http://a.test/${id} ${type} tab=${tab}
    ${at + 1} #${id} sent | Accept: text/html
    ${at + 2} #${id} headers 302 Found | Location: http://a.test/to${filler}
    ${at + 3} #${id} redirect 302 Found to=http://a.test/to ip=127.0.0.1 | Location: http://a.test/to${filler}
    ${at + 4} #${id} seen GET http://a.test/to
    ${at + 5} #${id} done 200 OK ip=127.0.0.1 | Content-Type: text/html
  `);
}

/** A request that is answered without a redirect. */
export function answered(id: number, at: number, { tab = 1, type = "main_frame" } = {}): CaptureEvent[] {
  return parseEvents(`
    ${at} #${id} seen GET http://a.test/${id} ${type} tab=${tab}
    ${at + 1} #${id} done 200 OK ip=127.0.0.1 | Content-Type: text/html
  `);
}
