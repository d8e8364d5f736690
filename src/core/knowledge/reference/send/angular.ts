/** Angular: redirects are for its server-side rendering; in the browser it never sees one. */
import type { Reference } from "../../../explanation.ts";
import type { CodeReference } from "../article.ts";

const ANGULAR_HTTP_STATUS: Reference = {
  title: "Angular API: HttpStatusCode",
  url: "https://angular.dev/api/common/http/HttpStatusCode",
};
const ANGULAR_SSR: Reference = {
  title: "Angular: server and hybrid rendering",
  url: "https://angular.dev/guide/ssr",
};

const serverRoute = (path: string, target: string, name: string): string => `// app.routes.ts
import { type Routes } from "@angular/router";

export const routes: Routes = [{ path: "${path}", redirectTo: "${target}" }];

// app.routes.server.ts
import { HttpStatusCode } from "@angular/common/http";
import { RenderMode, type ServerRoute } from "@angular/ssr";

export const serverRoutes: ServerRoute[] = [
  { path: "${path}", renderMode: RenderMode.Server, status: HttpStatusCode.${name} },
];`;

const angular: CodeReference = {
  id: "angular",
  name: "Angular",
  kind: "framework",
  language: "TypeScript",
  names: {
    301: "HttpStatusCode.MovedPermanently",
    302: "HttpStatusCode.Found",
    303: "HttpStatusCode.SeeOther",
    307: "HttpStatusCode.TemporaryRedirect",
    308: "HttpStatusCode.PermanentRedirect",
  },
  snippets: {
    301: serverRoute("about-us", "/about", "MovedPermanently"),
    302: serverRoute("sale", "/winter-sale", "Found"),
    303: serverRoute("checkout", "/receipt", "SeeOther"),
    307: serverRoute("upload", "/backup-upload", "TemporaryRedirect"),
    308: serverRoute("v1/users", "/v2/users", "PermanentRedirect"),
  },
  notes: [
    "**In the browser `HttpClient` never sees one of these codes:** the browser follows the redirect, and Angular gets the last answer. These five names of `HttpStatusCode` have no use there.",
    "In the browser a route's `redirectTo` changes the address without any request: no HTTP redirect takes place.",
    "With server-side rendering the server answers for a route with `redirectTo`, with 302 unless its server route has another `status` of the five. A prerendered route takes no `status`.",
  ],
  checked: { how: "source", version: "Angular 22.2, @angular/ssr 22.2.0", on: "2026-11-22" },
  searched: [
    "angular redirect",
    "angular HttpStatusCode",
    "angular ssr redirect 301",
    "angular HttpClient 307",
  ],
  sources: [ANGULAR_HTTP_STATUS, ANGULAR_SSR],
};

export const angularReferences: readonly CodeReference[] = [angular];
