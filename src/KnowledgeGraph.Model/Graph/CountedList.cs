namespace KnowledgeGraph.Model.Graph;

/// <summary>A list whose items can be counted by what they have in common.</summary>
public abstract record CountedList
{
    /// <summary>What a text is told by.</summary>
    protected static readonly IReadOnlyList<Dimension> OfTexts =
    [
        Dimension.Body, Dimension.Year, Dimension.Kind, Dimension.Subject, Dimension.Session, Dimension.Sponsor, Dimension.Instrument,
    ];

    /// <summary>What is told of what is cited.</summary>
    protected static readonly IReadOnlyList<Dimension> OfCited =
    [
        Dimension.CitedBody, Dimension.CitedYear, Dimension.CitedKind, Dimension.CitedSubject, Dimension.CitedSession, Dimension.CitedSponsor,
        Dimension.CitedInstrument,
    ];

    private protected CountedList()
    {
    }

    /// <summary>What its items are called, several of them: <c>citations</c>.</summary>
    public abstract string Items { get; }

    /// <summary>What its items can be counted by.</summary>
    public abstract IReadOnlyList<Dimension> Dimensions { get; }

    /// <summary>Whether it is all that the graph has: such counts are the same for everybody until the graph changes.</summary>
    public abstract bool IsWhole { get; }

    /// <summary>Whether an item may have several values there, and is counted in each.</summary>
    public virtual bool HasSeveral(Dimension dimension) =>
        dimension is Dimension.Subject or Dimension.Sponsor or Dimension.CitedSubject or Dimension.CitedSponsor;
}

/// <summary>Instruments.</summary>
/// <param name="Filter">Which ones.</param>
public sealed record CountedInstruments(InstrumentFilter Filter) : CountedList
{
    private static readonly IReadOnlyList<Dimension> Told = [.. OfTexts.Where(d => d != Dimension.Instrument)];

    /// <inheritdoc />
    public override string Items => "instruments";

    /// <inheritdoc />
    public override IReadOnlyList<Dimension> Dimensions => Told;

    /// <inheritdoc />
    public override bool IsWhole => Filter == InstrumentFilter.None || Filter == LoadedOnly;

    // The most usual question of all: what is loaded.
    private static readonly InstrumentFilter LoadedOnly = new() { IsLoaded = true };
}

/// <summary>What a search finds: instruments and provisions, all that it would page through.</summary>
/// <param name="Query">What is looked for; without a word it finds nothing.</param>
public sealed record CountedHits(SearchQuery Query) : CountedList
{
    private static readonly IReadOnlyList<Dimension> Told = [.. OfTexts, Dimension.Relation];

    /// <inheritdoc />
    public override string Items => "hits";

    /// <inheritdoc />
    public override IReadOnlyList<Dimension> Dimensions => Told;

    /// <inheritdoc />
    public override bool IsWhole => false;

    /// <inheritdoc />
    public override bool HasSeveral(Dimension dimension) => dimension == Dimension.Relation || base.HasSeveral(dimension);
}

/// <summary>Citations.</summary>
/// <param name="Filter">Which ones.</param>
public sealed record CountedCitations(CitationFilter Filter) : CountedList
{
    private static readonly IReadOnlyList<Dimension> Told =
    [
        .. OfTexts, .. OfCited, Dimension.Relation, Dimension.Status, Dimension.ProvisionKind, Dimension.Opening, Dimension.Action, Dimension.Verb,
        Dimension.Pinpoint,
    ];

    /// <inheritdoc />
    public override string Items => "citations";

    /// <inheritdoc />
    public override IReadOnlyList<Dimension> Dimensions => Told;

    /// <inheritdoc />
    public override bool IsWhole => Filter == CitationFilter.None;
}

/// <summary>Edges that citations prove, each once.</summary>
/// <param name="Filter">Which citations have to prove them; all that do are counted.</param>
public sealed record CountedRelations(CitationFilter Filter) : CountedList
{
    private static readonly IReadOnlyList<Dimension> Told =
        [.. OfTexts, .. OfCited, Dimension.Relation, Dimension.ProvisionKind, Dimension.Opening, Dimension.Action];

    /// <inheritdoc />
    public override string Items => "relations";

    /// <inheritdoc />
    public override IReadOnlyList<Dimension> Dimensions => Told;

    /// <inheritdoc />
    public override bool IsWhole => Filter == CitationFilter.None;
}

/// <summary>Provisions.</summary>
/// <param name="Filter">Which ones.</param>
public sealed record CountedProvisions(ProvisionFilter Filter) : CountedList
{
    private static readonly IReadOnlyList<Dimension> Told = [.. OfTexts, Dimension.ProvisionKind, Dimension.Opening, Dimension.Action];

    /// <inheritdoc />
    public override string Items => "provisions";

    /// <inheritdoc />
    public override IReadOnlyList<Dimension> Dimensions => Told;

    /// <inheritdoc />
    public override bool IsWhole => Filter == ProvisionFilter.None;
}

/// <summary>Statements.</summary>
/// <param name="Filter">Which ones.</param>
public sealed record CountedStatements(StatementFilter Filter) : CountedList
{
    private static readonly IReadOnlyList<Dimension> Told = [.. OfTexts, .. OfCited, Dimension.Relation, Dimension.ProvisionKind];

    /// <inheritdoc />
    public override string Items => "statements";

    /// <inheritdoc />
    public override IReadOnlyList<Dimension> Dimensions => Told;

    /// <inheritdoc />
    public override bool IsWhole => Filter == StatementFilter.None;
}
