using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations;

/// <summary>An instrument that a document knows by name.</summary>
internal sealed class Named
{
    /// <summary>Its fullest title.</summary>
    public required string Title { get; init; }

    /// <summary>The words of the title.</summary>
    public required string[] Words { get; init; }

    /// <summary>The noun that the title is built on.</summary>
    public required Keyword Noun { get; init; }

    /// <summary>What kind of instrument.</summary>
    public required InstrumentKind Kind { get; init; }

    /// <summary>The symbol that it is or that its text stands in, as the document gives it.</summary>
    public string? Symbol { get; set; }

    /// <summary>The annex of <see cref="Symbol"/> that holds its text.</summary>
    public string? Annex { get; set; }

    /// <summary>The id by which the vocabulary knows it; null for a name that only the document knows.</summary>
    public InstrumentId? KnownId { get; init; }

    /// <summary>The symbol by which the vocabulary knows it.</summary>
    public string? KnownSymbol { get; init; }

    /// <summary>Whether a footnote with this symbol can be about the instrument itself: of a treaty in the vocabulary only the resolution that adopted it is.</summary>
    public bool MayBe(string? symbol) =>
        KnownId is null || Kind is not (InstrumentKind.Treaty or InstrumentKind.Charter) || symbol is null || symbol == KnownSymbol
        || (Kind == InstrumentKind.Treaty && DocumentSymbol.KindOf(symbol) == InstrumentKind.Resolution);

    /// <summary>The document that a name of general words belongs to: every peace process has its "Peace Agreement". Null for a proper name.</summary>
    public string? LocalTo { get; init; }

    /// <summary>Its id. A name stands for a resolution itself, but not for a report or publication that holds its text.</summary>
    public InstrumentId Id => KnownId ?? (Annex is null && IsStandingFor ? new InstrumentId(Symbol!) : InstrumentId.FromTitle(LocalTo is null ? Title : $"{Title} in {LocalTo}"));

    /// <summary>Whether the symbol that the document gives is a resolution's.</summary>
    public bool IsStandingFor => Symbol is not null && DocumentSymbol.KindOf(Symbol) == InstrumentKind.Resolution;

    /// <summary>The same name for another document, without what one document said of it.</summary>
    public Named Fresh() => new() { Title = Title, Words = Words, Noun = Noun, Kind = Kind, KnownId = KnownId, KnownSymbol = KnownSymbol };
}
