namespace KnowledgeGraph.Dataset.Columns;

/// <summary>Texts in the order of their code points, which is that of their bytes in UTF-8 and of the stores' keys.</summary>
internal sealed class CodePointOrder : IComparer<string>
{
    private CodePointOrder()
    {
    }

    /// <summary>The one of it.</summary>
    public static CodePointOrder Of { get; } = new();

    /// <inheritdoc />
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        int at = x.AsSpan().CommonPrefixLength(y);
        return at == x.Length || at == y.Length ? x.Length.CompareTo(y.Length) : Weight(x[at]).CompareTo(Weight(y[at]));
    }

    // Halves of code points beyond the 16 bits of one unit come after all units.
    private static int Weight(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
