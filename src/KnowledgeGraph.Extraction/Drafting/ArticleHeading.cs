using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>The heading of an article or rule: "Article 11: Composition of the Chambers", "Rule 3".</summary>
/// <param name="words">The words of a language.</param>
internal sealed class ArticleHeading(DraftingWords words)
{
    private const int Longest = 160;
    private const int LongestNumber = 5;

    private readonly PrintedAround[] _words = [.. words.Articles];

    /// <summary>Whether a block is such a heading, and the article's number as printed.</summary>
    public bool TryRead(ReadOnlySpan<char> block, out string number)
    {
        number = "";
        if (block.Length > Longest || Stops.Ends(block, colon: false))
        {
            return false;
        }

        foreach (PrintedAround word in _words)
        {
            if (block.StartsWith(word.Before))
            {
                ReadOnlySpan<char> rest = block[word.Before.Length..];
                int end = word.Behind.Length > 0 ? rest.IndexOf(word.Behind) : rest.IndexOfAny(" :.–—");
                ReadOnlySpan<char> printed = end < 0 ? rest : rest[..end];
                bool isNumber = printed.Length is > 0 and <= LongestNumber && (end >= 0 || word.Behind.Length == 0)
                    && (printed.IndexOfAnyExceptInRange('0', '9') < 0 || RomanNumber.Value(printed) > 0);
                number = isNumber ? printed.ToString() : "";
                return isNumber;
            }
        }

        return false;
    }
}
