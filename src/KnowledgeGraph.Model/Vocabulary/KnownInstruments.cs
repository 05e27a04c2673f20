namespace KnowledgeGraph.Model;

/// <summary>An instrument of <c>graph-schema/instruments.json</c>: what texts cite bare, without a footnote that says where it is to be found.</summary>
public sealed record KnownInstrument
{
    /// <summary>Its full title.</summary>
    public required string Title { get; init; }

    /// <summary>Other names it is cited by.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The symbol that it is, or that its text stands in; null for a text without one.</summary>
    public string? Symbol { get; init; }

    /// <summary>The annex of <see cref="Symbol"/> that holds its text, <c>Annex</c>; null where the instrument is the resolution itself.</summary>
    public string? Annex { get; init; }

    /// <summary>What kind of instrument it is.</summary>
    public InstrumentKind Kind { get; init; } = InstrumentKind.Treaty;

    /// <summary>Its id: the symbol where it is the resolution itself, else the title in kebab case.</summary>
    public InstrumentId Id => Symbol is not null && Annex is null ? new InstrumentId(Symbol) : InstrumentId.FromTitle(Title);
}

/// <summary>The instruments of <c>graph-schema/instruments.json</c>.</summary>
public static class KnownInstruments
{
    /// <summary>All of them, in the file's order.</summary>
    public static IReadOnlyList<KnownInstrument> All { get; } = SchemaFile.Read<KnownInstrument[]>("instruments.json");
}
