using KnowledgeGraph.Model;

namespace KnowledgeGraph.Queries.Searching;

/// <summary>
/// What somebody typed into a search, with the words in it that may be misspelt: those of letters alone that are no beginning of a word.
/// </summary>
internal sealed class WordsAsTyped
{
    private readonly string _text;
    private readonly List<(int Start, int End)> _places = [];

    public WordsAsTyped(string text)
    {
        _text = text;
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isOfWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isOfWord && start < 0)
            {
                start = i;
            }
            else if (!isOfWord && start >= 0)
            {
                if (text.AsSpan(start, i - start).IndexOfAnyInRange('0', '9') < 0 && (i == text.Length || text[i] != '*'))
                {
                    _places.Add((start, i));
                }

                start = -1;
            }
        }
    }

    /// <summary>The words, in small letters without accents.</summary>
    public IEnumerable<string> Words => _places.Select(p => KebabCase.Of(_text.AsSpan(p.Start, p.End - p.Start)));

    /// <summary>The same with other words in the place of some.</summary>
    /// <param name="words">For each word another one, or null for itself.</param>
    public string With(IReadOnlyList<string?> words)
    {
        string with = _text;
        for (int w = words.Count - 1; w >= 0; w--)
        {
            if (words[w] is { } other)
            {
                with = with[.._places[w].Start] + other + with[_places[w].End..];
            }
        }

        return with;
    }
}
