/** A function that is written here and runs in a browser. */

/** The text of a call. The function must not refer to anything outside itself; the arguments travel as JSON. */
export const callText = <A extends readonly unknown[]>(run: (...args: A) => unknown, args: A): string =>
  `(${String(run)})(...${JSON.stringify(args)})`;

/** What came back from a browser, as the type that the sender of the question knows it to have. */
// The one place where a type is believed instead of proved: question and answer are both written in this folder.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion, typescript/no-unnecessary-type-parameters
export const answerAs = <T>(answer: unknown): T => answer as T;
