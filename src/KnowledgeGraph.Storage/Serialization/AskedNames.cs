using KnowledgeGraph.Model.Ids;

namespace KnowledgeGraph.Storage.Serialization;

/// <summary>Names that are asked for, by the keys under which they are kept.</summary>
internal static class AskedNames
{
    /// <summary>The names, each once, by their keys.</summary>
    public static ILookup<string, string> Of(IEnumerable<string> kebabNames) =>
        kebabNames.Distinct(StringComparer.Ordinal).ToLookup(IndexedName.Of, StringComparer.Ordinal);
}
