/** One word for an error, for the hop strip. The error's own name stands beside it wherever there is room. */

const patterns: readonly (readonly [RegExp, string])[] = [
  [/TOO_MANY_REDIRECTS|REDIRECT_LOOP/, "loop"],
  [/CERT|SSL|TLS/, "tls"],
  [/NAME_NOT_RESOLVED|UNKNOWN_HOST|DNS/, "dns"],
  [/UNSAFE_REDIRECT|INVALID_REDIRECT|MULTIPLE_LOCATION|CORRUPTED_CONTENT/, "refused"],
  [/BLOCKED|UNSAFE_PORT|XFO|DOM_BAD_URI|UNEXPECTED|RECEIVING_FROM/, "blocked"],
  [/TIMED_OUT|TIMEOUT/, "timeout"],
  [/CONNECTION|EMPTY_RESPONSE|NET_RESET|ADDRESS|NETWORK|PARTIAL|MISMATCH|INTERRUPT|OFFLINE/, "network"],
  [/ABORT/, "stopped"],
];

/** @param error the browser's own error name; Firefox gives certificate failures as a sentence. */
export function failureWord(error: string): string {
  if (/\s/.test(error) && !error.startsWith("Error code")) return "tls";
  return patterns.find(([pattern]) => pattern.test(error))?.[1] ?? "failed";
}
