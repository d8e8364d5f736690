/** .NET and ASP.NET Core. */
import type { Reference } from "../../../explanation.ts";
import type { CodeReference } from "../article.ts";

const CONTROLLER_BASE: Reference = {
  title: "ASP.NET Core API: ControllerBase.RedirectPermanentPreserveMethod",
  url: "https://learn.microsoft.com/en-us/dotnet/api/microsoft.aspnetcore.mvc.controllerbase.redirectpermanentpreservemethod",
};
const HTTP_STATUS_CODE: Reference = {
  title: ".NET API: System.Net.HttpStatusCode",
  url: "https://learn.microsoft.com/en-us/dotnet/api/system.net.httpstatuscode",
};
const RESULTS_REDIRECT: Reference = {
  title: "ASP.NET Core API: Results.Redirect",
  url: "https://learn.microsoft.com/en-us/dotnet/api/microsoft.aspnetcore.http.results.redirect",
};

const dotnet: CodeReference = {
  id: "dotnet",
  name: ".NET and ASP.NET Core",
  kind: "framework",
  language: "C#",
  names: {
    301: "HttpStatusCode.MovedPermanently",
    302: "HttpStatusCode.Found",
    303: "HttpStatusCode.SeeOther",
    307: "HttpStatusCode.TemporaryRedirect",
    308: "HttpStatusCode.PermanentRedirect",
  },
  snippets: {
    301: `app.MapGet("/about-us", () => Results.Redirect("/about", permanent: true));`,
    302: `app.MapGet("/sale", () => Results.Redirect("/winter-sale"));`,
    303: `app.MapPost("/checkout", (HttpResponse response) =>
{
    response.StatusCode = StatusCodes.Status303SeeOther;
    response.Headers.Location = "/receipt";
});`,
    307: `app.MapPost("/upload", () => Results.Redirect("/backup-upload", preserveMethod: true));`,
    308: `app.MapPost("/v1/users", () => Results.Redirect("/v2/users", permanent: true, preserveMethod: true));`,
  },
  notes: [
    "In a controller: `Redirect` 302, `RedirectPermanent` 301, `RedirectPreserveMethod` 307, `RedirectPermanentPreserveMethod` 308; the same endings on `LocalRedirect`, `RedirectToAction` and `RedirectToRoute`.",
    "No helper sends 303: set the code and the header.",
    "The enumeration has second names: `Moved` 301, `Redirect` 302, `RedirectMethod` 303, `RedirectKeepVerb` 307. ASP.NET Core has its own: `StatusCodes.Status307TemporaryRedirect`.",
    "`UseHttpsRedirection` sends 307 unless told otherwise: see [who sent this 307](#who-sent-this-307).",
  ],
  checked: {
    how: "source",
    version: "dotnet/aspnetcore and its documentation as read in 2026, release not recorded",
    on: "2026-11-22",
  },
  searched: [
    "asp.net core redirect",
    "RedirectPreserveMethod",
    "HttpStatusCode.TemporaryRedirect",
    "RedirectKeepVerb",
    "c# redirect 308",
  ],
  sources: [HTTP_STATUS_CODE, RESULTS_REDIRECT, CONTROLLER_BASE],
};

export const dotnetReferences: readonly CodeReference[] = [dotnet];
