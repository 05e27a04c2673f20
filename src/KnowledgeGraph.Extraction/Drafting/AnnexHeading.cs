using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>The heading of an annex, appendix, enclosure or attachment.</summary>
/// <param name="words">The words of a language.</param>
/// <param name="language">The language.</param>
internal sealed class AnnexHeading(DraftingWords words, Language language)
{
    private const int LongestNumber = 5;

    private readonly AnnexWord[] _words = [.. words.Annexes];
    private readonly string _annexedTo = words.AnnexedTo + " ";
    private readonly (string Printed, string Value)[] _numbers = NumbersOf(words, language);

    /// <summary>Whether a block is such a heading, with or without a number and with or without "to resolution …".</summary>
    public bool Is(ReadOnlySpan<char> block) => TryRead(block, out _, out _, out _);

    /// <summary>Whether a title only says what the text is annexed to: "to resolution …".</summary>
    public bool IsAnnexedTo(ReadOnlySpan<char> title) => title.StartsWith(_annexedTo);

    /// <summary>The label (<c>Annex</c>, <c>Annex II</c>, <c>Appendix I</c>), the heading in the language's own words, and what follows it on
    /// the line, a title or nothing.</summary>
    public bool TryRead(ReadOnlySpan<char> block, out string label, out string heading, out string title)
    {
        (label, heading, title) = ("", "", "");
        foreach (AnnexWord word in _words)
        {
            if (!block.StartsWith(word.Word))
            {
                continue;
            }

            ReadOnlySpan<char> rest = block[word.Word.Length..];
            bool isGlued = !rest.IsEmpty && rest[0] is not (' ' or ':' or '*' or '：');
            rest = rest.TrimStart(" *");
            bool isNumbered = TryNumber(rest, isGlued, out int length, out string? number);
            if (isGlued && !isNumbered)
            {
                return false;
            }

            ReadOnlySpan<char> after = isNumbered ? rest[length..].TrimStart(" :.–—-：") : rest;
            if (!IsTitle(after))
            {
                return false;
            }

            label = isNumbered ? $"{word.Label} {number}" : word.Label;
            heading = word.Heading is null ? label : isNumbered ? $"{word.Heading}{(isGlued ? "" : " ")}{rest[..length]}" : word.Heading;
            title = after.ToString();
            return true;
        }

        return false;
    }

    // "Annexes to …" and "Annex II contains …" are sentences; a heading has no lower-case verb behind it and no full stop.
    private bool IsTitle(ReadOnlySpan<char> after) =>
        after.IsEmpty || IsAnnexedTo(after) || (Letters.IsCapital(after[0]) && !Stops.Ends(after, colon: false));

    private bool TryNumber(ReadOnlySpan<char> rest, bool isGlued, out int length, out string? number)
    {
        foreach ((string printed, string value) in _numbers)
        {
            if (rest.StartsWith(printed) && (rest.Length == printed.Length || !char.IsLetterOrDigit(rest[printed.Length])))
            {
                (length, number) = (printed.Length, value);
                return true;
            }
        }

        int end = rest.IndexOfAny(" :.–—-");
        ReadOnlySpan<char> digits = end < 0 ? rest : rest[..end];
        bool isNumber = !isGlued && IsNumber(digits);
        (length, number) = isNumber ? (digits.Length, digits.ToString()) : (0, null);
        return isNumber;
    }

    // Annexes are counted in Roman numbers, whatever words stand for them.
    private static (string Printed, string Value)[] NumbersOf(DraftingWords words, Language language)
    {
        IEnumerable<KeyValuePair<string, string>> ordinals = language.Code == Languages.English ? [] : LanguageWords.Of(language.Code).Ordinals;
        return [.. words.AnnexNumbers.Concat(ordinals).OrderByDescending(n => n.Key.Length)
            .Select(n => (n.Key, int.TryParse(n.Value, out int value) ? RomanNumber.Print(value) ?? n.Value : n.Value))];
    }

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= LongestNumber
        && (text.IndexOfAnyExcept("IVXLC") < 0 || text.IndexOfAnyExceptInRange('0', '9') < 0
            || (text.Length == 1 && char.IsAsciiLetterUpper(text[0])));
}
