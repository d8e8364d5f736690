/** Which shell commands are written for, until somebody chooses. */
import type { Shell } from "../core/guide/quote.ts";

/** The one that people most likely have open: everywhere but in Windows, a terminal runs sh or its like. */
export function usualShell(): Shell {
  return navigator.userAgent.includes("Windows") ? "powershell" : "sh";
}
