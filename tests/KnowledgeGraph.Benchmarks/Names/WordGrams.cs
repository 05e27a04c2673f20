using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Benchmarks.Names;

/// <summary>The runs of words in a text that may be a name: from word to word, or from sign to sign where words are not parted.</summary>
/// <param name="language">The language.</param>
internal sealed class WordGrams(Language language)
{
    private const string Ends = ".;:()[]«»“”„\"‘《》！？；：。（）،؛";
    private const string Clitics = "وبلكف";
    private const int ShortWord = 2;

    private readonly HashSet<string> _small = [.. language.Words];
    private readonly bool _isHan = language.Script == Script.Han;
    private readonly bool _hasCase = language.Script is Script.Latin or Script.Cyrillic;

    /// <summary>The runs, each once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How many words one has at the most.</param>
    public HashSet<string> Of(string text, int most)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        List<(int Start, int End)> words = Words(text);
        for (int from = 0; from < words.Count; from++)
        {
            if (_hasCase ? !char.IsUpper(text[words[from].Start]) : char.IsDigit(text[words[from].Start]))
            {
                continue;
            }

            for (int to = from; to < words.Count && to - from < most && (to == from || !IsParted(text, words[to - 1].End, words[to].Start)); to++)
            {
                Add(found, text, words[from], words[to]);
            }
        }

        return found;
    }

    private void Add(HashSet<string> found, string text, (int Start, int End) first, (int Start, int End) last)
    {
        string end = text[last.Start..last.End];
        if (!_isHan && (_small.Contains(end) || (end.Length <= ShortWord && !char.IsDigit(end[0]) && !char.IsUpper(end[0]))))
        {
            return;
        }

        found.Add(text[first.Start..last.End]);
        if (language.Script == Script.Arabic && Clitics.Contains(text[first.Start], StringComparison.Ordinal))
        {
            found.Add(text[(first.Start + 1)..last.End]);
        }
    }

    private static bool IsParted(string text, int from, int to) =>
        text.AsSpan(from, to - from).IndexOfAny(Ends) >= 0 || HasMark(text.AsSpan(from, to - from));

    private static bool HasMark(ReadOnlySpan<char> between)
    {
        foreach (char c in between)
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.OtherNumber)
            {
                return true;
            }
        }

        return false;
    }

    private List<(int Start, int End)> Words(string text)
    {
        var words = new List<(int, int)>();
        for (int at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            int end = at + 1;
            while (end < text.Length && !(_isHan && !char.IsAscii(text[end])) && !(_isHan && !char.IsAscii(text[at]))
                && (char.IsLetterOrDigit(text[end]) || char.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark
                    || (text[end] is '-' or '‑' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))))
            {
                end++;
            }

            words.Add((at, end));
            at = end;
        }

        return words;
    }
}
