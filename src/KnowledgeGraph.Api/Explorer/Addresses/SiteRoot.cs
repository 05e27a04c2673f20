using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Api.Explorer.Addresses;

/// <summary>What the addresses of this service begin with, as whoever asks wrote it: for addresses that leave the page.</summary>
internal sealed class SiteRoot
{
    /// <summary><c>https://example.org</c>, without a stroke at its end.</summary>
    public string Value { get; private set; } = "";

    /// <summary>The address that was asked for, within this service and without its language; of what was sent no more than where to.</summary>
    public string Path { get; private set; } = "/";

    /// <summary>An address in full.</summary>
    /// <param name="path">The address within this service, <c>/i/A/RES/74/174</c>.</param>
    public string Full(string path) => Value + path;

    /// <summary>Reads it from a request.</summary>
    public void Read(HttpRequest request)
    {
        Value = Of(request);
        Path = request.Path + (HttpMethods.IsGet(request.Method) ? request.QueryString.Value : "");
    }

    /// <summary>What a request was addressed to.</summary>
    public static string Of(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";
}
