namespace KnowledgeGraph.Extraction.Citations;

/// <summary>Which first letters and lengths the words of a table have: tells most words from the table's at the cost of a bit test.</summary>
internal sealed class WordShape
{
    private const int Ascii = 128;
    private const int LongestTold = 63;

    private readonly ulong[] _lengths = new ulong[Ascii];
    private bool _hasOthers;

    /// <summary>Adds a word's shape.</summary>
    public void Add(ReadOnlySpan<char> word)
    {
        if (word.Length is > 0 and <= LongestTold && word[0] < Ascii)
        {
            _lengths[word[0]] |= 1UL << word.Length;
        }
        else
        {
            _hasOthers = true;
        }
    }

    /// <summary>Whether a word may be in the table. False is certain.</summary>
    public bool Allows(ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= LongestTold && word[0] < Ascii ? (_lengths[word[0]] & (1UL << word.Length)) != 0 : _hasOthers;
}
