namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>
/// An instrument of <c>graph-schema/instruments.json</c>: what texts cite bare, without a footnote that says where it is to be found.
/// </summary>
public sealed record KnownInstrument
{
    private const string ResolutionSeries = "/RES/";

    /// <summary>Its full title.</summary>
    public required string Title { get; init; }

    /// <summary>Other names it is cited by.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Names that other instruments bear too.</summary>
    public IReadOnlyList<SharedName> Shared { get; init; } = [];

    /// <summary>The symbol that it is, or that its text stands in; null for a text without one.</summary>
    public string? Symbol { get; init; }

    /// <summary>The annex of <see cref="Symbol"/> that holds its text, <c>Annex II</c>; null where none does.</summary>
    public string? Annex { get; init; }

    /// <summary>Where in <see cref="Symbol"/> its text stands, as footnotes print it, <c>chap. III</c>; null for an annex or the whole.</summary>
    public string? Place { get; init; }

    /// <summary>The day it was adopted, or concluded where no body adopted it.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where the Treaty Series prints it.</summary>
    public TreatySeriesEntry? TreatySeries { get; init; }

    /// <summary>The number of its last article, where articles are counted through it; null where that is not known.</summary>
    public int? Articles { get; init; }

    /// <summary>What it is a protocol, a supplement, an amendment or an annex to.</summary>
    public KnownParent? Parent { get; init; }

    /// <summary>What kind of instrument it is.</summary>
    public InstrumentKind Kind { get; init; } = InstrumentKind.Treaty;

    /// <summary>
    /// Its id: the symbol where it is the resolution itself, else the title in kebab case. A text stands for a resolution, but never for
    /// the report that prints it.
    /// </summary>
    public InstrumentId Id => IsResolution ? new InstrumentId(Symbol!) : InstrumentId.FromTitle(Title);

    private bool IsResolution => Symbol is not null && Annex is null && Place is null && Symbol.Contains(ResolutionSeries, StringComparison.Ordinal);
}

/// <summary>A name that an instrument shares with others.</summary>
/// <param name="Name">The name.</param>
/// <param name="Where">The word that a document prints most often where it means this instrument by it.</param>
public sealed record SharedName(string Name, string Where);

/// <summary>Where the United Nations <i>Treaty Series</i> prints a treaty: "vol. 999, No. 14668".</summary>
/// <param name="Volume">The volume.</param>
/// <param name="Number">The number of its registration; a protocol shares its treaty's.</param>
public sealed record TreatySeriesEntry(int Volume, int Number)
{
    /// <summary>The title of a reference to it: <c>United Nations, Treaty Series, vol. 999, No. 14668</c>.</summary>
    public string Title => $"United Nations, Treaty Series, vol. {Volume}, No. {Number}";
}

/// <summary>What an instrument belongs to.</summary>
/// <param name="Relation">
/// How: <see cref="RelationType.ProtocolTo"/>, <see cref="RelationType.Supplements"/>, <see cref="RelationType.Amends"/> or
/// <see cref="RelationType.AnnexedTo"/>.
/// </param>
/// <param name="Title">The title of another entry.</param>
public sealed record KnownParent(RelationType Relation, string Title);
