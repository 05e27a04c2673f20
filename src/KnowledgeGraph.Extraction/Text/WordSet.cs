namespace KnowledgeGraph.Extraction.Text;

/// <summary>Words of a vocabulary, looked up where they stand in a text: nothing is copied.</summary>
internal sealed class WordSet
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <summary>A set of words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="comparer">How they are compared; by their very letters where it is not given.</param>
    public WordSet(IEnumerable<string> words, StringComparer? comparer = null) =>
        _words = new HashSet<string>(words, comparer ?? StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word is one of them.</summary>
    public bool Has(ReadOnlySpan<char> word) => _words.Contains(word);

    /// <summary>Whether a token is one of the words.</summary>
    public bool Has(TokenList tokens, int at) => tokens[at].Kind == TokenKind.Word && Has(tokens[tokens[at]]);
}
