/** Waiting for a condition instead of for a time. */
export interface Patience {
  /** Milliseconds until it is given up; 15 seconds unless told. */
  readonly within?: number;
  /** Milliseconds between two looks. */
  readonly every?: number;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks again and again until there is an answer: anything but `undefined`, `null` and `false`.
 * A look that throws counts as no answer.
 * @throws with `what`, and with what the last look threw, when time is up.
 */
export async function eventually<T>(
  what: string,
  look: () => Promise<T> | T,
  { within = 15_000, every = 40 }: Patience = {},
): Promise<Answer<T>> {
  const deadline = Date.now() + within;
  for (;;) {
    const [answer, failure] = await attempt(look);
    if (isAnswer(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${within} ms in vain for ${what}`, { cause: failure });
    await pause(every);
  }
}

type Answer<T> = Exclude<T, undefined | null | false>;

const isAnswer = <T>(answer: T | undefined): answer is Answer<T> =>
  answer !== undefined && answer !== null && answer !== false;

async function attempt<T>(look: () => Promise<T> | T): Promise<[answer: T | undefined, failure: unknown]> {
  try {
    return [await look(), undefined];
  } catch (failure) {
    return [undefined, failure];
  }
}
