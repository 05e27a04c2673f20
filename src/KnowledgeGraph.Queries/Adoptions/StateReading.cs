using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Queries.Counting;

namespace KnowledgeGraph.Queries.Adoptions;

/// <summary>What a State did, a page at a time.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="State">The State, with what it did over all.</param>
/// <param name="Texts">The texts that fit, the newest first.</param>
/// <param name="Records">What is recorded of them.</param>
/// <param name="Years">How many texts fit in each year, the newest first; of all years.</param>
public sealed record StateReading(
    StateQuestion Question, State State, Page<Instrument> Texts, ILookup<InstrumentId, AdoptionRecord> Records, IReadOnlyList<Facet<int>> Years)
{
    private const int PageSize = 25;

    /// <summary>Reads what a State did, in four round trips; null where the graph has nothing of it.</summary>
    public static async Task<StateReading?> ReadAsync(IGraphReader graph, StateQuestion question, Cursor? after, CancellationToken cancellationToken)
    {
        Task<IReadOnlyList<State>> ofState = graph.StatesAsync([question.State], cancellationToken);
        Task<Page<Instrument>> ofTexts = graph.ListAsync(
            question.Filter, InstrumentOrder.DateDesc, new PageRequest(PageSize, after), cancellationToken);
        Task<Facets> ofFacets = Facets.ReadAsync(graph, (question with { Year = null }).Query, cancellationToken);
        await Task.WhenAll(ofState, ofTexts, ofFacets).ConfigureAwait(false);
        if (await ofState.ConfigureAwait(false) is not [var state])
        {
            return null;
        }

        Page<Instrument> texts = await ofTexts.ConfigureAwait(false);
        ILookup<InstrumentId, AdoptionRecord> records = texts.Items.Count == 0
            ? Array.Empty<AdoptionRecord>().ToLookup(r => r.Instrument)
            : await graph.RecordsAsync([.. texts.Items.Select(t => t.Node.Id)], cancellationToken).ConfigureAwait(false);
        return new StateReading(
            question, state, texts, records, [.. (await ofFacets.ConfigureAwait(false)).Years.OrderByDescending(y => y.Value)]);
    }

    /// <summary>What the State did about a text: each of its records that the State is in, with its vote and how it sponsored it.</summary>
    public IEnumerable<StateDeed> Of(InstrumentId text) =>
        from record in Records[text]
        let votes = record.Votes.Where(v => v.State == State.Id).Select(v => (Vote?)v.Vote).ToArray()
        let sponsor = record.Sponsors.FirstOrDefault(s => s.State == State.Id)
        where votes.Length > 0 || sponsor is not null
        select new StateDeed(record, votes.FirstOrDefault(), sponsor);
}

/// <summary>What a State did about an adoption.</summary>
/// <param name="Record">The adoption.</param>
/// <param name="Vote">How it voted; null where no vote of it is recorded.</param>
/// <param name="Sponsor">How it sponsored it; null where it did not.</param>
public sealed record StateDeed(AdoptionRecord Record, Vote? Vote, Sponsor? Sponsor);
