using KnowledgeGraph.Dataset.Columns;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>All tables of the data set, in the order in which people are told of them. A new one takes a class and a place in one of these lists.</summary>
internal static class DatasetTables
{
    /// <summary>What stands in texts and is loaded, each after those that its rows name.</summary>
    public static IReadOnlyList<ILoadedPart> Parts { get; } =
        [new ProvisionTable(), new CitationTable(), new CandidateTable(), new StatementTable(), new DiagnosticTable(), new AssertionTable()];

    /// <summary>The provisions that pinpoints lead to.</summary>
    public static TargetTable Targets { get; } = new();

    /// <summary>The typed edges.</summary>
    public static RelationTable Relations { get; } = new();

    /// <summary>The instruments.</summary>
    public static InstrumentTable Instruments { get; } = new();

    /// <summary>Their names.</summary>
    public static OtherNameTable Names { get; } = new();

    /// <summary>Where ids lead.</summary>
    public static IdentifierTable Identifiers { get; } = new();

    /// <summary>The bodies.</summary>
    public static BodyTable Bodies { get; } = new();

    /// <summary>Where words stood before.</summary>
    public static PlacedWordingTable Wording { get; } = new();

    /// <summary>What is recorded of adoptions.</summary>
    public static RecordTable Records { get; } = new();

    /// <summary>The votes.</summary>
    public static VoteTable Votes { get; } = new();

    /// <summary>The sponsors.</summary>
    public static SponsorTable Sponsors { get; } = new();

    /// <summary>The headings.</summary>
    public static HeadingTable Headings { get; } = new();

    /// <summary>The States.</summary>
    public static NamedStateTable States { get; } = new();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Table> All { get; } =
    [
        Instruments, Names, Identifiers, Bodies, TextTable.One, .. Parts.Select(p => p.Table), Targets, Relations, Wording, SourceTable.One,
        Records, Votes, Sponsors, Headings, States, RecordedTable.One, RecordSourceTable.One,
    ];
}
