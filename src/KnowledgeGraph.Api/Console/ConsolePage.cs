using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.Console;

/// <summary>The page at <c>/console</c> to ask the API by hand. Everything on it is carried inside the assembly; nothing comes from elsewhere.</summary>
internal static class ConsolePage
{
    private const string Folder = "console/";

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
            byte[] content = Read(name);
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"");
            app.MapGet(name == "console.html" ? "/console" : "/console/" + name, context =>
            {
                context.Response.Headers.ContentSecurityPolicy = Policy;
                context.Response.Headers.XContentTypeOptions = "nosniff";
                context.Response.Headers["Referrer-Policy"] = "same-origin";
                context.Response.Headers.CacheControl = "no-cache";
                return Results.Bytes(content, type, entityTag: tag).ExecuteAsync(context);
            });
        }
    }

    private static byte[] Read(string name)
    {
        using Stream stream = typeof(ConsolePage).Assembly.GetManifestResourceStream(Folder + name)
            ?? throw new InvalidDataException($"{name} is not part of this build.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
