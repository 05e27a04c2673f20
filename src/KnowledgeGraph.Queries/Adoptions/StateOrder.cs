using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Queries.Adoptions;

/// <summary>What a table of States is sorted by, as its address says it: <c>against</c>, or <c>-against</c> for the most first.</summary>
/// <param name="Column">The column.</param>
/// <param name="IsDescending">Whether the last, or the most, comes first.</param>
public readonly record struct StateOrder(StateColumn Column, bool IsDescending = false)
{
    /// <summary>Reads an address; what names no column is the order by name.</summary>
    public static StateOrder Read(string? text)
    {
        bool descends = text is ['-', ..];
        string name = ((descends ? text![1..] : text) ?? "").Replace("-", "", StringComparison.Ordinal);
        return name.All(char.IsAsciiLetter) && Enum.TryParse(name, ignoreCase: true, out StateColumn column) && Enum.IsDefined(column)
            ? new(column, descends) : default;
    }

    /// <summary>The order that a click on a column's heading asks for: of figures the most first.</summary>
    public StateOrder After(StateColumn column) => new(column, Column == column ? !IsDescending : column != StateColumn.State);

    /// <summary>The rows in this order, ties by name.</summary>
    public IEnumerable<StateVotes> Of(IEnumerable<StateVotes> rows)
    {
        StateColumn by = Column;
        return Of(rows, r => r.State, r => Count(r.Counts, by));
    }

    /// <summary>Rows in this order, ties by name.</summary>
    public IEnumerable<T> Of<T>(IEnumerable<T> rows, Func<T, StateId> state, Func<T, int> count)
    {
        IEnumerable<T> named = rows.OrderBy(r => VotesInWords.Name(state(r)), StringComparer.OrdinalIgnoreCase);
        return (Column, IsDescending) switch
        {
            (StateColumn.State, false) => named,
            (StateColumn.State, true) => named.Reverse(),
            (_, false) => named.OrderBy(count),
            _ => named.OrderByDescending(count),
        };
    }

    /// <summary>As an address has it.</summary>
    public override string ToString() => (IsDescending ? "-" : "") + Column switch
    {
        StateColumn.InFavour => "in-favour",
        StateColumn.NotVoting => "not-voting",
        var column => column.ToString().ToLowerInvariant(),
    };

    /// <summary>The figure of a column of votes.</summary>
    public static int Count(VoteCounts counts, StateColumn column) => column switch
    {
        StateColumn.InFavour => counts.InFavour,
        StateColumn.Against => counts.Against,
        StateColumn.Abstaining => counts.Abstaining,
        StateColumn.NotVoting => counts.NotVoting ?? 0,
        _ => 0,
    };
}

/// <summary>The columns of a table of States.</summary>
public enum StateColumn
{
    /// <summary>The State's name.</summary>
    State,

    /// <summary>How often it voted in favour.</summary>
    InFavour,

    /// <summary>How often against.</summary>
    Against,

    /// <summary>How often it abstained.</summary>
    Abstaining,

    /// <summary>How often it did not vote, where the record says so.</summary>
    NotVoting,

    /// <summary>How many texts it sponsored.</summary>
    Sponsored,
}
