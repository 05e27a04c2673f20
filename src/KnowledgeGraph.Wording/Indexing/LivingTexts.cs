namespace KnowledgeGraph.Wording.Indexing;

/// <summary>The texts of a segment that have not been removed or replaced since it was built.</summary>
internal sealed class LivingTexts
{
    private readonly bool[]? _gone;

    private LivingTexts(bool[]? gone, int count) => (_gone, Count) = (gone, count);

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>All texts of a segment.</summary>
    public static LivingTexts All(WordingSegment segment) => new(null, segment.Texts.Length);

    /// <summary>Whether a text is among them.</summary>
    public bool Has(int text) => _gone is null || !_gone[text];

    /// <summary>These without some.</summary>
    public LivingTexts Without(IReadOnlyCollection<int> texts, int all)
    {
        bool[] gone = _gone?.ToArray() ?? new bool[all];
        int count = Count;
        foreach (int text in texts)
        {
            count -= gone[text] ? 0 : 1;
            gone[text] = true;
        }

        return new LivingTexts(gone, count);
    }
}
