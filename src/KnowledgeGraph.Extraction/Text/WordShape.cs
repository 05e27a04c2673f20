namespace KnowledgeGraph.Extraction.Text;

/// <summary>The first and last letters and the lengths of a table's words: tells most other words from them at the cost of a bit test.</summary>
internal sealed class WordShape
{
    /// <summary>How many shapes there are.</summary>
    public const int Shapes = 1 << 13;

    private readonly ulong[] _shapes = new ulong[Shapes / 64];

    /// <summary>Adds a word's shape.</summary>
    public void Add(ReadOnlySpan<char> word)
    {
        if (word.Length > 0)
        {
            int shape = Of(word);
            _shapes[shape >> 6] |= 1UL << (shape & 63);
        }
    }

    /// <summary>Whether a word may be in the table. False is certain.</summary>
    public bool Allows(ReadOnlySpan<char> word)
    {
        int shape = word.Length > 0 ? Of(word) : 0;
        return word.Length > 0 && (_shapes[shape >> 6] & (1UL << (shape & 63))) != 0;
    }

    /// <summary>The shape of a word that has a letter at least: from 0 to <see cref="Shapes"/>.</summary>
    public static int Of(ReadOnlySpan<char> word) => ((word[0] * 61) + (word[^1] * 7) + (word.Length * 409)) & (Shapes - 1);
}
