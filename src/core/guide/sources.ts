/** Sources that only the guide names. */
import type { Reference } from "../explanation.ts";

export const RFC6797_8_4: Reference = {
  title: "RFC 6797",
  section: "8.4",
  url: "https://www.rfc-editor.org/rfc/rfc6797#section-8.4",
};
