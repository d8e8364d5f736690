/** Every word of the panel's interface comes through here. */
import { type CountKeyOf, voiceOf, type WordKeyOf } from "../words.ts";

export type WordKey = WordKeyOf<"panel">;
export type CountKey = CountKeyOf<"panel">;

export const { say, sayCount } = voiceOf("panel");
