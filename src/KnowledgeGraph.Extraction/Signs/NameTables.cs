using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Signs;

/// <summary>A name that texts of a language call an instrument by.</summary>
/// <param name="Printed">As printed, in any case of letters.</param>
/// <param name="Title">The instrument's title in English.</param>
/// <param name="Symbol">The symbol that it is; null where its id is made of its title.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct PrintedName(string Printed, string Title, string? Symbol, InstrumentKind Kind);

/// <summary>The names of instruments in a language: <c>graph-schema/fr/names.tsv</c>, a printed name and what it means, with a tab between
/// them.</summary>
internal static class NameTables
{
    /// <summary>What a name means that holds the name of an instrument and is none: of a committee, a conference.</summary>
    public const string Nothing = "-";

    private static readonly Dictionary<string, KnownInstrument> ByName = KnownInstruments.All
        .SelectMany(i => i.Names.Prepend(i.Title), (i, name) => (name, i)).DistinctBy(n => n.name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(n => n.name, n => n.i, StringComparer.OrdinalIgnoreCase);

    /// <summary>The instrument that a title or name in English means; one of that title where it is not known.</summary>
    public static NamedText Named(string title) => Of("", title) is var name ? new NamedText(name.Title, name.Symbol, name.Kind, null) : null!;

    /// <summary>The instrument of the vocabulary with a title; null where there is none.</summary>
    public static KnownInstrument? Known(string title) => ByName.GetValueOrDefault(title);

    /// <summary>Those of a language; none where it has no table.</summary>
    /// <exception cref="InvalidDataException">A line is not two values: a defect of the build.</exception>
    public static IEnumerable<PrintedName> Of(string language)
    {
        string file = $"{language}/names.tsv";
        if (!SchemaFile.Vocabularies().Contains(file))
        {
            yield break;
        }

        int number = 1;
        foreach (string line in SchemaFile.Text(file).Split('\n').Skip(1).Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0))
        {
            number++;
            yield return line.Split('\t') is [{ Length: > 0 } printed, { Length: > 0 } meaning] ? Of(printed, meaning)
                : throw new InvalidDataException($"graph-schema/{file}, line {number}: not a name, a tab and what it means.");
        }
    }

    // The title or a name of an instrument that is known, a symbol, or another title.
    private static PrintedName Of(string printed, string meaning) =>
        ByName.TryGetValue(meaning, out KnownInstrument? known)
            ? new PrintedName(printed, known.Title, known.Id.IsSymbol ? known.Id.Value : null, known.Kind)
            : DocumentSymbol.Read(meaning, out string symbol, out _) == meaning.Length
                ? new PrintedName(printed, printed, symbol, DocumentSymbol.KindOf(symbol))
                : new PrintedName(printed, meaning, null, InstrumentKind.Other);
}
