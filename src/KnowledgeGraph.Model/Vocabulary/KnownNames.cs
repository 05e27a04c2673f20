using System.Collections.Frozen;

namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>What <c>graph-schema/instruments.json</c> says of names and ids.</summary>
public static class KnownNames
{
    private static readonly FrozenDictionary<string, InstrumentId> ByKey = KnownInstruments.All
        .SelectMany(i => i.Names.Prepend(i.Title).Concat(i.TreatySeries is { } entry ? [entry.Title] : [])
            .Select(name => (Key: NameKey.Of(name), i.Id)))
        .GroupBy(n => n.Key, n => n.Id, StringComparer.Ordinal)
        .Where(n => n.Distinct().Count() == 1)
        .ToFrozenDictionary(n => n.Key, n => n.First(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, KnownInstrument> ByDocument = KnownInstruments.All
        .Where(i => i.Symbol is not null).GroupBy(i => i.Symbol!, StringComparer.Ordinal).Where(i => i.Count() == 1)
        .ToFrozenDictionary(i => i.Key, i => i.First(), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Printed =
        KnownInstruments.All.SelectMany(i => i.Names.Prepend(i.Title)).Select(name => KebabCase.Of(name)).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Keys = [.. ByKey.Keys.Order(StringComparer.Ordinal)];

    private static readonly FrozenDictionary<string, KnownInstrument[]> ById =
        KnownInstruments.All.GroupBy(i => i.Id.Value, StringComparer.Ordinal)
            .ToFrozenDictionary(i => i.Key, i => i.ToArray(), StringComparer.Ordinal);

    /// <summary>Whether a name is known letter by letter, as its kebab case has them.</summary>
    public static bool Has(string kebab) => Printed.Contains(kebab);

    /// <summary>The one instrument that has a name of this key (<see cref="NameKey"/>); null for none and for several.</summary>
    public static InstrumentId? Find(string key) => ByKey.TryGetValue(key, out InstrumentId id) ? id : null;

    /// <summary>The one instrument whose text stands in the document with a symbol; null for none and for several.</summary>
    public static KnownInstrument? At(string symbol) => ByDocument.GetValueOrDefault(symbol);

    /// <summary>The one instrument that has a name whose key begins with these words and goes on; null for none and for several.</summary>
    public static InstrumentId? Beginning(string key)
    {
        string words = key + "-";
        int at = Array.BinarySearch(Keys, words, StringComparer.Ordinal);
        InstrumentId? found = null;
        for (at = at < 0 ? ~at : at; at < Keys.Length && Keys[at].StartsWith(words, StringComparison.Ordinal); at++)
        {
            if (found is { } other && other != ByKey[Keys[at]])
            {
                return null;
            }

            found = ByKey[Keys[at]];
        }

        return found;
    }

    /// <summary>The instruments of an id: mostly one, more where a resolution holds several.</summary>
    public static IReadOnlyList<KnownInstrument> Of(InstrumentId id) => ById.GetValueOrDefault(id.Value) ?? [];
}
