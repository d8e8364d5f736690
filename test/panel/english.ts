/** The interface's words in tests: the English file. */
import { speakIn } from "./languages.ts";

export const speakEnglish = (): void => speakIn("en");
