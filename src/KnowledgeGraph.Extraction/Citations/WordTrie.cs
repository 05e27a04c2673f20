namespace KnowledgeGraph.Extraction.Citations;

/// <summary>Names by their words: finds the longest of them that begins at a token, footnote marks inside it passed over.</summary>
internal sealed class WordTrie<T>
    where T : class
{
    private readonly Dictionary<string, List<Entry>> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private readonly WordShape _shape = new();
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public WordTrie() => _lookup = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a name. A name that is there already keeps its first meaning.</summary>
    public bool Add(string name, T value)
    {
        var tokens = new TokenList();
        tokens.Fill(name);
        var words = new List<string>(tokens.Count);
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Mark)
            {
                words.Add(tokens[tokens[i]].ToString());
            }
        }

        if (words.Count == 0)
        {
            return false;
        }

        _shape.Add(words[0]);
        if (!_byFirst.TryGetValue(words[0], out List<Entry>? entries))
        {
            _byFirst[words[0]] = entries = [];
        }

        if (entries.Exists(e => e.Words.AsSpan().SequenceEqual(words.ToArray())))
        {
            return false;
        }

        _names.Add(name);
        int place = entries.FindIndex(e => e.Words.Length < words.Count);
        entries.Insert(place < 0 ? entries.Count : place, new Entry([.. words], value));
        return true;
    }

    /// <summary>Whether a name has been added.</summary>
    public bool Has(string name) => _names.Contains(name);

    /// <summary>The longest name at a token.</summary>
    /// <returns>The token behind it; 0 where none begins here.</returns>
    public int Longest(TokenList tokens, int at, out T? value)
    {
        value = null;
        ReadOnlySpan<char> first = tokens[tokens[at]];
        if (!_shape.Allows(first) || !_lookup.TryGetValue(first, out List<Entry>? entries))
        {
            return 0;
        }

        foreach (Entry entry in entries)
        {
            int end = Match(tokens, at, entry.Words);
            if (end > 0)
            {
                value = entry.Value;
                return end;
            }
        }

        return 0;
    }

    private static int Match(TokenList tokens, int at, string[] words)
    {
        int next = at + 1;
        for (int w = 1; w < words.Length; w++)
        {
            while (tokens[next].Kind == TokenKind.Mark)
            {
                next++;
            }

            if (next >= tokens.Count || !Same(tokens[tokens[next]], words[w]))
            {
                return 0;
            }

            next++;
        }

        return next;
    }

    // Straight and curly apostrophes, hyphens and dashes are the same sign.
    private static bool Same(ReadOnlySpan<char> printed, string word)
    {
        if (printed.SequenceEqual(word))
        {
            return true;
        }

        if (printed.Length != word.Length)
        {
            return false;
        }

        for (int i = 0; i < word.Length; i++)
        {
            if (Sign(printed[i]) != Sign(word[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static char Sign(char c) => c switch { '’' => '\'', '‑' or '–' or '‐' => '-', _ => c };

    private sealed record Entry(string[] Words, T Value);
}
