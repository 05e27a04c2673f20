using System.Text.Json;

namespace KnowledgeGraph.Api.GraphQL.Documents;

/// <summary>A document of a manifest.</summary>
/// <param name="Id">What clients send for it.</param>
/// <param name="Text">The document.</param>
/// <param name="Place">Where in the manifest it stands, for people.</param>
internal sealed record ManifestEntry(string Id, string Text, string Place);

/// <summary>
/// A file with the documents that a client will send, made when the client is built: a persisted query manifest as Apollo's tools write it,
/// or the map from ids to documents that Relay's compiler writes.
/// </summary>
internal static class TrustedManifest
{
    private const string ApolloFormat = "apollo-persisted-query-manifest";
    private const long MostBytes = 64 << 20;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="InvalidDataException">It cannot be read, or is no manifest; the message names the file and the place.</exception>
    public static IReadOnlyList<ManifestEntry> Read(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            if (file.Length > MostBytes)
            {
                throw new InvalidDataException($"{path} is longer than {MostBytes >> 20} MiB.");
            }

            using JsonDocument json = JsonDocument.Parse(file, Strict);
            return json.RootElement.ValueKind != JsonValueKind.Object ? throw NoManifest(path, "")
                : json.RootElement.TryGetProperty("format", out JsonElement format) ? Apollo(path, json.RootElement, format)
                : Relay(path, json.RootElement);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path} is not JSON, at line {e.LineNumber + 1}.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"The trusted documents cannot be read: {e.Message}", e);
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidDataException($"{path} has a string that is no text: half of a surrogate pair.", e);
        }
    }

    private static List<ManifestEntry> Apollo(string path, JsonElement manifest, JsonElement format)
    {
        if (format.ValueKind != JsonValueKind.String || format.GetString() != ApolloFormat
            || !manifest.TryGetProperty("version", out JsonElement version) || version.ValueKind != JsonValueKind.Number || version.GetRawText() != "1"
            || !manifest.TryGetProperty("operations", out JsonElement operations) || operations.ValueKind != JsonValueKind.Array)
        {
            throw NoManifest(path, "");
        }

        var found = new List<ManifestEntry>();
        foreach ((int index, JsonElement operation) in operations.EnumerateArray().Index())
        {
            string place = $"operations[{index}]";
            if (operation.ValueKind != JsonValueKind.Object || Text(operation, "id") is not { } id || Text(operation, "body") is not { } body)
            {
                throw NoManifest(path, $", at {place}: an operation has an id and a body");
            }

            found.Add(new ManifestEntry(id, body, $"{place} {(Text(operation, "name") is { } name ? $"“{name}”" : id)}"));
        }

        return found;
    }

    private static List<ManifestEntry> Relay(string path, JsonElement manifest)
    {
        var found = new List<ManifestEntry>();
        foreach (JsonProperty document in manifest.EnumerateObject())
        {
            found.Add(document.Value.ValueKind == JsonValueKind.String && document.Name.Length > 0
                ? new ManifestEntry(document.Name, document.Value.GetString()!, document.Name)
                : throw NoManifest(path, $", at “{document.Name}”: each id has a document"));
        }

        return found;
    }

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text : null;

    private static InvalidDataException NoManifest(string path, string place) =>
        new($"{path} is neither a persisted query manifest of Apollo's, version 1, nor a map from ids to documents as Relay's{place}.");
}
