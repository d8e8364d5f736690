/** The popup's own words. The parts that it shares with the panel have the panel's. */
import { voiceOf } from "../words.ts";

export const { say, sayCount } = voiceOf("popup");
