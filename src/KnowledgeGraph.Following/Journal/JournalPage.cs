using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Following.Journal;

/// <summary>A new citation, and the save that brought it.</summary>
/// <param name="Citation">The citation, where it stood when it was saved.</param>
/// <param name="Cited">The instrument that it led to when it was read.</param>
/// <param name="Revision">The revision that the save made.</param>
/// <param name="At">When it was saved.</param>
/// <param name="Before">The place before it: whoever gives that is told it next.</param>
public readonly record struct JournalEntry(CitationId Citation, InstrumentId Cited, Revision Revision, DateTimeOffset At, JournalPlace Before)
{
    /// <summary>The same for as long as the store is, wherever and however often it is told.</summary>
    public Guid Id => StableId.Of($"{Revision.Store}\n{Revision.Number}\n{Citation}");
}

/// <summary>What came after a place.</summary>
/// <param name="Since">The place.</param>
/// <param name="Until">The place that it reaches.</param>
/// <param name="IsTooOld">Whether what came after it cannot be told any more; nothing is told then.</param>
/// <param name="HasMore">Whether more came after <paramref name="Until"/>.</param>
/// <param name="Entries">The new citations, the oldest first.</param>
public sealed record JournalPage(
    JournalPlace Since, JournalPlace Until, bool IsTooOld, bool HasMore, IReadOnlyList<JournalEntry> Entries);
