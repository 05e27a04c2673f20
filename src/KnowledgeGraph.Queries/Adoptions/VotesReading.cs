using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Queries.Adoptions;

/// <summary>Which votes are looked at: those on what cites a text, on one text, or all; in some years.</summary>
/// <param name="Citing">The text that is cited.</param>
/// <param name="On">The text that was voted on.</param>
/// <param name="FromYear">The first year of adoption.</param>
/// <param name="ToYear">The last one.</param>
public sealed record VotesQuestion(Instrument? Citing = null, Instrument? On = null, int? FromYear = null, int? ToYear = null)
{
    /// <summary>The set of texts.</summary>
    public RecordedSet Set => new()
    {
        Citing = Citing?.Id,
        Instruments = On is null ? null : [On.Id],
        Filter = new InstrumentFilter
        {
            DateFrom = FromYear is { } from ? new DateOnly(from, 1, 1) : null,
            DateTo = ToYear is { } to ? new DateOnly(to, 12, 31) : null,
        },
    };
}

/// <summary>How States voted on a set of texts.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Votes">The votes, counted a State.</param>
public sealed record VotesReading(VotesQuestion Question, VotesOnSet Votes)
{
    /// <summary>Reads them, in one round trip.</summary>
    public static async Task<VotesReading> ReadAsync(IRecordReader graph, VotesQuestion question, CancellationToken cancellationToken) =>
        new(question, await graph.VotesOnAsync(question.Set, cancellationToken).ConfigureAwait(false));

    /// <summary>All votes together.</summary>
    public VoteCounts Sum => Votes.States.Aggregate(default(VoteCounts), (sum, row) => new VoteCounts(
        sum.InFavour + row.Counts.InFavour, sum.Against + row.Counts.Against, sum.Abstaining + row.Counts.Abstaining,
        row.Counts.NotVoting is { } absent ? absent + (sum.NotVoting ?? 0) : sum.NotVoting));
}
