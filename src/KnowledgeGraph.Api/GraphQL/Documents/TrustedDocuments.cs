using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using GraphQL;

namespace KnowledgeGraph.Api.GraphQL.Documents;

/// <summary>
/// The documents of a manifest, read once and kept as long as the service runs: by their ids, by the SHA-256 of their texts, and by the
/// texts. What they cost is still counted each time.
/// </summary>
internal sealed class TrustedDocuments
{
    /// <summary>The prefix of an id that is the SHA-256 of the document, as GraphQL over HTTP has it.</summary>
    public const string HashPrefix = "sha256:";

    private readonly FrozenDictionary<string, ParsedDocument> _byId;
    private readonly FrozenDictionary<string, ParsedDocument> _byHash;
    private readonly FrozenDictionary<string, ParsedDocument> _byText;

    private TrustedDocuments(Dictionary<string, ParsedDocument> byId)
    {
        _byId = byId.ToFrozenDictionary(StringComparer.Ordinal);
        _byText = byId.Values.DistinctBy(d => d.Query).ToFrozenDictionary(d => d.Query, StringComparer.Ordinal);
        _byHash = _byText.Values.ToFrozenDictionary(
            d => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(d.Query))), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>None.</summary>
    public static TrustedDocuments None { get; } = new([]);

    /// <summary>How many there are.</summary>
    public int Count => _byId.Count;

    /// <summary>Reads those of a manifest.</summary>
    /// <exception cref="InvalidDataException">It is no manifest, or a document of it is no GraphQL or would be refused; the message names file and
    /// place.</exception>
    public static TrustedDocuments Read(string path, DocumentReader reader)
    {
        var read = new Dictionary<string, ParsedDocument>(StringComparer.Ordinal);
        var byText = new Dictionary<string, ParsedDocument>(StringComparer.Ordinal);
        foreach (ManifestEntry entry in TrustedManifest.Read(path))
        {
            try
            {
                if (!byText.TryGetValue(entry.Text, out ParsedDocument? document))
                {
                    byText.Add(entry.Text, document = reader.Read(entry.Text));
                }

                if (!read.TryAdd(entry.Id, document) && read[entry.Id].Query != entry.Text)
                {
                    throw new InvalidDataException($"{path}, {entry.Place}: another document has the id {entry.Id} already.");
                }
            }
            catch (ExecutionError e)
            {
                throw new InvalidDataException($"{path}, {entry.Place}: {e.Message}", e);
            }
        }

        return new TrustedDocuments(read);
    }

    /// <summary>A document by what a client sends for it: its id in the manifest, or its hash, with the prefix or without; null where there is
    /// none.</summary>
    public ParsedDocument? ById(string id) => _byId.GetValueOrDefault(id)
        ?? _byHash.GetValueOrDefault(id.StartsWith(HashPrefix, StringComparison.Ordinal) ? id[HashPrefix.Length..] : id);

    /// <summary>A document by its text; null where there is none.</summary>
    public ParsedDocument? ByText(string text) => _byText.GetValueOrDefault(text);
}
