using System.Collections.Frozen;

namespace KnowledgeGraph.Model;

/// <summary>The bodies of <c>graph-schema/bodies.json</c>.</summary>
public static class Bodies
{
    /// <summary>All of them, in the file's order.</summary>
    public static IReadOnlyList<KnownBody> All { get; } = SchemaFile.Read<KnownBody[]>("bodies.json");

    private static readonly FrozenDictionary<string, KnownBody> ByWord = Words().ToFrozenDictionary(w => w.Word, w => w.Body, StringComparer.OrdinalIgnoreCase);

    private static readonly (string Prefix, KnownBody Body)[] ByPrefix =
        [.. All.SelectMany(b => b.Symbols.Select(s => (s, b))).OrderByDescending(p => p.s.Length)];

    /// <summary>The body with this id, full name, alias or abbreviation, without regard to case; null for any other word.</summary>
    public static KnownBody? Find(string word) => ByWord.GetValueOrDefault(word.Trim());

    /// <summary>The body that issues documents with this symbol: the one with the longest matching prefix, <c>A/HRC</c> before <c>A</c>.</summary>
    public static KnownBody? Issuing(string symbol)
    {
        foreach ((string prefix, KnownBody body) in ByPrefix)
        {
            if (symbol.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                && (symbol.Length == prefix.Length || symbol[prefix.Length] is '/' or '.' or '('))
            {
                return body;
            }
        }

        return null;
    }

    private static IEnumerable<(string Word, KnownBody Body)> Words() =>
        All.SelectMany(b => new[] { b.Name, b.Id.Value, b.Abbreviation }.Concat(b.Aliases).OfType<string>().Select(w => (w, b)))
            .DistinctBy(w => w.w, StringComparer.OrdinalIgnoreCase);
}
