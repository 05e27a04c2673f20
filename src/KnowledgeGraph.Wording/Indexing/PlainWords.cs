namespace KnowledgeGraph.Wording.Indexing;

/// <summary>Words without the footnote marks that stand at them: a formula with a note is the same formula.</summary>
internal static class PlainWords
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>What tells words from others, with one more.</summary>
    public static ulong Added(ulong words, Word word, ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> printed = word.Span.Of(text);
        ReadOnlySpan<char> plain = printed.TrimEnd(Superscripts);
        if (plain.IsEmpty)
        {
            return words;
        }

        int at = 0;
        uint hash = word.Hash;
        if (plain.Length < printed.Length && Wording.Words.TryNext(plain, ref at, out Word bare))
        {
            hash = bare.Hash;
        }

        return (words ^ hash) * 1099511628211;
    }
}
