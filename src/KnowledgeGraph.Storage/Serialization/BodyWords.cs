using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Serialization;

/// <summary>What people and texts call bodies.</summary>
internal static class BodyWords
{
    /// <summary>The id of the body that is called so: a known one by id, name, alias or abbreviation, else one by its name.</summary>
    public static BodyId IdOf(string word) =>
        Bodies.Find(word)?.Id ?? (word.StartsWith(BodyId.Prefix, StringComparison.Ordinal) ? new BodyId(word) : BodyId.FromName(word));
}
