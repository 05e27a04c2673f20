using KnowledgeGraph.Api.Assets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Api.Console;

/// <summary>The page at <c>/console</c> to ask the API by hand. Everything on it is carried inside the assembly; nothing comes from
/// elsewhere.</summary>
internal static class ConsolePage
{
    // The page runs its own script, asks its own service, and does nothing else.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["console.html"] = "text/html; charset=utf-8",
        ["console.css"] = "text/css; charset=utf-8",
        ["console.js"] = "text/javascript; charset=utf-8",
        ["schema.js"] = "text/javascript; charset=utf-8",
        ["examples.json"] = "application/json",
    };

    public static void MapConsole(this IEndpointRouteBuilder app)
    {
        foreach ((string name, string type) in Types)
        {
            var file = EmbeddedFile.Read("console", name, type);
            app.MapGet(name == "console.html" ? "/console" : "/console/" + name, context =>
            {
                context.Response.Headers.ContentSecurityPolicy = Policy;
                context.Response.Headers.CacheControl = "no-cache";
                return file.SendAsync(context);
            });
        }
    }
}
