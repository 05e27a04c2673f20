using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A title in quotation marks behind "entitled".</summary>
internal static class QuotedTitle
{
    // In tokens.
    private const int LongestQuotation = 200;

    /// <summary>Whether "entitled" and a quotation mark stand at a token.</summary>
    public static bool Opens(TokenList tokens, int at) => tokens.Is(at, Keyword.Entitled) && (tokens.Is(at + 1, '“') || tokens.Is(at + 1, '"'));

    /// <summary>The closing quotation mark; the opening one where there is none.</summary>
    public static int Close(TokenList tokens, int open)
    {
        for (int i = open + 1; i < Math.Min(tokens.Count, open + LongestQuotation); i++)
        {
            if (tokens.Is(i, '”') || tokens.Is(i, '"'))
            {
                return i;
            }
        }

        return open;
    }
}
