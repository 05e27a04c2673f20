using System.Globalization;
using KnowledgeGraph.Storage.Derivation;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>What all texts together claim of one id. Kept as a list of words <c>aspect|count|value</c>.</summary>
internal sealed class Tally
{
    private readonly Dictionary<(Aspect Aspect, string Value), long> counts = [];

    /// <summary>The claims.</summary>
    public IEnumerable<(Aspect Aspect, string Value, long Count)> Claims => counts.Select(c => (c.Key.Aspect, c.Key.Value, c.Value));

    /// <summary>Whether nobody claims anything.</summary>
    public bool IsEmpty => counts.Count == 0;

    /// <summary>What is claimed of where the text stands.</summary>
    public PlaceAssertions Places => new(Of(Aspect.StandsFor), Of(Aspect.AnnexedTo));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Tally Read(IEnumerable<string> words)
    {
        var tally = new Tally();
        foreach (string word in words)
        {
            string[] parts = word.Split('|', 3);
            tally.counts[((Aspect)int.Parse(parts[0], CultureInfo.InvariantCulture), parts[2])] = long.Parse(parts[1], CultureInfo.InvariantCulture);
        }

        return tally;
    }

    /// <summary>The claims as words, in an order that depends on nothing but them; null for none.</summary>
    public string[]? Write() => IsEmpty ? null :
        [.. counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{(int)c.Key.Aspect}|{c.Value}|{c.Key.Value}")).Order(StringComparer.Ordinal)];

    /// <summary>Adds to a claim, or takes away from it.</summary>
    public void Add(Aspect aspect, string value, long count)
    {
        long now = counts.GetValueOrDefault((aspect, value)) + count;
        if (now > 0)
        {
            counts[(aspect, value)] = now;
        }
        else
        {
            counts.Remove((aspect, value));
        }
    }

    private List<(string Value, long Count)> Of(Aspect aspect) =>
        [.. counts.Where(c => c.Key.Aspect == aspect).Select(c => (c.Key.Value, c.Value))];
}
