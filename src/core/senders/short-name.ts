/** What the list calls a product: so short that the mark behind a guess is seen, too. */

/** Where no rule shortens the name, by the fingerprint's id. */
const shortNames: Readonly<Record<string, string>> = {
  "wordpress-plugin": "WordPress plugin",
  devise: "Devise on Rails",
  "aws-alb": "AWS load balancer",
  "azure-app-gateway": "Azure gateway",
  "google-load-balancer": "via Google Cloud",
  "pypi-names": "PyPI or its like",
  "azure-front-door": "via Front Door",
};

/** "nginx, or what it passes on" → "via nginx": true of either. "A Flask application" → "Flask app". */
export function shortProduct({ id, product }: { readonly id: string; readonly product: string }): string {
  if (Object.hasOwn(shortNames, id)) return shortNames[id] ?? product;
  const [name = product, ...others] = product.split(/, or (?=(?:what|the|an?) )/);
  const bare = name
    .replace(/^(?:An?|The) /, "")
    .replace(/ \([^)]*\)$/, "")
    .replace(/ application$/, " app")
    .replace("FastAPI or Starlette", "FastAPI/Starlette");
  return others.length > 0 ? `via ${bare}` : bare;
}
