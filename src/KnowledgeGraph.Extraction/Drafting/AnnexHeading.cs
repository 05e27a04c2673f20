using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>The heading of an annex, appendix, enclosure or attachment.</summary>
internal static class AnnexHeading
{
    private const int LongestNumber = 5;

    private static readonly AnnexWord[] Words = [.. DraftingWords.English.Annexes];
    private static readonly string AnnexedTo = DraftingWords.English.AnnexedTo + " ";

    /// <summary>Whether a block is such a heading, with or without a number and with or without "to resolution …".</summary>
    public static bool Is(ReadOnlySpan<char> block) => TryRead(block, out _, out _);

    /// <summary>Whether a title only says what the text is annexed to: "to resolution …".</summary>
    public static bool IsAnnexedTo(ReadOnlySpan<char> title) => title.StartsWith(AnnexedTo);

    /// <summary>The label (<c>Annex</c>, <c>Annex II</c>, <c>Appendix I</c>) and what follows it on the line, a title or nothing.</summary>
    public static bool TryRead(ReadOnlySpan<char> block, out string label, out string title)
    {
        (label, title) = ("", "");
        foreach (AnnexWord word in Words)
        {
            if (!block.StartsWith(word.Word))
            {
                continue;
            }

            ReadOnlySpan<char> rest = block[word.Word.Length..];
            if (!rest.IsEmpty && rest[0] is not (' ' or ':' or '*'))
            {
                return false;
            }

            rest = rest.TrimStart(" *");
            int end = rest.IndexOfAny(" :.–—-");
            ReadOnlySpan<char> number = end < 0 ? rest : rest[..end];
            bool isNumbered = IsNumber(number);
            ReadOnlySpan<char> after = isNumbered ? rest[number.Length..].TrimStart(" :.–—-") : rest;
            if (!IsTitle(after))
            {
                return false;
            }

            label = isNumbered ? $"{word.Label} {number}" : word.Label;
            title = after.ToString();
            return true;
        }

        return false;
    }

    // "Annexes to …" and "Annex II contains …" are sentences; a heading has no lower-case verb behind it and no full stop.
    private static bool IsTitle(ReadOnlySpan<char> after) =>
        after.IsEmpty || IsAnnexedTo(after) || (char.IsUpper(after[0]) && after[^1] is not ('.' or ';' or ','));

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= LongestNumber
        && (text.IndexOfAnyExcept("IVXLC") < 0 || text.IndexOfAnyExceptInRange('0', '9') < 0
            || (text.Length == 1 && char.IsAsciiLetterUpper(text[0])));
}
