using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Model;

/// <summary>The vocabularies of <c>graph-schema/</c>, which every build carries inside it.</summary>
public static class SchemaFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

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

    private static Stream Open(string name) =>
        typeof(SchemaFile).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidDataException($"graph-schema/{name} is not part of this build.");
}
