/**
 * What the finders of secrets give, and how their findings are put together. They give positions and never copies,
 * so that the rest of a text keeps its bytes.
 */

/** What kind of place a secret was found in. */
export type SecretPlace = "user" | "password" | "path" | "parameter" | "cookie" | "header" | "text";

export interface Secret {
  readonly start: number;
  readonly end: number;
  readonly place: SecretPlace;
  /** Name of the parameter, cookie or header; "" where it has none. */
  readonly name: string;
  /** True: hunted for in the whole document, however ordinary the value looks. */
  readonly sure: boolean;
}

/** The same findings, of a text that begins `by` characters further on. */
export function shifted(secrets: readonly Secret[], by: number): readonly Secret[] {
  return secrets.map((secret) => ({ ...secret, start: secret.start + by, end: secret.end + by }));
}

/** The whole text as one secret; none when there is nothing to hide. */
export function whole(text: string, place: SecretPlace, name: string, sure = false): readonly Secret[] {
  return text === "" ? [] : [{ start: 0, end: text.length, place, name, sure }];
}

/** Calls `find` for each part between separators and puts the findings in their place. */
export function each(
  text: string,
  separator: RegExp,
  find: (part: string) => readonly Secret[],
): readonly Secret[] {
  // Lists of lists: a header of a megabyte has more findings than a call may have arguments.
  const secrets: (readonly Secret[])[] = [];
  let at = 0;
  for (const match of text.matchAll(separator)) {
    secrets.push(shifted(find(text.slice(at, match.index)), at));
    at = match.index + match[0].length;
  }
  secrets.push(shifted(find(text.slice(at)), at));
  return secrets.flat();
}
