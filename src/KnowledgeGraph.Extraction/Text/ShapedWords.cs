namespace KnowledgeGraph.Extraction.Text;

/// <summary>
/// A table of words, found by their shape with or without a capital at the beginning. Nearly every word of a text is in no table, and
/// then one look at its shape says so: nothing is copied, put into lower case or hashed.
/// </summary>
internal sealed class ShapedWords<T>
{
    private readonly Entry[] _entries;
    private readonly ushort[] _firstOfShape = new ushort[WordShape.Shapes];

    /// <summary>A table.</summary>
    /// <param name="words">Words in lower case and what they stand for.</param>
    public ShapedWords(IReadOnlyCollection<KeyValuePair<string, T>> words)
    {
        _entries = new Entry[(words.Count * 2) + 1];
        ushort next = 1;
        foreach ((string word, T value) in words)
        {
            foreach (int shape in (int[])[WordShape.Of(word), WordShape.Of(char.ToUpperInvariant(word[0]) + word[1..])])
            {
                _entries[next] = new Entry(word, value, _firstOfShape[shape]);
                _firstOfShape[shape] = next++;
            }
        }
    }

    /// <summary>What a word stands for; the default where the table does not have it.</summary>
    public T? Find(ReadOnlySpan<char> word)
    {
        int at = word.IsEmpty ? 0 : _firstOfShape[WordShape.Of(word)];
        while (at > 0 && !IsSame(word, _entries[at].Word))
        {
            at = _entries[at].Next;
        }

        return _entries[at].Value;
    }

    private static bool IsSame(ReadOnlySpan<char> word, string lower)
    {
        if (word.Length != lower.Length)
        {
            return false;
        }

        for (int i = 0; i < word.Length; i++)
        {
            if (word[i] != lower[i] && (!char.IsAsciiLetterUpper(word[i]) || (word[i] | 0x20) != lower[i]))
            {
                return false;
            }
        }

        return true;
    }

    // Words of one shape are chained; the entry at 0 is no word.
    private readonly record struct Entry(string Word, T? Value, ushort Next);
}
