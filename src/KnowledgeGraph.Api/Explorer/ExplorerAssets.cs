using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.Explorer;

/// <summary>The files that the pages need, carried inside the assembly so that they are wherever it is.</summary>
public static class ExplorerAssets
{
    private const string Folder = "explorer/";
    private static readonly Asset[] All = [Read("site.css", "text/css; charset=utf-8"), Read("icon.svg", "image/svg+xml"), Read("site.js", "text/javascript; charset=utf-8")];

    /// <summary>The address of the stylesheet; another one whenever its content changes.</summary>
    public static string Stylesheet => All[0].Address;

    /// <summary>The address of the icon.</summary>
    public static string Icon => All[1].Address;

    /// <summary>The address of the script, without which everything can be read all the same.</summary>
    public static string Script => All[2].Address;

    internal static void MapAssets(this IEndpointRouteBuilder app)
    {
        foreach (Asset asset in All)
        {
            app.MapGet("/assets/" + asset.Name, context => asset.SendAsync(context));
        }
    }

    private static Asset Read(string name, string type)
    {
        using Stream stream = typeof(ExplorerAssets).Assembly.GetManifestResourceStream(Folder + name)
            ?? throw new InvalidDataException($"{name} is not part of this build.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        byte[] bytes = content.ToArray();
        return new Asset(name, type, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]);
    }

    private sealed record Asset(string Name, string Type, byte[] Content, string Digest)
    {
        public string Address => $"/assets/{Name}?v={Digest}";

        public Task SendAsync(HttpContext context)
        {
            // The address names the content, so what is under it never changes.
            context.Response.Headers.CacheControl = context.Request.Query["v"] == Digest ? "public, max-age=31536000, immutable" : "no-cache";
            return Results.Bytes(Content, Type, entityTag: new EntityTagHeaderValue($"\"{Digest}\"")).ExecuteAsync(context);
        }
    }
}
