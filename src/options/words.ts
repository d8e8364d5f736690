/** The words of the extension's own pages: settings, permissions, and the list of extensions. */
import { voiceOf } from "../words.ts";

export const options = voiceOf("options");
export const permission = voiceOf("permission");
export const extensions = voiceOf("extensions");
