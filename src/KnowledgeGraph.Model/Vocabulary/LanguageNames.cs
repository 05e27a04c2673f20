using System.Collections.Frozen;

namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>What instruments are called in other languages than English: <c>graph-schema/fr/names.tsv</c> and its like.</summary>
public static class LanguageNames
{
    private static readonly FrozenDictionary<string, LanguageName[]> ById = Read();

    /// <summary>What an instrument is called, language by language in the order of <see cref="Languages"/>; of each the name that comes first in
    /// its table first, which is the one to show.</summary>
    public static IReadOnlyList<LanguageName> Of(InstrumentId id) => ById.GetValueOrDefault(id.Value) ?? [];

    // A table says what a name means by a title or name in English, or by a symbol.
    private static FrozenDictionary<string, LanguageName[]> Read()
    {
        Dictionary<string, InstrumentId> titles = KnownInstruments.All.SelectMany(i => i.Names.Prepend(i.Title), (i, name) => (Name: name, i.Id))
            .DistinctBy(n => n.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(n => n.Name, n => n.Id, StringComparer.OrdinalIgnoreCase);
        HashSet<string> tables = [.. SchemaFile.Vocabularies()];
        return Languages.All.Select(l => (l.Code, File: $"{l.Code}/names.tsv")).Where(l => tables.Contains(l.File))
            .SelectMany(l => SchemaFile.Text(l.File).Split('\n').Skip(1).Select(line => line.TrimEnd('\r').Split('\t')).Where(row => row.Length == 2)
                .Select(row => (
                    Id: titles.TryGetValue(row[1], out InstrumentId known) ? known : IdOf(row[1]), Name: new LanguageName(l.Code, row[0]))))
            .GroupBy(n => n.Id.Value, n => n.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(n => n.Key, n => n.Distinct().ToArray(), StringComparer.Ordinal);
    }

    private static InstrumentId IdOf(string meaning) =>
        meaning.Contains('/', StringComparison.Ordinal) && !meaning.Contains(' ', StringComparison.Ordinal) ? new InstrumentId(meaning)
            : InstrumentId.FromTitle(meaning);
}
