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
    /// <summary>The instrument that a title or name in English means; one of that title where it is not known.</summary>
    public static NamedText Named(string title) => Of("", title) is var name ? new NamedText(name.Title, name.Symbol, name.Kind, null) : null!;

    /// <summary>Those of a language; none where it has no table.</summary>
    public static IEnumerable<PrintedName> Of(string language) => LanguageNames.In(language).Select(n => Of(n.Name, n.Meaning));

    // The title or a name of an instrument that is known, a symbol, or another title.
    private static PrintedName Of(string printed, string meaning) =>
        KnownInstruments.Find(meaning) is { } known
            ? new PrintedName(printed, known.Title, known.Id.IsSymbol ? known.Id.Value : null, known.Kind)
            : DocumentSymbol.Read(meaning, out string symbol, out _) == meaning.Length
                ? new PrintedName(printed, printed, symbol, DocumentSymbol.KindOf(symbol))
                : new PrintedName(printed, meaning, null, InstrumentKind.Other);
}
