/** Asks hstspreload.org about one host: its name goes there, and nothing else. */
import {
  longestAnswer,
  type PreloadCheck,
  preloadQuestion,
  readPreloadAnswer,
} from "../../core/hsts/preload-check.ts";

const patience = 10_000;

export interface Surroundings {
  readonly fetch: (url: string, options: RequestInit) => Promise<Response>;
  readonly online: () => boolean;
  readonly now: () => number;
}

const browserSurroundings: Surroundings = {
  fetch: (url, options) => fetch(url, options),
  online: () => navigator.onLine,
  now: () => Date.now(),
};

/** The answer, or what went wrong. Never rejects. No cookies, no referrer, no redirects, nothing kept. */
export async function askPreloadList(
  host: string,
  { fetch: send, online, now }: Surroundings = browserSurroundings,
): Promise<PreloadCheck> {
  const question = preloadQuestion(host);
  if (question === null) return { ok: false, host, error: "unreadable" };
  if (!online()) return { ok: false, host: question.host, error: "offline" };
  try {
    const response = await send(question.url, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "error",
      cache: "no-store",
      headers: { accept: "application/json" },
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) {
      return { ok: false, host: question.host, error: "refused", httpStatus: response.status };
    }
    return readPreloadAnswer(await shortText(response), question.host, now());
  } catch (failure) {
    const late =
      failure instanceof Error && (failure.name === "TimeoutError" || failure.name === "AbortError");
    return { ok: false, host: question.host, error: late ? "timeout" : "unreachable" };
  }
}

/** The body, given up once it is longer than an answer can be. */
async function shortText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return "";
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > longestAnswer) {
      await reader.cancel();
      return "";
    }
  }
}
