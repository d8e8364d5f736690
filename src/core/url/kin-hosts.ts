/** Telling whether two hosts belong together, without the list of public suffixes: in doubt they do. */

/** One host stands below the other, or both below the same two labels. */
export function isKin(a: string, b: string): boolean {
  return a.endsWith(`.${b}`) || b.endsWith(`.${a}`) || lastLabels(a) === lastLabels(b);
}

function lastLabels(host: string): string {
  return host.split(".").slice(-2).join(".");
}
