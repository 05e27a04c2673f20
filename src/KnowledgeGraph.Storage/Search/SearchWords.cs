using System.Globalization;
using System.Text;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Storage.Search;

/// <summary>
/// What a person typed, as a query of FTS5 (https://sqlite.org/fts5.html#full_text_query_syntax). Only letters, digits and the marks
/// that combine with them pass through, always in quotes: whatever is typed is a well-formed query and never more than words.
/// </summary>
internal sealed class SearchWords
{
    private readonly List<SearchTerm> terms = [];
    private int count;

    private SearchWords()
    {
    }

    /// <summary>Whether there is no word: such a query finds nothing.</summary>
    public bool IsEmpty => terms.Count == 0;

    /// <summary>What has to be found, all of it.</summary>
    public IReadOnlyList<SearchTerm> Terms => terms;

    /// <summary>How many words follow those that are looked for: <see cref="SearchEstimate.MostWords"/> are, enough for a sentence that is pasted.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Reads words, phrases in double quotes, and prefixes that end in <c>*</c>. Words joined by a slash (74/174) are a phrase.</summary>
    public static SearchWords Read(string text)
    {
        var words = new SearchWords();
        var term = new List<string>();
        var word = new StringBuilder();
        bool inPhrase = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (IsOfWord(text, i))
            {
                word.Append(c);
                continue;
            }

            words.EndWord(term, word);
            bool isPrefix = c == '*' && i > 0 && IsOfWord(text, i - 1) && (i + 1 == text.Length || !IsOfWord(text, i + 1));
            bool goesOn = inPhrase ? c != '"' : c == '/';
            if (isPrefix && !inPhrase)
            {
                words.End(term, isPrefix: words.LeftOut == 0, isExact: false);
            }
            else if (!goesOn)
            {
                words.End(term, isPrefix: false, isExact: inPhrase);
            }

            inPhrase ^= c == '"';
        }

        words.EndWord(term, word);
        words.End(term, isPrefix: false, isExact: inPhrase);
        words.LeaveCommonWords();
        return words;
    }

    /// <summary>The query: every term has to be found.</summary>
    /// <param name="columns">The columns to look in, separated by blanks; null for all.</param>
    public string Match(string? columns = null)
    {
        string all = string.Join(" AND ", terms.Select(t => t.Match));
        return columns is null ? all : $"{{{columns}}} : ({all})";
    }

    private void EndWord(List<string> term, StringBuilder word)
    {
        if (word.Length == 0)
        {
            return;
        }

        if (count < SearchEstimate.MostWords)
        {
            term.Add(word.ToString());
            count++;
        }
        else
        {
            LeftOut++;
        }

        word.Clear();
    }

    private void End(List<string> term, bool isPrefix, bool isExact)
    {
        if (term.Count > 0)
        {
            terms.Add(new SearchTerm([.. term], isPrefix, isExact));
        }

        term.Clear();
    }

    // "the Kyoto Declaration" is called "Kyoto Declaration".
    private void LeaveCommonWords()
    {
        if (!terms.TrueForAll(IsCommon))
        {
            terms.RemoveAll(IsCommon);
        }

        static bool IsCommon(SearchTerm term) =>
            term is { IsPrefix: false, IsExact: false, Words: [var one] } && WordForms.IsCommon(FoldedWord.Of(one));
    }

    // Both halves of a pair of surrogates are parts of the word that the pair is a part of.
    public static bool IsOfWord(string text, int at)
    {
        if (char.IsAscii(text[at]))
        {
            return char.IsAsciiLetterOrDigit(text[at]);
        }

        UnicodeCategory category = char.IsSurrogate(text[at]) ? PairCategory(text, at) : char.GetUnicodeCategory(text[at]);
        return category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.DecimalDigitNumber;
    }

    private static UnicodeCategory PairCategory(string text, int at)
    {
        int first = char.IsLowSurrogate(text[at]) ? at - 1 : at;
        return first >= 0 && first + 1 < text.Length && char.IsSurrogatePair(text[first], text[first + 1])
            ? CharUnicodeInfo.GetUnicodeCategory(text, first)
            : UnicodeCategory.Surrogate;
    }
}

/// <summary>A word, or words that have to follow each other.</summary>
/// <param name="Words">The words as typed.</param>
/// <param name="IsPrefix">Whether the last one is only the beginning of a word.</param>
/// <param name="IsExact">Whether only the very words are meant, and not their other forms.</param>
internal sealed record SearchTerm(IReadOnlyList<string> Words, bool IsPrefix, bool IsExact)
{
    /// <summary>The words that it is found by: itself, and of a single word its other forms.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Ways { get; } = IsPrefix || IsExact || Words is not [var one] ? [Words]
        : [Words, .. WordForms.Of(FoldedWord.Of(one)).Skip(1).Select(f => new[] { f })];

    /// <summary>A query of FTS5 for it alone.</summary>
    public string Match => Ways.Count == 1 ? Of(Words) + (IsPrefix ? " *" : "") : $"({string.Join(" OR ", Ways.Select(Of))})";

    private static string Of(IReadOnlyList<string> words) => $"\"{string.Join(' ', words)}\"";
}
