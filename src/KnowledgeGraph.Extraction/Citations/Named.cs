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

    /// <summary>The symbol that it is or that its text stands in.</summary>
    public string? Symbol { get; set; }

    /// <summary>The annex of <see cref="Symbol"/> that holds its text.</summary>
    public string? Annex { get; set; }

    /// <summary>Its id.</summary>
    public InstrumentId Id => Symbol is not null && Annex is null && IsStandingFor ? new InstrumentId(Symbol) : InstrumentId.FromTitle(Title);

    /// <summary>Whether the name stands for the resolution itself, and not for a text that some report or publication holds.</summary>
    public bool IsStandingFor => Symbol is not null && DocumentSymbol.KindOf(Symbol) == InstrumentKind.Resolution;
}
