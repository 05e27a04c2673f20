using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Queries.Adoptions;

/// <summary>What the votes on one text are sorted by, as an address says it: <c>vote</c>, <c>state</c>; the other way round with <c>-</c> before
/// it.</summary>
/// <param name="ByState">Whether by the State's name; else by the vote, and by name in each.</param>
/// <param name="IsDescending">Whether the last comes first.</param>
public readonly record struct VoteOrder(bool ByState, bool IsDescending)
{
    private const string State = "state";
    private const string Vote = "vote";

    /// <summary>Reads an address; null for what means nothing.</summary>
    public static VoteOrder? Read(string? text) =>
        text?.TrimStart('-') is State or Vote ? new(text.EndsWith(State, StringComparison.Ordinal), text[0] == '-') : null;

    /// <summary>The order that a click on a column's heading asks for.</summary>
    public VoteOrder After(bool byState) => new(byState, ByState == byState && !IsDescending);

    /// <summary>The votes in this order.</summary>
    public IEnumerable<StateVote> Of(IEnumerable<StateVote> votes)
    {
        bool byState = ByState;
        var named = votes.Select(v => (Vote: v, Name: VotesInWords.Name(v)));
        (int, string) Key((StateVote Vote, string Name) v) => (byState ? 0 : (int)v.Vote.Vote, v.Name);
        var ways = Comparer<(int Way, string Name)>.Create((a, b) =>
            a.Way != b.Way ? a.Way.CompareTo(b.Way) : StringComparer.OrdinalIgnoreCase.Compare(a.Name, b.Name));
        return (IsDescending ? named.OrderByDescending(Key, ways) : named.OrderBy(Key, ways)).Select(v => v.Vote);
    }

    /// <summary>As an address has it.</summary>
    public override string ToString() => (IsDescending ? "-" : "") + (ByState ? State : Vote);
}
