using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Import;

namespace KnowledgeGraph.Storage.Neo4j.Verifying;

/// <summary>
/// The nodes and relationships that a first load would bring, which is what has to be there: of each only a sum is held. Of what differs the
/// values are asked for a second time.
/// </summary>
internal sealed class ExpectedGraph : IGraphParts
{
    private const string Sum = "sum";

    // Whose rows have no key: they are met at what leads to them.
    private const string Statement = "Statement";

    // Said of the store as a whole.
    private const string Store = "Store";

    // Which version of its file says it is looked at where it is read.
    private const string Recorded = "Recorded";
    private const string Version = "version";

    private const int LongestValue = 300;

    private readonly Dictionary<string, UInt128> sums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> textSums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(SortedDictionary<string, string>? Stored, SortedDictionary<string, string>? Expected)>> differing =
        new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> labels = new(StringComparer.Ordinal);
    private bool isSecond;

    /// <summary>The labels, each with the property that its nodes are known by.</summary>
    public IReadOnlyDictionary<string, string> Labels => labels;

    /// <summary>How many nodes and relationships there are of different kinds and places.</summary>
    public int Count => sums.Count;

    /// <summary>How many texts were met without a sum.</summary>
    public int Unsummed { get; private set; }

    /// <inheritdoc />
    public Task NodesAsync(string name, string label, IReadOnlyList<string> columns, IEnumerable<IReadOnlyDictionary<string, object?>> nodes)
    {
        if (label == Store)
        {
            return Task.CompletedTask;
        }

        string[] properties = [.. columns.Select(c => c.Split(':')[0])];
        if (label != Statement)
        {
            labels[label] = properties[0];
        }

        foreach (IReadOnlyDictionary<string, object?> node in nodes)
        {
            Expect(
                NodeKey(label, (string)node[properties[0]]!),
                NodeValues.Of(properties.Where(p => p.Length > 0 && (label != Recorded || p != Version))
                    .Select(p => KeyValuePair.Create(p, node.GetValueOrDefault(p)))));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task RelationshipsAsync(string name, string type, string from, string to, IEnumerable<object?[]> rows, params string[] columns)
    {
        foreach (object?[] row in rows)
        {
            string? own = type.Length > 0 ? type : (string?)row[2 + Array.IndexOf(columns, ":TYPE")];
            Expect(
                RelationshipKey(own!, (string)row[0]!, (string)row[1]!),
                NodeValues.Of(columns.Select((c, at) => KeyValuePair.Create(c.Split(':')[0], row.Length > 2 + at ? row[2 + at] : null))
                    .Where(p => p.Key.Length > 0)));
        }

        return Task.CompletedTask;
    }

    /// <summary>The key of a node.</summary>
    public static string NodeKey(string label, string id) => $"{label}\t{id}";

    /// <summary>The key of a relationship.</summary>
    public static string RelationshipKey(string type, string from, string to) => $"{type}\t{from} > {to}";

    /// <summary>Takes a node or relationship that is there. Of several of one type between two nodes only all together can be told.</summary>
    public void Meet(string key, SortedDictionary<string, string> values)
    {
        if (key.StartsWith(Recorded + '\t', StringComparison.Ordinal))
        {
            values.Remove(Version);
        }

        if (TakeSum(values) is { } sum)
        {
            if (textSums.Remove(key, out string? expected) && expected != sum)
            {
                Differs(key).Add((new() { [Sum] = sum }, new() { [Sum] = expected }));
            }
        }
        else if (values.ContainsKey("digest") && textSums.Remove(key))
        {
            Unsummed++;
        }

        Add(key, UInt128.Zero - Hash(values), values);
    }

    /// <summary>Says which keys are not as they have to be, once everything has been met.</summary>
    /// <returns>Whether there are any: then the graph is to be gone through again, both what has to be there and what is.</returns>
    public bool BeginAgain()
    {
        foreach (string key in sums.Where(s => s.Value != UInt128.Zero).Select(s => s.Key).Concat(textSums.Keys))
        {
            Differs(key);
        }

        isSecond = differing.Count > 0;
        return isSecond;
    }

    /// <summary>What differs.</summary>
    public IEnumerable<GraphDifference> Differences()
    {
        foreach ((string key, var values) in differing.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            string[] parts = key.Split('\t', 2);
            List<SortedDictionary<string, string>> stored = [.. values.Select(v => v.Stored).OfType<SortedDictionary<string, string>>()];
            List<SortedDictionary<string, string>> expected = [.. values.Select(v => v.Expected).OfType<SortedDictionary<string, string>>()];
            (string? there, string? made) = stored.Count == 1 && expected.Count == 1
                ? (Shown(stored[0].Except(expected[0])), Shown(expected[0].Except(stored[0])))
                : (All(stored), All(expected));
            yield return new GraphDifference(parts[0], parts[1], there, made);
        }
    }

    private static string? All(List<SortedDictionary<string, string>> values) =>
        values.Count == 0 ? null : string.Join(" and ", values.Select(v => v.Count == 0 ? "one" : Shown(v)));

    private static string Shown(IEnumerable<KeyValuePair<string, string>> values) =>
        NodeValues.Write(values.Select(v => KeyValuePair.Create(v.Key, v.Value.Length > LongestValue ? v.Value[..LongestValue] + "…" : v.Value)))
            is { Length: > 0 } shown ? shown : "no more";

    private void Expect(string key, SortedDictionary<string, string> values)
    {
        string? sum = TakeSum(values);
        if (isSecond)
        {
            if (differing.TryGetValue(key, out var told))
            {
                told.Add((null, values));
            }

            return;
        }

        if (sum is not null)
        {
            textSums[key] = sum;
        }

        Add(key, Hash(values), values);
    }

    private void Add(string key, UInt128 hash, SortedDictionary<string, string> values)
    {
        if (!isSecond)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _) += hash;
        }
        else if (differing.TryGetValue(key, out var told))
        {
            told.Add((values, null));
        }
    }

    private List<(SortedDictionary<string, string>? Stored, SortedDictionary<string, string>? Expected)> Differs(string key) =>
        CollectionsMarshal.GetValueRefOrAddDefault(differing, key, out _) ??= [];

    private static string? TakeSum(SortedDictionary<string, string> values) => values.Remove(Sum, out string? sum) ? sum : null;

    // Never zero, so that one that is missing shows.
    private static UInt128 Hash(SortedDictionary<string, string> values) =>
        MemoryMarshal.Read<UInt128>(SHA256.HashData(Encoding.UTF8.GetBytes(NodeValues.Write(values)))) | UInt128.One;
}
