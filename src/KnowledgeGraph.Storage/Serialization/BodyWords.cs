using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Serialization;

/// <summary>What people and texts call bodies.</summary>
internal static class BodyWords
{
    /// <summary>The id of the body that is called so: a known one by id, name, alias or abbreviation, else one by its name.</summary>
    public static BodyId IdOf(string word) => BodyFamily.IdOf(word);

    /// <summary>The ids of the bodies that are called so, and where that is asked for of all that are subsidiary to them.</summary>
    public static IEnumerable<string> Ids(IEnumerable<string> words, bool withSubsidiaries) =>
        words.Select(w => IdOf(w).Value).SelectMany(id => withSubsidiaries ? BodyFamily.Of(id) : [id]).Distinct(StringComparer.Ordinal);
}
