using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Api.Explorer;

/// <summary>What every page says to the browser: texts are hostile, so nothing runs, nothing is fetched from elsewhere, nothing frames it.</summary>
internal static class PageHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void Set(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "same-origin";
        response.Headers.CacheControl = "no-cache";
    }
}
