using System.Security.Cryptography;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Derivation.Texts;

/// <summary>Tells whether two documents say the same.</summary>
internal static class DocumentDigest
{
    // What documents assert depends on the rules too, by which names have their keys: raise it when these change, and the next load saves all anew.
    private const byte Rules = 2;

    /// <summary>A digest of everything but the path: the same text from another path is the same document.</summary>
    public static string Of(Document document) =>
        Convert.ToHexStringLower(SHA256.HashData([Rules, .. JsonText.Utf8(document with { Source = "" })]));
}
