namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>How dates and ordinal numbers are printed: <c>graph-schema/en/dates.json</c>.</summary>
public sealed record DateWords
{
    /// <summary>The vocabulary of this build.</summary>
    public static DateWords English { get; } = SchemaFile.Read<DateWords>("en/dates.json");

    /// <summary>The months in full, in their order.</summary>
    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>What is done with a text on its day: "adopted on".</summary>
    public required IReadOnlyList<string> Acts { get; init; }

    /// <summary>What may stand before an act: "was signed".</summary>
    public required IReadOnlyList<string> Auxiliaries { get; init; }

    /// <summary>What that is called: "the adoption of … on".</summary>
    public required IReadOnlyList<string> Adoptions { get; init; }

    /// <summary>What a day is of that is no text's: "held on".</summary>
    public required IReadOnlyList<string> Meetings { get; init; }

    /// <summary>What bears a date and a symbol of its own: "report of the Secretary-General of 8 September 1999 on … (S/1999/957)".</summary>
    public required IReadOnlyList<string> Dated { get; init; }

    /// <summary>What makes a number an ordinal: <c>th</c>.</summary>
    public required IReadOnlyList<string> Ordinals { get; init; }

    /// <summary>Ordinal numbers in words: <c>fifth</c>.</summary>
    public required IReadOnlyList<string> OrdinalWords { get; init; }

    /// <summary>What stands before them: <c>seventy</c>.</summary>
    public required IReadOnlyList<string> Tens { get; init; }

    /// <summary>What an ordinal number in front names, and does not count: the Fifth Committee is no successor of the Fourth.</summary>
    public required IReadOnlyList<string> NamedByOrdinal { get; init; }
}
