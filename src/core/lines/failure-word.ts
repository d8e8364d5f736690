/** A word or two for an error, for the hop strip. The error's own name stands beside it wherever there is room. */

const patterns: readonly (readonly [RegExp, string])[] = [
  [/TOO_MANY_REDIRECTS|REDIRECT_LOOP/, "too many"],
  [/CERT|SSL|TLS|SEC_ERROR|PKIX|INADEQUATE_SECURITY/, "tls"],
  [/NAME_|UNKNOWN_HOST|DNS/, "dns"],
  [/PROXY|SOCKS|TUNNEL/, "proxy"],
  [/UNSAFE_REDIRECT|INVALID_REDIRECT|MULTIPLE_LOCATION|CORRUPTED_CONTENT/, "refused"],
  [/BLOCKED|UNSAFE_PORT|PORT_ACCESS|XFO|CSP_|DOM_|UNEXPECTED|RECEIVING_FROM|HTTPS_ONLY|CLEARTEXT/, "blocked"],
  [/TIMED_OUT|TIMEOUT|CONNECTION_ABORTED/, "timeout"],
  [
    /CONNECT|EMPTY_RESPONSE|NET_RESET|ADDRESS|NETWORK|PARTIAL|MISMATCH|INTERRUPT|OFFLINE|TRUNCATED|CHUNKED/,
    "network",
  ],
  [/ABORT/, "stopped"],
];

/** @param error the browser's own error name; Firefox gives certificate failures as a sentence. */
export function failureWord(error: string): string {
  if (isSentence(error)) return "tls";
  return patterns.find(([pattern]) => pattern.test(error))?.[1] ?? "failed";
}

/**
 * True for a failure of a certificate or of TLS as Firefox gives it: a sentence in the language of the browser. Names
 * are one word of ASCII letters; a sentence of Japanese or Chinese has no spaces either.
 */
export function isSentence(error: string): boolean {
  // oxlint-disable-next-line no-control-regex -- everything that is not ASCII
  return /\s|[^\u0000-\u007f]/.test(error) && !/^(?:net::|NS_|Error code )/.test(error);
}
