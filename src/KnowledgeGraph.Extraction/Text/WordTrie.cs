namespace KnowledgeGraph.Extraction.Text;

/// <summary>Names by their words: finds the longest of them that begins at a token, footnote marks inside it passed over.</summary>
/// <remarks>A word more costs one look-up, however many names begin alike: a text may name thousands.</remarks>
internal sealed class WordTrie<T>
    where T : class
{
    private readonly Dictionary<string, Node> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Node>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private readonly WordShape _shape = new();
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public WordTrie() => _lookup = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a name. A name that is there already keeps its first meaning.</summary>
    public void Add(string name, T value)
    {
        var tokens = new TokenList();
        tokens.Fill(name);
        Node? node = null;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Mark)
            {
                string word = tokens[tokens[i]].ToString();
                node = node is null ? First(word) : node.Add(word);
            }
        }

        if (node is not null)
        {
            _names.Add(name);
            node.Value ??= value;
        }
    }

    /// <summary>Whether a name has been added.</summary>
    public bool Has(string name) => _names.Contains(name);

    /// <summary>The longest name at a token.</summary>
    /// <returns>The token behind it; 0 where none begins here.</returns>
    public int Longest(TokenList tokens, int at, out T? value)
    {
        value = null;
        ReadOnlySpan<char> first = tokens[tokens[at]];
        if (!_shape.Allows(first) || !_lookup.TryGetValue(first, out Node? node))
        {
            return 0;
        }

        int end = 0;
        for (int next = at + 1; node is not null; next++)
        {
            if (node.Value is not null)
            {
                (value, end) = (node.Value, next);
            }

            while (tokens[next].Kind == TokenKind.Mark)
            {
                next++;
            }

            node = next < tokens.Count ? node.Next(tokens[tokens[next]]) : null;
        }

        return end;
    }

    private Node First(string word)
    {
        _shape.Add(word);
        if (!_byFirst.TryGetValue(word, out Node? node))
        {
            _byFirst[word] = node = new Node();
        }

        return node;
    }

    /// <summary>What names have in common up to a word. Most go on with one word only, which needs no table.</summary>
    private sealed class Node
    {
        private string? _word;
        private Node? _next;
        private Dictionary<string, Node>? _more;

        /// <summary>The meaning of the name that ends here.</summary>
        public T? Value { get; set; }

        public Node Add(string word)
        {
            if (Next(word) is { } known)
            {
                return known;
            }

            var node = new Node();
            if (_word is null)
            {
                (_word, _next) = (word, node);
            }
            else
            {
                _more ??= new Dictionary<string, Node>(SameSigns.Instance);
                _more.Add(word, node);
            }

            return node;
        }

        public Node? Next(ReadOnlySpan<char> word) =>
            _word is not null && SameSigns.Instance.Equals(word, _word) ? _next
            : _more is not null && _more.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out Node? node) ? node
            : null;
    }
}
