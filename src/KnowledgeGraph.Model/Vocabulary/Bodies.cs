using System.Collections.Frozen;

namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>The bodies of <c>graph-schema/bodies.json</c>.</summary>
public static class Bodies
{
    /// <summary>All of them, in the file's order.</summary>
    public static IReadOnlyList<KnownBody> All { get; } = SchemaFile.Read<KnownBody[]>("bodies.json");

    private static readonly FrozenDictionary<string, KnownBody> ByWord = Words()
        .ToFrozenDictionary(w => w.Word, w => w.Body, StringComparer.OrdinalIgnoreCase);

    private static readonly (string Prefix, KnownBody Body)[] ByPrefix =
        [.. All.SelectMany(b => b.Symbols.Select(s => (s, b))).OrderByDescending(p => p.s.Length)];

    /// <summary>The body with this id, full name, alias or abbreviation, without regard to case; null for any other word.</summary>
    public static KnownBody? Find(string word) => ByWord.GetValueOrDefault(word.Trim());

    /// <summary>The body that issues documents with this symbol: the one with the longest matching prefix, <c>A/HRC</c> before <c>A</c>,
    /// <c>GC.</c> before <c>GC</c>.</summary>
    public static KnownBody? Issuing(string symbol)
    {
        foreach ((string prefix, KnownBody body) in ByPrefix)
        {
            if (symbol.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                && (symbol.Length == prefix.Length || prefix[^1] == '.' || symbol[prefix.Length] is '/' or '.' or '('))
            {
                return body;
            }
        }

        return null;
    }

    /// <summary>The body whose resolutions a report prints: <c>A/73/53</c> is the Human Rights Council's. Null for any other symbol.</summary>
    public static KnownBody? Reporting(string symbol)
    {
        string[] segments = symbol.Split('/');
        return segments.Length < 3 ? null : All.FirstOrDefault(b => b.Reports.Any(r => Fits(r.Split('/'), segments)));
    }

    // A/{session}/53: the first and the last of its three segments are given; corrections and additions follow.
    private static bool Fits(string[] report, string[] segments) =>
        report[0] == segments[0] && report[2] == segments[2] && segments[1].Length == (report[1] == "{year}" ? 4 : 2);

    private static IEnumerable<(string Word, KnownBody Body)> Words() =>
        All.SelectMany(b => new[] { b.Name, b.Id.Value, b.Abbreviation }.Concat(b.Aliases).OfType<string>().Select(w => (w, b)))
            .DistinctBy(w => w.w, StringComparer.OrdinalIgnoreCase);
}
