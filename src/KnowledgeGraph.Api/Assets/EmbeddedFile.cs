using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.Assets;

/// <summary>A file that the assembly carries, so that it is wherever the service is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Content">What is in it.</param>
/// <param name="Digest">Another one whenever its content changes.</param>
internal sealed record EmbeddedFile(string Name, string Type, byte[] Content, string Digest)
{
    /// <summary>How long a file may be kept whose address is another one whenever its content changes.</summary>
    public const string Forever = "public, max-age=31536000, immutable";

    /// <summary>A file of this content.</summary>
    public static EmbeddedFile Of(string name, string type, byte[] content) =>
        new(name, type, content, Convert.ToHexStringLower(SHA256.HashData(content))[..16]);

    /// <summary>Reads a file of a folder.</summary>
    /// <exception cref="InvalidDataException">The build lacks it.</exception>
    public static EmbeddedFile Read(string folder, string name, string type)
    {
        using Stream stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream($"{folder}/{name}")
            ?? throw new InvalidDataException($"{name} is not part of this build.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return Of(name, type, content.ToArray());
    }

    /// <summary>Sends it, with its digest as entity tag.</summary>
    public Task SendAsync(HttpContext context) => Results.Bytes(Content, Type, entityTag: new EntityTagHeaderValue($"\"{Digest}\""))
        .ExecuteAsync(context);
}
