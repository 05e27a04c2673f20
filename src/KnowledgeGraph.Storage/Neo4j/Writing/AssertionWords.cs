using System.Globalization;
using KnowledgeGraph.Storage.Derivation;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>What a document claims, as a list of words <c>aspect|count|reference|value</c> (a reference has no bar in it).</summary>
internal static class AssertionWords
{
    public static string[] Write(IReadOnlyDictionary<Assertion, int> claims) =>
        [.. claims.Select(c => string.Create(CultureInfo.InvariantCulture, $"{(int)c.Key.Aspect}|{c.Value}|{c.Key.Reference.Replace('|', '\u2223')}|{c.Key.Value}")).Order(StringComparer.Ordinal)];

    public static IEnumerable<(Assertion Assertion, int Count)> Read(IEnumerable<string> words)
    {
        foreach (string word in words)
        {
            string[] parts = word.Split('|', 4);
            yield return (
                new Assertion(parts[2].Replace('\u2223', '|'), (Aspect)int.Parse(parts[0], CultureInfo.InvariantCulture), parts[3]),
                int.Parse(parts[1], CultureInfo.InvariantCulture));
        }
    }
}
