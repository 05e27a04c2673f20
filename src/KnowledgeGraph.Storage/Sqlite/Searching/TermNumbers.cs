using KnowledgeGraph.Storage.Search;

namespace KnowledgeGraph.Storage.Sqlite.Searching;

/// <summary>What is asked for, as the numbers that words have: of each word which of the terms it is, a bit each.</summary>
internal sealed class TermNumbers
{
    private readonly ulong[] terms;
    private readonly List<(int[] Words, Func<int, bool>? EndsIn)> phrases = [];

    /// <param name="asked">What is asked for: so many terms as there are bits at the most.</param>
    /// <param name="numbers">The numbers of words.</param>
    /// <param name="vocabulary">The words by number.</param>
    public TermNumbers(SearchWords asked, Dictionary<string, int> numbers, List<string> vocabulary)
    {
        terms = new ulong[vocabulary.Count];
        for (int t = 0; t < asked.Terms.Count; t++)
        {
            ulong bit = 1UL << t;
            All |= bit;
            foreach (IReadOnlyList<string> way in asked.Terms[t].Ways)
            {
                string[] folded = [.. way.SelectMany(SearchText.Words)];
                if (folded.Length == 1)
                {
                    Add(folded[0], asked.Terms[t].IsPrefix, bit, numbers, vocabulary);
                }
                else
                {
                    AddPhrase(folded, asked.Terms[t].IsPrefix, bit, numbers, vocabulary);
                }
            }
        }
    }

    /// <summary>The bits of all terms.</summary>
    public ulong All { get; }

    /// <summary>The bits of those that are several words in a row.</summary>
    public ulong Phrases { get; private set; }

    /// <summary>The bits of the terms that a word is, or is a part of.</summary>
    public ulong Of(int word) => terms[word];

    /// <summary>Whether a text has all that are several words in a row.</summary>
    public bool HasPhrases(ReadOnlySpan<int> text)
    {
        foreach ((int[] words, Func<int, bool>? endsIn) in phrases)
        {
            bool isThere = false;
            for (int at = 0; !isThere && at + words.Length <= text.Length; at++)
            {
                int fits = 0;
                while (fits < words.Length
                    && (text[at + fits] == words[fits] || (fits == words.Length - 1 && endsIn?.Invoke(text[at + fits]) == true)))
                {
                    fits++;
                }

                isThere = fits == words.Length;
            }

            if (!isThere)
            {
                return false;
            }
        }

        return true;
    }

    private void Add(string word, bool isPrefix, ulong bit, Dictionary<string, int> numbers, List<string> vocabulary)
    {
        if (numbers.TryGetValue(word, out int number))
        {
            terms[number] |= bit;
        }

        for (int w = 0; isPrefix && w < vocabulary.Count; w++)
        {
            terms[w] |= vocabulary[w].StartsWith(word, StringComparison.Ordinal) ? bit : 0;
        }
    }

    private void AddPhrase(string[] folded, bool isPrefix, ulong bit, Dictionary<string, int> numbers, List<string> vocabulary)
    {
        Phrases |= bit;
        for (int w = 0; w < folded.Length; w++)
        {
            Add(folded[w], isPrefix && w == folded.Length - 1, bit, numbers, vocabulary);
        }

        string last = folded is [.., var end] ? end : "";
        phrases.Add((
            [.. folded.Select(f => numbers.GetValueOrDefault(f, -1))],
            isPrefix ? word => vocabulary[word].StartsWith(last, StringComparison.Ordinal) : null));
    }
}
