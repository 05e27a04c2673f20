using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Signs;

/// <summary>
/// The phrases of a language by their characters: finds the longest that begins at a place of a text. Case, kinds of apostrophes and of
/// spaces, and the vowel points of Arabic make no difference.
/// </summary>
/// <typeparam name="T">What a phrase means.</typeparam>
internal sealed class PhraseTrie<T>
    where T : class
{
    private readonly Dictionary<char, Node> _byFirst = [];
    private readonly bool _isUnspaced;

    /// <summary>An empty one.</summary>
    /// <param name="isUnspaced">Whether the language parts no words: phrases then begin and end anywhere.</param>
    public PhraseTrie(bool isUnspaced) => _isUnspaced = isUnspaced;

    /// <summary>What a phrase means, made where it is not there yet.</summary>
    public T Meaning(string phrase, Func<T> make)
    {
        Node? node = null;
        foreach (char c in phrase)
        {
            char same = Same(c);
            if (same != '\0')
            {
                node = node is null ? First(same) : node.Add(same);
            }
        }

        return node is null ? throw new ArgumentException("A phrase has letters.", nameof(phrase)) : node.Value ??= make();
    }

    /// <summary>The longest phrase at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place, at which a word begins.</param>
    /// <param name="value">What it means.</param>
    /// <returns>The place behind it; 0 where none begins here.</returns>
    public int Longest(ReadOnlySpan<char> text, int at, out T? value)
    {
        value = null;
        if (!_byFirst.TryGetValue(Same(text[at]), out Node? node))
        {
            return 0;
        }

        int end = 0;
        for (int next = at + 1; ; next++)
        {
            char same = '\0';
            while (next < text.Length && (same = Same(text[next])) == '\0')
            {
                next++;
            }

            if (node.Value is not null && IsEnd(text, next))
            {
                (value, end) = (node.Value, next);
            }

            if (next >= text.Length || node.Next(same) is not { } further)
            {
                return end;
            }

            node = further;
        }
    }

    // Vowel points and the stretching line change no word.
    private static char Same(char c) => c switch
    {
        < '\u0080' => c is '\'' ? '’' : char.ToLowerInvariant(c),
        '\u00A0' or '\u202F' or '\u2009' => ' ',
        '\u2011' or '\u2010' => '-',
        '〈' => '<',
        '〉' => '>',
        // A name is the same whether its stops are as wide as Chinese characters or not.
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - '\uFF01' + '!')),
        (>= '\u064B' and <= '\u0652') or '\u0640' => '\0',
        _ => char.ToLowerInvariant(c),
    };

    private bool IsEnd(ReadOnlySpan<char> text, int end) =>
        _isUnspaced ? end >= text.Length || !char.IsAsciiLetter(text[end]) || !char.IsAsciiLetter(text[end - 1])
            : end >= text.Length || !char.IsLetter(text[end]) || !(char.IsLetter(text[end - 1]) || Same(text[end - 1]) == '\0');

    private Node First(char c)
    {
        if (!_byFirst.TryGetValue(c, out Node? node))
        {
            _byFirst[c] = node = new Node();
        }

        return node;
    }

    // Most go on with one character only, which needs no table.
    private sealed class Node
    {
        private char _char;
        private Node? _next;
        private Dictionary<char, Node>? _more;

        public T? Value { get; set; }

        public Node Add(char c)
        {
            if (Next(c) is { } known)
            {
                return known;
            }

            var node = new Node();
            if (_next is null)
            {
                (_char, _next) = (c, node);
            }
            else
            {
                (_more ??= [])[c] = node;
            }

            return node;
        }

        public Node? Next(char c) => _next is not null && _char == c ? _next : _more?.GetValueOrDefault(c);
    }
}
