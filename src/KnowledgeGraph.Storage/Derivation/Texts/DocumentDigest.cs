using System.Security.Cryptography;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Derivation.Texts;

/// <summary>Tells whether two documents say the same.</summary>
internal static class DocumentDigest
{
    /// <summary>A digest of everything but the path: the same text from another path is the same document.</summary>
    public static string Of(Document document) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonText.Utf8(document with { Source = "" })));
}
