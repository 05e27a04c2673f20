using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>The vocabularies of <c>graph-schema/</c>, which every build carries inside it.</summary>
public static class SchemaFile
{
    private const int DigestDigits = 16;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly Lazy<string> OfThisBuild = new(() => DigestOf(Vocabularies().Select(name => (name, Text(name)))));

    /// <summary>The digest of all vocabularies of this build: another one where any of them says another word.</summary>
    public static string Digest => OfThisBuild.Value;

    /// <summary>The names of the vocabularies: <c>bodies.json</c>, <c>en/verbs.json</c>.</summary>
    public static IEnumerable<string> Vocabularies() =>
        typeof(SchemaFile).Assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(".json", StringComparison.Ordinal) || n.EndsWith("/names.tsv", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>The digest of vocabularies.</summary>
    /// <param name="files">Their names and their texts.</param>
    /// <returns>Sixteen hexadecimal digits.</returns>
    public static string DigestOf(IEnumerable<(string Name, string Text)> files)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string name, string text) in files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            // Whatever a checkout does to the ends of lines, the words are the same.
            digest.AppendData(Encoding.UTF8.GetBytes($"{name}\0{text.ReplaceLineEndings("\n")}\0"));
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset())[..DigestDigits];
    }

    /// <summary>Reads a vocabulary.</summary>
    /// <param name="name">The file's name, <c>bodies.json</c>.</param>
    /// <exception cref="InvalidDataException">The file is not what <typeparamref name="T"/> describes: a defect of the build.</exception>
    public static T Read<T>(string name)
    {
        using Stream file = Open(name);
        try
        {
            return JsonSerializer.Deserialize<T>(file, Options) ?? throw new InvalidDataException($"graph-schema/{name} is empty.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"graph-schema/{name}: {e.Message}", e);
        }
    }

    /// <summary>The whole text of a file, <c>constraints.cypher</c>.</summary>
    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    internal static Stream Open(string name) =>
        typeof(SchemaFile).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidDataException($"graph-schema/{name} is not part of this build.");
}
