using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Queries.Adoptions;

/// <summary>What is asked of a State: which texts it voted on, or sponsored.</summary>
/// <param name="State">The State.</param>
/// <param name="IsSponsored">Whether those that it sponsored; else those that it voted on.</param>
/// <param name="Vote">Only those that it voted on so; null for whichever way.</param>
/// <param name="Year">Only those of a year.</param>
public sealed record StateQuestion(StateId State, bool IsSponsored = false, Vote? Vote = null, int? Year = null)
{
    /// <summary>The texts that fit.</summary>
    public InstrumentFilter Filter => new()
    {
        Sponsors = IsSponsored ? [State] : [],
        Votes = !IsSponsored || Vote is not null ? [new StateVoteFilter(State, Vote)] : [],
        DateFrom = Year is { } from ? new DateOnly(from, 1, 1) : null,
        DateTo = Year is { } to ? new DateOnly(to, 12, 31) : null,
    };

    /// <summary>The same as a search without words.</summary>
    public SearchQuery Query => new("", [], Filter);
}
