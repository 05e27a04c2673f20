using System.Text;
using KnowledgeGraph.Api.Assets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Api.Explorer;

/// <summary>The files that the pages need, carried inside the assembly so that they are wherever it is.</summary>
public static class ExplorerAssets
{
    private static readonly EmbeddedFile[] All = [Read("site.css", "text/css; charset=utf-8"), Read("icon.svg", "image/svg+xml"),
        Read("site.js", "text/javascript; charset=utf-8"), Read("lineage.css", "text/css; charset=utf-8"),
        Read("lineage.js", "text/javascript; charset=utf-8")];

    /// <summary>The address of the stylesheet; another one whenever its content changes.</summary>
    public static string Stylesheet => Address(All[0]);

    /// <summary>The address of the icon.</summary>
    public static string Icon => Address(All[1]);

    /// <summary>The address of the script, without which everything can be read all the same.</summary>
    public static string Script => Address(All[2]);

    /// <summary>The address of what the picture of a lineage looks like.</summary>
    public static string LineageStylesheet => Address(All[3]);

    /// <summary>The address of what script adds to the picture of a lineage.</summary>
    public static string LineageScript => Address(All[4]);

    /// <summary>The stylesheet itself, for pages that are taken away.</summary>
    public static string Style => Encoding.UTF8.GetString(All[0].Content);

    internal static void MapAssets(this IEndpointRouteBuilder app)
    {
        // Browsers and others ask for it where a page names none, as a file does that is shown by itself.
        app.MapGet("/favicon.ico", context =>
        {
            context.Response.Headers.CacheControl = "public, max-age=86400";
            return All[1].SendAsync(context);
        });
        foreach (EmbeddedFile file in All)
        {
            app.MapGet("/assets/" + file.Name, context =>
            {
                // The address names the content, so what is under it never changes.
                context.Response.Headers.CacheControl = context.Request.Query["v"] == file.Digest
                    ? EmbeddedFile.Forever : "no-cache";
                return file.SendAsync(context);
            });
        }
    }

    private static string Address(EmbeddedFile file) => $"/assets/{file.Name}?v={file.Digest}";

    private static EmbeddedFile Read(string name, string type) => EmbeddedFile.Read("explorer", name, type);
}
