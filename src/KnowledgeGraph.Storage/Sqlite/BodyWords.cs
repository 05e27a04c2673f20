using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>What people and texts call bodies.</summary>
internal static class BodyWords
{
    /// <summary>The id of the body that is called so: a known one by id, name, alias or abbreviation, else one by its name.</summary>
    public static BodyId IdOf(string word) =>
        Bodies.Find(word)?.Id ?? (word.StartsWith(BodyId.Prefix, StringComparison.Ordinal) ? new BodyId(word) : BodyId.FromName(word));

    /// <summary>A filter's condition on bodies; null where there is none.</summary>
    public static string? Condition(IReadOnlyList<string> words) => JsonColumn.Condition(words.Select(w => IdOf(w).Value));
}
