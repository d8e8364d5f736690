/** What is said of an error. */
export interface ErrorWords {
  /** Goes on after "This 302 led to": at most 50 characters. */
  readonly led: string;
  /** One sentence of at most 130 characters. */
  readonly meaning: string;
  /** What to do, beginning with a verb. */
  readonly remedy: string;
}

/** Words by the browser's own name for the error. */
export type ErrorTable = Readonly<Record<string, ErrorWords>>;
