using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Benchmarks.Load;

/// <summary>A request that means harm.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Bytes">Head and body.</param>
/// <param name="EndsConnection">Whether the service closes the connection over it.</param>
internal sealed record HostileRequest(string Name, byte[] Bytes, bool EndsConnection = false)
{
    private const long Large = 100 << 20;

    private static readonly (string Name, string Query)[] Queries =
    [
        ("doubling fragments, 2^30", "{ instrument(ref: \"x\") { ...F0 } } "
            + string.Concat(Enumerable.Range(0, 30).Select(i => $"fragment F{i} on Instrument {{ ...F{i + 1} ...F{i + 1} }} "))
            + "fragment F30 on Instrument { id }"),
        ("10,000 aliases", Repeated(10_000, i => $"a{i}: __typename")),
        ("4,000 repeated fields", Repeated(4_000, _ => "__typename")),
        ("60 fields of statistics", Repeated(60, i => $"a{i}: statistics {{ instruments }}")),
        ("60 repeated fields, the most that passes", Repeated(60, _ => "statistics { instruments }")),
        ("900 unknown fields", Repeated(900, i => "instrumentz" + i)),
        ("100,000 levels", string.Concat(Enumerable.Repeat("{a", 100_000)) + new string('}', 100_000)),
        ("1,200 fragments in a chain", "{ instrument(ref: \"x\") { ...F0 } } "
            + string.Concat(Enumerable.Range(0, 1_200).Select(i => $"fragment F{i} on Instrument {{ ...F{i + 1} }} "))
            + "fragment F1200 on Instrument { id }"),
        ("circular introspection", "{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }"),
        ("pages of pages", "{ instruments(first: 500) { nodes { citations(first: 500) { nodes { target { citedBy(first: 500) { totalCount } } } } } } }"),
        ("a forged cursor", "{ instruments(after: \"bm90IGEgY3Vyc29y\") { totalCount } }"),
        ("a huge page", "{ instruments(first: 2147483647) { totalCount } }"),
        ("SQL, FTS5 and Cypher", "{ search(text: \"\\\"*' OR 1=1; NEAR(a b) }) DETACH DELETE n //\") { totalCount } }"),
        ("1 MB that is no GraphQL", "{ " + new string('#', 1_000_000)),
        ("deep lineage of the most cited, 2,000 nodes",
            "{ lineage(from: [\"charter-of-the-united-nations\"], direction: BUILT_ON_BY, depth: 10, limit: 2000) { isTruncated omittedNodes } }"),
        ("a negative page", "{ instruments(first: -1) { totalCount } }"),
        ("ids forged and of other types",
            "{ nodes(ids: [\"body:\", \"#\", \"@\", \"E/RES/2022/14#PP1@-1\", \"a~b~c\", \"A/RES/74/174#PP1@99999999999999999999\"]) { id } }"),
        ("a cursor of another list", "{ search(text: \"child\", after: \"aW5zdHJ1bWVudHMtRGF0ZURlc2MAMjAyMA\") { totalCount } }"),
        ("control characters", "{ search(text: \"\\u0000\\u001B[2J\\u007F\\u202E\") { totalCount } }"),
        ("half of a surrogate pair", "{ search(text: \"\\uD800\") { totalCount } }"),
    ];

    /// <summary>One of each kind.</summary>
    public static IReadOnlyList<HostileRequest> All(HttpLine line) =>
    [
        .. Queries.Select(q => new HostileRequest(q.Name, line.Request(JsonSerializer.SerializeToUtf8Bytes(new { query = q.Query })))),
        new("half of a surrogate pair in the body", line.Request("{\"query\":\"\\uD800\"}"u8.ToArray())),
        new("a body nested 100,000 deep", line.Request([.. Encoding.ASCII.GetBytes(new string('[', 100_000))])),
        new("a gzip bomb of 100 MB", line.Request(Bomb(), "Content-Encoding: gzip\r\n"), EndsConnection: true),
        new("a body of 100 MB", line.Head(Large), EndsConnection: true),
    ];

    // A body that is white space before it is anything: whoever unpacks it whole has lost.
    private static byte[] Bomb()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            byte[] blank = [.. Enumerable.Repeat((byte)' ', 1 << 20)];
            for (long unpacked = 0; unpacked < Large; unpacked += blank.Length)
            {
                gzip.Write(blank);
            }
        }

        return packed.ToArray();
    }

    private static string Repeated(int times, Func<int, string> field) => "{ " + string.Join(' ', Enumerable.Range(0, times).Select(field)) + " }";
}
