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
    /// <summary>Reads a file of a folder.</summary>
    /// <exception cref="InvalidDataException">The build lacks it.</exception>
    public static EmbeddedFile Read(string folder, string name, string type)
    {
        using Stream stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream($"{folder}/{name}")
            ?? throw new InvalidDataException($"{name} is not part of this build.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        byte[] bytes = content.ToArray();
        return new EmbeddedFile(name, type, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]);
    }

    /// <summary>Sends it, with its digest as entity tag.</summary>
    public Task SendAsync(HttpContext context) => Results.Bytes(Content, Type, entityTag: new EntityTagHeaderValue($"\"{Digest}\""))
        .ExecuteAsync(context);
}
