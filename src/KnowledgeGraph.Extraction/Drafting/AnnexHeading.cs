namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>The heading of an annex, appendix, enclosure or attachment.</summary>
internal static class AnnexHeading
{
    private const int LongestNumber = 5;

    private static readonly string[] Words = ["Annex", "ANNEX", "Appendix", "Enclosure", "Attachment"];

    /// <summary>Whether a block is such a heading, with or without a number and with or without "to resolution …".</summary>
    public static bool Is(ReadOnlySpan<char> block) => TryRead(block, out _, out _);

    /// <summary>The label (<c>Annex</c>, <c>Annex II</c>, <c>Appendix I</c>) and what follows it on the line, a title or nothing.</summary>
    public static bool TryRead(ReadOnlySpan<char> block, out string label, out string title)
    {
        (label, title) = ("", "");
        foreach (string word in Words)
        {
            if (!block.StartsWith(word))
            {
                continue;
            }

            ReadOnlySpan<char> rest = block[word.Length..];
            if (!rest.IsEmpty && rest[0] is not (' ' or ':' or '*'))
            {
                return false;
            }

            rest = rest.TrimStart(" *");
            int end = rest.IndexOfAny(" :.–—-");
            ReadOnlySpan<char> number = end < 0 ? rest : rest[..end];
            bool numbered = IsNumber(number);
            ReadOnlySpan<char> after = numbered ? rest[number.Length..].TrimStart(" :.–—-") : rest;
            string name = word == "ANNEX" ? "Annex" : word;
            label = numbered ? $"{name} {number}" : name;
            title = after.ToString();
            // "Annexes to …" and "Annex II contains …" are sentences; a heading has no lower-case verb behind it and no full stop.
            return after.IsEmpty || after.StartsWith("to ") || (char.IsUpper(after[0]) && !after.EndsWith('.') && !after.EndsWith(';') && !after.EndsWith(','));
        }

        return false;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= LongestNumber
        && (text.IndexOfAnyExcept("IVXLC") < 0 || text.IndexOfAnyExceptInRange('0', '9') < 0 || (text.Length == 1 && char.IsAsciiLetterUpper(text[0])));
}
