using System.Security.Cryptography;
using System.Text;
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
    private const string PageName = "console.html";

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
        EmbeddedFile[] files = [.. typeof(ConsolePage).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(n => EmbeddedFile.Read("console", n[Folder.Length..], Types[System.IO.Path.GetExtension(n)]))];

        // Scripts import one another by their names, so all that the page is made of stands in a folder that is named after the content of all of it.
        string version = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(files.Select(f => f.Digest)))))[..16];
        foreach (EmbeddedFile file in files)
        {
            if (file.Name == PageName)
            {
                string page = Encoding.UTF8.GetString(file.Content).Replace($"\"{Path}/", $"\"{Path}/{version}/", StringComparison.Ordinal);
                Map(app, Path, EmbeddedFile.Of(file.Name, file.Type, Encoding.UTF8.GetBytes(page)), "no-cache");
            }
            else
            {
                Map(app, $"{Path}/{version}/{file.Name}", file, EmbeddedFile.Forever);
                Map(app, $"{Path}/{file.Name}", file, "no-cache");
            }
        }
    }

    private static void Map(IEndpointRouteBuilder app, string path, EmbeddedFile file, string kept) => app.MapGet(path, context =>
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.CacheControl = kept;
        return file.SendAsync(context);
    });
}
