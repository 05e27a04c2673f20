namespace KnowledgeGraph.Model.Graph;

/// <summary>What was saved after a revision.</summary>
/// <param name="Since">The revision that was asked about.</param>
/// <param name="Until">The revision that the answer reaches: who asks about it next is told everything once.</param>
/// <param name="IsTooOld">
/// Whether what was asked about cannot be told: the store no longer remembers so far back, or the revision is another store's. Nothing
/// is told then; who follows the graph reads it anew as it is, and goes on from <paramref name="Until"/>, the newest revision.
/// </param>
/// <param name="HasMore">Whether more was saved after <paramref name="Until"/>.</param>
/// <param name="Saves">The saves, the oldest first.</param>
public sealed record GraphChanges(Revision Since, Revision Until, bool IsTooOld, bool HasMore, IReadOnlyList<GraphSave> Saves)
{
    /// <summary>Where <see cref="IsTooOld"/>: the oldest revision that can be asked about instead, from which everything that is remembered is told;
    /// null where nothing is.</summary>
    public Revision? Oldest { get; init; }
}

/// <summary>What one save changed.</summary>
/// <param name="Revision">The revision that it made.</param>
/// <param name="At">When.</param>
/// <param name="Documents">The texts that it added, replaced or removed, each once.</param>
/// <param name="Citations">The citations that are more than before, each told once: one that a text had already and keeps, be it at
/// another place or in other words, is not among them.</param>
public sealed record GraphSave(Revision Revision, DateTimeOffset At, IReadOnlyList<DocumentChange> Documents, IReadOnlyList<NewCitation> Citations)
{
    /// <summary>The texts, and parts of texts, of whose adoption something else is recorded than before.</summary>
    public IReadOnlyList<RecordChange> Records { get; init; } = [];
}

/// <summary>What became of what a source records of an adoption.</summary>
/// <param name="Instrument">The text.</param>
/// <param name="Part">The letter of its part, or letters; null for the whole.</param>
/// <param name="Kind">What happened.</param>
public sealed record RecordChange(InstrumentId Instrument, string? Part, DocumentChangeKind Kind);

/// <summary>What became of a text.</summary>
/// <param name="Instrument">Its instrument.</param>
/// <param name="Part">The letter of the resolution's part that it is; null for a text without one.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Language">The code of the language that it is in.</param>
public sealed record DocumentChange(InstrumentId Instrument, string? Part, DocumentChangeKind Kind, string Language = Languages.English);

/// <summary>A citation that newly cites an instrument.</summary>
/// <param name="Citation">Where it stood when it was saved.</param>
/// <param name="Cited">The instrument that it leads to by now.</param>
public sealed record NewCitation(CitationId Citation, InstrumentId Cited);

/// <summary>What happened to a text. The numbers are kept in files: only ever add to them.</summary>
public enum DocumentChangeKind
{
    /// <summary>The graph had no such text before.</summary>
    Added = 0,

    /// <summary>It was another text before.</summary>
    Replaced = 1,

    /// <summary>The graph has no such text any more.</summary>
    Removed = 2,
}
