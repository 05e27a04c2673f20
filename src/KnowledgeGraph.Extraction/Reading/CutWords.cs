using System.Text.RegularExpressions;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// The words of a document, by which what a line's end or the typesetter has cut is mended where that is certain: the whole word stands
/// elsewhere in the document and the pieces do not.
/// </summary>
internal sealed partial class CutWords
{
    private const int LeastCuts = 2;

    private readonly Dictionary<string, int> _times = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _isHyphenated;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Counts the words of the lines, and how many of them are cut at a line's end.</summary>
    /// <param name="lines">The lines in the order in which they are read.</param>
    public CutWords(IReadOnlyList<string> lines)
    {
        _lookup = _times.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (string line in lines)
        {
            foreach (ValueMatch word in Word().EnumerateMatches(line))
            {
                // The first and the last one may be pieces.
                bool isWhole = word.Index > 0 || line[0] != char.ToLowerInvariant(line[0]);
                isWhole &= word.Index + word.Length < line.Length && !(word.Index + word.Length == line.Length - 1 && IsHyphen(line[^1]));
                if (isWhole)
                {
                    Count(line.AsSpan(word.Index, word.Length));
                }
            }
        }

        int cut = 0, whole = 0;
        for (int i = 1; i < lines.Count; i++)
        {
            if (Pieces(lines[i - 1], lines[i], out string left, out string right))
            {
                cut += IsCut(left, right) ? 1 : 0;
                whole += Times($"{left}-{right}") > 0 ? 1 : 0;
            }
        }

        _isHyphenated = cut >= LeastCuts && cut > whole;
    }

    /// <summary>Whether a character is a hyphen.</summary>
    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    /// <summary>Whether the hyphen between two pieces of a word was only there for the line's end.</summary>
    /// <param name="before">What ends with the hyphen.</param>
    /// <param name="after">What the next line begins with.</param>
    public bool IsHyphenated(string before, string after) =>
        Pieces(before, after, out string left, out string right)
        && (IsCut(left, right) || (_isHyphenated && Times(left) == 0 && Times(right) == 0 && Times($"{left}-{right}") == 0));

    // The whole word stands elsewhere, or is one that the grammar of citations knows.
    private bool IsCut(string left, string right) =>
        Times(left + right) is var whole && whole > Times($"{left}-{right}")
        || (whole == 0 && Lexicon.Find(left + right) != Keyword.None && Lexicon.Find(left) == Keyword.None);

    private static bool Pieces(string before, string after, out string left, out string right)
    {
        (left, right) = ("", "");
        if (before.Length < 2 || !IsHyphen(before[^1]) || after.Length == 0 || !char.IsLower(after[0]))
        {
            return false;
        }

        (left, right) = (LastWord(before.AsSpan()[..^1]).ToString(), FirstWord(after).ToString());
        return left.Length > 0;
    }

    /// <summary>Whether a gap between two pieces lies inside a word.</summary>
    /// <param name="before">What stands before it.</param>
    /// <param name="after">What stands behind it.</param>
    public bool IsGapInside(string before, string after)
    {
        ReadOnlySpan<char> left = LastWord(before), right = FirstWord(after);
        return !left.IsEmpty && !right.IsEmpty && char.IsLower(right[0])
            && Times(left) <= 1 && Times(right) <= 1 && Times(string.Concat(left, right)) > 0;
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        int start = text.Length;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text[start..];
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[..end];
    }

    private int Times(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out int times) ? times : 0;

    private void Count(ReadOnlySpan<char> word)
    {
        _lookup.TryGetValue(word, out int times);
        _lookup[word] = times + 1;
    }

    [GeneratedRegex(@"\p{L}+(?:[-‐‑]\p{L}+)*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
