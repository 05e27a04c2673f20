namespace KnowledgeGraph.Model.Records;

/// <summary>
/// Records of one file that are kept together: all of them, or some. A file comes in as many as it likes, each with the same
/// <see cref="Fingerprint"/>; with the last one what the file said before and does not say any more is taken back.
/// </summary>
public sealed record IncomingRecords
{
    /// <summary>The most records at once.</summary>
    public const int MostRecords = 500;

    /// <summary>The most votes and sponsors at once.</summary>
    public const int MostVotes = 50_000;

    /// <summary>The file's path as given.</summary>
    public required string Source { get; init; }

    /// <summary>The digest by which the file is known.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>What kind of source it is.</summary>
    public required RecordOrigin Origin { get; init; }

    /// <summary>The records, each text or part of one once. What merging decides (<see cref="AdoptionRecord.Sources"/>,
    /// <see cref="AdoptionRecord.SourcesDiffer"/>) is left out.</summary>
    public required IReadOnlyList<AdoptionRecord> Records { get; init; }

    /// <summary>Whether they are the file's last.</summary>
    public required bool IsLast { get; init; }

    /// <summary>Whether the file could be read as a whole: one that could not be is read anew by the next load.</summary>
    public bool IsWhole { get; init; } = true;
}

/// <summary>What keeping records did.</summary>
/// <param name="Added">How many texts or parts had no record of this source before.</param>
/// <param name="Replaced">How many had another one.</param>
/// <param name="Unchanged">How many had the same.</param>
/// <param name="Removed">How many have none of it any more.</param>
public readonly record struct RecordOutcome(int Added, int Replaced, int Unchanged, int Removed)
{
    /// <summary>Both together.</summary>
    public static RecordOutcome operator +(RecordOutcome one, RecordOutcome other) => new(
        one.Added + other.Added, one.Replaced + other.Replaced, one.Unchanged + other.Unchanged, one.Removed + other.Removed);

    /// <summary>Both together.</summary>
    public static RecordOutcome Add(RecordOutcome left, RecordOutcome right) => left + right;
}
