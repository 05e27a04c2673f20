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

    private const string Folder = "console/";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".txt"] = "text/plain; charset=utf-8",
    };

    /// <summary>Where it is, with all that it is made of: nothing there is of the graph, so that nobody needs a key to see it.</summary>
    public static PathString Path { get; } = "/console";

    public static void MapConsole(this IEndpointRouteBuilder app)
    {
        foreach (string name in typeof(ConsolePage).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..]))
        {
            var file = EmbeddedFile.Read("console", name, Types[System.IO.Path.GetExtension(name)]);
            app.MapGet(name == "console.html" ? Path : $"{Path}/{name}", context =>
            {
                context.Response.Headers.ContentSecurityPolicy = Policy;
                context.Response.Headers.CacheControl = "no-cache";
                return file.SendAsync(context);
            });
        }
    }
}
