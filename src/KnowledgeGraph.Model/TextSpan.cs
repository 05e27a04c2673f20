namespace KnowledgeGraph.Model;

/// <summary>A half-open range <c>[Start, End)</c> of a text, in UTF-16 units.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>How many UTF-16 units the span covers.</summary>
    public int Length => End - Start;

    /// <summary>Whether the span covers nothing.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two spans share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The words under the span.</summary>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text[Start..End];

    /// <inheritdoc />
    public override string ToString() => $"[{Start},{End})";
}
