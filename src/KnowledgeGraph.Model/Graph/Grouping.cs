namespace KnowledgeGraph.Model.Graph;

/// <summary>By what the items of a list are put together, and how many groups are wanted.</summary>
/// <param name="Dimension">By what.</param>
/// <param name="Most">How many groups at the most; the rest is told together.</param>
/// <param name="Order">Which groups come first.</param>
public sealed record GroupBy(Dimension Dimension, int Most = GroupBy.Usual, GroupOrder Order = GroupOrder.Count)
{
    /// <summary>So many groups are told where nothing is said.</summary>
    public const int Usual = 20;

    /// <summary>So many groups of a list are told at the most.</summary>
    public const int MostGroups = 10_000;

    /// <summary>So many groups are told at the most, those within groups taken together.</summary>
    public const int MostCells = 20_000;
}

/// <summary>Which groups come first; of groups alike, the one whose value comes first.</summary>
public enum GroupOrder
{
    /// <summary>The largest first.</summary>
    Count,

    /// <summary>By value from the first to the last: years from the earliest.</summary>
    Value,

    /// <summary>By value from the last to the first: years from the latest.</summary>
    ValueDesc,
}

/// <summary>
/// The items of a list, counted by what they have in common. Where an item has one value, the groups, the rest and those without a value
/// add up to all.
/// </summary>
public sealed record Grouping
{
    /// <summary>No item.</summary>
    public static readonly Grouping None = new();

    /// <summary>All that is counted, each item once.</summary>
    public Tally All { get; init; }

    /// <summary>The groups that are told.</summary>
    public IReadOnlyList<CountedGroup> Groups { get; init; } = [];

    /// <summary>How many groups there are beside those.</summary>
    public int RestGroups { get; init; }

    /// <summary>The items of those, added up.</summary>
    public int RestItems { get; init; }

    /// <summary>Items that have no value there.</summary>
    public int Without { get; init; }
}

/// <summary>What a group has in common, and how much is in it.</summary>
/// <param name="Value">
/// The value, as filters take it: an id, the year with four digits, a word of a vocabulary in capital letters, a heading.
/// </param>
/// <param name="Tally">How much is in it.</param>
public sealed record CountedGroup(string Value, Tally Tally)
{
    /// <summary>What is in it, put together by something else; null where that was not asked for.</summary>
    public Grouping? Within { get; init; }
}

/// <summary>How much there is of something.</summary>
/// <param name="Items">Items of the list.</param>
/// <param name="Texts">Different texts that they are, or stand in.</param>
/// <param name="Paragraphs">Different paragraphs that they are, or stand in.</param>
/// <param name="Citations">The citations that they are, that prove them, that stand in them; of instruments those that lead to them.</param>
public readonly record struct Tally(int Items, int Texts, int Paragraphs, int Citations);
