using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Api.Access;

/// <summary>
/// What every answer tells a browser: to take it for what it says it is, to run nothing of it, not to frame it. Pages allow themselves more.
/// </summary>
internal static class ResponseHeaders
{
    private const string Policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Sets the headers and hands the request on.</summary>
    public static Task SetAsync(HttpContext context, RequestDelegate next)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    }
}
