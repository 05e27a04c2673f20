namespace KnowledgeGraph.Model.Documents;

/// <summary>An instrument as a text cites it.</summary>
public sealed record CitedInstrument
{
    /// <summary>The symbol, or the title in kebab case.</summary>
    public required InstrumentId Id { get; init; }

    /// <summary>The symbol; for a named text whose place is known, the symbol of what it stands in.</summary>
    public string? Symbol { get; init; }

    /// <summary>The fullest title that the text prints; the vocabulary's where it prints a noun or an abbreviation alone.</summary>
    public string? Title { get; init; }

    /// <summary>The words that the text has for what it is about, where it prints no title: <c>women and peace and security</c>, <c>report of
    /// the Secretary-General on …</c>.</summary>
    public string? Topic { get; init; }

    /// <summary>What kind of instrument it is.</summary>
    public InstrumentKind Kind { get; init; } = InstrumentKind.Other;

    /// <summary>The name of the body that adopted or issued it.</summary>
    public string? Body { get; init; }

    /// <summary>The letter of a resolution that was adopted in parts: the <c>A</c> of <c>217 A (III)</c>.</summary>
    public string? Part { get; init; }
}
