namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>How dates and ordinal numbers are printed: <c>graph-schema/en/dates.json</c>.</summary>
public sealed record DateWords
{
    /// <summary>The vocabulary of this build.</summary>
    public static DateWords English { get; } = SchemaFile.Read<DateWords>("en/dates.json");

    /// <summary>The months in full, in their order.</summary>
    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>What makes a number an ordinal: <c>th</c>.</summary>
    public required IReadOnlyList<string> Ordinals { get; init; }
}
