using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Model.Graph;

/// <summary>What is recorded of adoptions: votes, sponsors, drafts, headings. One call is one round trip.</summary>
public interface IRecordReader
{
    /// <summary>The records of each text: that of the whole first, then those of its parts by their letters.</summary>
    Task<ILookup<InstrumentId, AdoptionRecord>> RecordsAsync(
        IReadOnlyCollection<InstrumentId> of, CancellationToken cancellationToken = default);

    /// <summary>The States with these codes; all that voted on or sponsored something where none is named. By code.</summary>
    Task<IReadOnlyList<State>> StatesAsync(IReadOnlyCollection<StateId> ids, CancellationToken cancellationToken = default);

    /// <summary>What each State sponsored, the newest first, then by id and part; what has no date comes last.</summary>
    Task<IReadOnlyDictionary<StateId, Page<SponsoredText>>> SponsoredAsync(
        IReadOnlyCollection<StateId> by, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>How each State voted, the newest first, then by id and part; what has no date comes last.</summary>
    /// <param name="by">The States.</param>
    /// <param name="votes">Only these; empty for all.</param>
    /// <param name="page">Which part of each list.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyDictionary<StateId, Page<CastVote>>> VotesByAsync(
        IReadOnlyCollection<StateId> by, IReadOnlyList<Vote> votes, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>How States voted on a set of texts, counted a State.</summary>
    /// <exception cref="SearchTooBroadException">The words of the set's filter would read too much.</exception>
    Task<VotesOnSet> VotesOnAsync(RecordedSet set, CancellationToken cancellationToken = default);

    /// <summary>What the graph holds of records.</summary>
    Task<RecordTotals> RecordTotalsAsync(CancellationToken cancellationToken = default);
}
