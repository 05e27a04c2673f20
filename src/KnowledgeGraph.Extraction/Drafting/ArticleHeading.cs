using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>The heading of an article or rule: "Article 11: Composition of the Chambers", "Rule 3".</summary>
internal static class ArticleHeading
{
    private const int Longest = 160;

    /// <summary>The article's number as printed; null where the block is no such heading.</summary>
    public static string? Number(ReadOnlySpan<char> block)
    {
        int word = block.StartsWith("Article ") ? 8 : block.StartsWith("Rule ") ? 5 : 0;
        if (word == 0 || block.Length > Longest || block.EndsWith(".") || block.EndsWith(";") || block.EndsWith(","))
        {
            return null;
        }

        int end = block[word..].IndexOfAny(" :.–—");
        ReadOnlySpan<char> number = end < 0 ? block[word..] : block.Slice(word, end);
        bool isNumber = number.Length is > 0 and < 6
            && (number.IndexOfAnyExceptInRange('0', '9') < 0 || RomanNumber.Value(number) > 0);
        return isNumber ? number.ToString() : null;
    }
}
