using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>The heading of an article or rule: "Article 11: Composition of the Chambers", "Rule 3".</summary>
internal static class ArticleHeading
{
    private const int Longest = 160;
    private const int LongestNumber = 5;

    private static readonly string[] Words = [.. DraftingWords.English.Articles.Select(w => w + " ")];

    /// <summary>Whether a block is such a heading, and the article's number as printed.</summary>
    public static bool TryRead(ReadOnlySpan<char> block, out string number)
    {
        number = "";
        if (block.Length > Longest || block is [.., '.' or ';' or ','])
        {
            return false;
        }

        foreach (string word in Words)
        {
            if (block.StartsWith(word))
            {
                ReadOnlySpan<char> rest = block[word.Length..];
                int end = rest.IndexOfAny(" :.–—");
                ReadOnlySpan<char> printed = end < 0 ? rest : rest[..end];
                bool isNumber = printed.Length is > 0 and <= LongestNumber
                    && (printed.IndexOfAnyExceptInRange('0', '9') < 0 || RomanNumber.Value(printed) > 0);
                number = isNumber ? printed.ToString() : "";
                return isNumber;
            }
        }

        return false;
    }
}
