namespace KnowledgeGraph.Storage.Derivation;

/// <summary>Groups of what is the same, out of pairs in any order.</summary>
internal sealed class SameGroups
{
    private readonly Dictionary<string, string> above = new(StringComparer.Ordinal);

    /// <summary>Says that two are the same.</summary>
    public void Join(string one, string other)
    {
        (string top, string next) = (Top(one), Top(other));
        if (top != next)
        {
            above[top] = next;
        }
    }

    /// <summary>The groups of everything that was joined, and of some more that may be alone.</summary>
    public IEnumerable<IGrouping<string, string>> With(IEnumerable<string> more) =>
        above.Keys.Concat(more).Distinct(StringComparer.Ordinal).ToArray().GroupBy(Top, StringComparer.Ordinal);

    private string Top(string one)
    {
        string top = one;
        while (above.TryGetValue(top, out string? next) && next != top)
        {
            top = next;
        }

        above.TryAdd(one, one);
        return top;
    }
}
