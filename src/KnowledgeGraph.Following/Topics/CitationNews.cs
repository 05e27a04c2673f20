using KnowledgeGraph.Following.Journal;

namespace KnowledgeGraph.Following.Topics;

/// <summary>What newly cites something, after a place.</summary>
/// <param name="Since">The place.</param>
/// <param name="Until">The place that it reaches: whoever gives it back is told what comes next, everything once.</param>
/// <param name="IsTooOld">
/// Whether what came after the place cannot be told: the store no longer remembers so far back, or the place is another store's. Nothing is told
/// then; who follows reads the graph as it is, and goes on from <paramref name="Until"/>.
/// </param>
/// <param name="HasMore">Whether more may have come after <paramref name="Until"/>.</param>
/// <param name="Citations">The new citations, in the order in which they were saved. There may be none: only the place has moved.</param>
public sealed record CitationNews(JournalPlace Since, JournalPlace Until, bool IsTooOld, bool HasMore, IReadOnlyList<NewlyCited> Citations);
