using System.Globalization;
using KnowledgeGraph.Storage.Derivation.Assertions;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>
/// Assertions as lists of words: of a document <c>aspect|count|reference|value</c> (a reference has no bar in it), of an id
/// <c>aspect|count|value</c>.
/// </summary>
internal static class AssertionWords
{
    /// <summary>What a document asserts, in an order that depends on nothing else.</summary>
    public static string[] Write(IReadOnlyDictionary<Assertion, int> assertions) =>
    [
        .. assertions.Select(a => (a.Key.Aspect, Count: a.Value, Reference: a.Key.Reference.Replace('|', '\u2223'), a.Key.Value))
            .Select(a => string.Create(CultureInfo.InvariantCulture, $"{(int)a.Aspect}|{a.Count}|{a.Reference}|{a.Value}"))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads what a document asserts.</summary>
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

    /// <summary>What is asserted of an id, in an order that depends on nothing else; null for nothing.</summary>
    public static string[]? Write(AssertionTally tally) => tally.IsEmpty ? null :
        [.. tally.All.Select(a => string.Create(CultureInfo.InvariantCulture, $"{(int)a.Aspect}|{a.Count}|{a.Value}")).Order(StringComparer.Ordinal)];

    /// <summary>Reads what is asserted of an id.</summary>
    public static AssertionTally ReadTally(IEnumerable<string> words)
    {
        var tally = new AssertionTally();
        foreach (string word in words)
        {
            string[] parts = word.Split('|', 3);
            tally.Add((Aspect)int.Parse(parts[0], CultureInfo.InvariantCulture), parts[2], long.Parse(parts[1], CultureInfo.InvariantCulture));
        }

        return tally;
    }
}
