using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Ids;

namespace KnowledgeGraph.Extraction.Typed;

/// <summary>What whole names mean, as people type them: those of the authority of names, and acronyms and nicknames that no text prints.</summary>
internal static class TypedNames
{
    private static readonly ILookup<string, KnownInstrument> Known =
        KnownInstruments.All.SelectMany(k => k.Names.Prepend(k.Title).Select(n => (Name: KebabCase.Of(n), Instrument: k)))
            .ToLookup(k => k.Name, k => k.Instrument, StringComparer.Ordinal);

    private static readonly ILookup<string, string> Typed = TypedTable.Rows("en/typed-names.tsv", 2)
        .SelectMany(r => r[1].Split('|').Select(means => (Name: KebabCase.Of(TypedWords.Printed(r[0])), Means: means)))
        .ToLookup(r => r.Name, r => r.Means, StringComparer.Ordinal);

    /// <summary>What a name may mean, the likeliest first: what the graph itself calls so, then what people call so.</summary>
    /// <param name="name">The name as typed.</param>
    public static IEnumerable<Reference> Of(string name)
    {
        string kebab = KebabCase.Of(name);
        if (kebab.Length == 0)
        {
            yield break;
        }

        yield return new Reference { Symbols = [.. Known[kebab].Take(1).Select(k => k.Id)], Name = kebab };
        foreach (string means in Typed[KebabCase.Of(TypedWords.Printed(name))])
        {
            string title = KebabCase.Of(means);
            yield return means.Contains("/RES/", StringComparison.Ordinal)
                ? new Reference { Symbols = [new InstrumentId(means)], Name = title }
                : new Reference { Symbols = [.. Known[title].Take(1).Select(k => k.Id)], Name = title };
        }
    }
}
