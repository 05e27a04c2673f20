namespace KnowledgeGraph.Wording.Indexing;

/// <summary>The words of a paragraph.</summary>
/// <param name="Label">The paragraph's label, as its id has it.</param>
/// <param name="Words">The hashes of its words, in their order.</param>
/// <param name="Plain">What tells its words from others, footnote marks left out: equal for the very same words.</param>
/// <param name="IsCut">Whether it has more words than are kept.</param>
public sealed record ParagraphWording(string Label, uint[] Words, ulong Plain, bool IsCut)
{
    /// <summary>The words that are kept of a paragraph at the most, many times as many as the longest of a resolution has.</summary>
    public const int MostWords = 20_000;

    /// <summary>Whether it has words enough to be looked for elsewhere.</summary>
    public bool IsLongEnough => Words.Length >= Coverage.FewestWords;

    /// <summary>Reads a paragraph.</summary>
    public static ParagraphWording Of(string label, ReadOnlySpan<char> text)
    {
        List<Word> words = Wording.Words.Of(text, MostWords + 1);
        bool isCut = words.Count > MostWords;
        uint[] hashes = new uint[isCut ? MostWords : words.Count];
        ulong plain = 14695981039346656037;
        for (int i = 0; i < hashes.Length; i++)
        {
            hashes[i] = words[i].Hash;
            plain = PlainWords.Added(plain, words[i], text);
        }

        return new ParagraphWording(label, hashes, plain, isCut);
    }
}
