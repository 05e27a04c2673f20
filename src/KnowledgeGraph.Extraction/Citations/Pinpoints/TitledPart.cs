using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Pinpoints;

/// <summary>
/// A part that is called by its title between two that are numbered: "part I, Conclusions and recommendations for follow-on actions, sect. IV",
/// "part I, section entitled “Article VI”, para. 15".
/// </summary>
internal static class TitledPart
{
    private const int LongestTitle = 12;
    private const int LongestQuotation = 40;

    /// <summary>Reads it.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token behind the comma; behind the title, at the comma before the next part. Nothing moves where there is none.</param>
    /// <param name="pinpoint">The title as it is printed.</param>
    public static bool TryRead(TokenList tokens, ref int at, out Pinpoint? pinpoint)
    {
        pinpoint = null;
        int end = at;
        if (tokens.Is(at - 1, ',') && tokens[at].Kind == TokenKind.Word)
        {
            end = tokens.Is(at, Keyword.Section) && tokens.Is(at + 1, Keyword.Entitled) && tokens.Is(at + 2, '“') ? BehindQuotation(tokens, at + 3)
                : tokens[at].IsCapital ? BehindWords(tokens, at) : at;
        }

        if (end == at || !tokens.Is(end, ',') || !PinpointUnits.IsCounted(tokens, end + 1))
        {
            return false;
        }

        pinpoint = new Pinpoint(tokens.Text[tokens[at].Start..tokens[end - 1].End], []);
        at = end;
        return true;
    }

    private static int BehindWords(TokenList tokens, int at)
    {
        int end = at;
        while (end < at + LongestTitle && (tokens[end].Kind == TokenKind.Word || tokens.IsDash(end)))
        {
            end++;
        }

        return end;
    }

    private static int BehindQuotation(TokenList tokens, int at)
    {
        int end = at;
        while (end < at + LongestQuotation && end < tokens.Count && !tokens.Is(end, '”'))
        {
            end++;
        }

        return tokens.Is(end, '”') ? end + 1 : at;
    }
}
