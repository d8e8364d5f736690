/**
 * The pages that products themselves send along with a redirect. Bodies are not reported, but their length is
 * (`Content-Length`), and it tells a server's own redirect from one that it passes on.
 */

/** null: the product sends no page with that code. */
export type BodyTemplate = (answer: PageFacts) => readonly number[] | null;

export interface PageFacts {
  readonly status: number;
  /** As sent. */
  readonly location: string;
  readonly server: string;
}

const phrases: Readonly<Record<number, string>> = {
  301: "Moved Permanently",
  302: "Found",
  303: "See Other",
  307: "Temporary Redirect",
  308: "Permanent Redirect",
};

/** Length in UTF-8. */
function bytes(text: string): number {
  let length = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}

/** nginx's page; its last line names the server, and older versions set a colour. */
function nginxPage(status: number, lastLine: string): readonly number[] | null {
  const phrase = phrases[status];
  if (phrase === undefined) return null;
  const title = `${status} ${phrase}`;
  const page = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n${lastLine}</body>\r\n</html>\r\n`;
  return [bytes(page), bytes(page) + ' bgcolor="white"'.length];
}

/** nginx, with the name that the Server header gives, or without version where there is no such header. */
export const nginxBody: BodyTemplate = ({ status, server }) =>
  nginxPage(status, `<hr><center>${server === "" ? "nginx" : server}</center>\r\n`);

/** Services built on nginx's page with a name of their own. */
export const namedNginxBody =
  (name: string): BodyTemplate =>
  ({ status }) =>
    nginxPage(status, `<hr><center>${name}</center>\r\n`);

/** The Application Load Balancer's page has no last line. */
export const albBody: BodyTemplate = ({ status }) => nginxPage(status, "");

/** Go's http.Redirect: a link to the target. Go escapes it; a target that needs this has another length. */
export const goBody: BodyTemplate = ({ status, location }) => {
  const phrase = phrases[status];
  return phrase === undefined ? null : [bytes(`<a href="${location}">${phrase}</a>.\n\n`)];
};

/** Werkzeug's page, which names the target twice. It escapes the target; one that needs this has another length. */
export const werkzeugBody: BodyTemplate = ({ location }) => [
  bytes(
    `<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n<h1>Redirecting...</h1>\n<p>You should be redirected automatically to the target URL: <a href="${location}">${location}</a>. If not, click the link.\n`,
  ),
];

/** Express writes plain text, or a page: that of version 5, then that of version 4. */
export const expressBody: BodyTemplate = ({ status, location }) => {
  const phrase = phrases[status];
  if (phrase === undefined) return null;
  const text = `${phrase}. Redirecting to ${location}`;
  return [
    bytes(text),
    bytes(`<!DOCTYPE html><head><title>${phrase}</title></head><body><p>${text}</p></body>`),
    bytes(`<p>${text}</p>`),
  ];
};

/** The code's name and nothing else, as Traefik's redirect middleware writes it. */
export const phraseBody: BodyTemplate = ({ status }) => {
  const phrase = phrases[status];
  return phrase === undefined ? null : [bytes(phrase)];
};

export const emptyBody: BodyTemplate = () => [0];
