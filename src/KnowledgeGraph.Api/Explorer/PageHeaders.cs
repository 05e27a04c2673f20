using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Api.Explorer;

/// <summary>What every page says to the browser: texts are hostile, so nothing runs but the explorer's own script, nothing is fetched from elsewhere,
/// nothing frames it.</summary>
internal static class PageHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void Set(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;

        // A draft is its author's alone.
        response.Headers.CacheControl = HttpMethods.IsPost(response.HttpContext.Request.Method) ? "no-store" : "no-cache";
    }
}
