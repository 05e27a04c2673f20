namespace KnowledgeGraph.Extraction.Text;

/// <summary>Words of the grammar, asked for at the cost of a bit test.</summary>
internal sealed class KeywordSet
{
    private readonly ulong[] _words = new ulong[(byte.MaxValue + 1) / 64];

    /// <summary>A set of words.</summary>
    /// <param name="words">The words as they are printed.</param>
    /// <exception cref="InvalidDataException">The grammar does not know one of them: a defect of the vocabulary.</exception>
    public KeywordSet(IEnumerable<string> words)
    {
        foreach (string word in words)
        {
            Keyword keyword = Lexicon.Find(word);
            if (keyword == Keyword.None)
            {
                throw new InvalidDataException($"\"{word}\" is no word of the grammar.");
            }

            _words[(int)keyword >> 6] |= 1UL << ((int)keyword & 63);
        }
    }

    /// <summary>Whether a word is one of them.</summary>
    public bool Has(Keyword word) => (_words[(int)word >> 6] & (1UL << ((int)word & 63))) != 0;
}
