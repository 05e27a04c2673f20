using System.Globalization;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Pinpoints;

/// <summary>Paragraphs that are counted in words: "the third and fourth preambular paragraphs".</summary>
internal static class OrdinalParagraph
{
    /// <summary>Whether such paragraphs stand at a token.</summary>
    public static bool Begins(TokenList tokens, int at) =>
        tokens[at].Word is >= Keyword.First and <= Keyword.Last && IsCounted(tokens, BehindOrdinals(tokens, at));

    /// <summary>Reads such paragraphs.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token that may begin them; behind them where they do. Nothing moves where there are none.</param>
    /// <param name="pinpoint">What they say.</param>
    public static bool TryRead(TokenList tokens, ref int at, out Pinpoint? pinpoint)
    {
        pinpoint = null;
        if (!Begins(tokens, at))
        {
            return false;
        }

        int counted = BehindOrdinals(tokens, at), ordinals = 0;
        string room = tokens.Is(counted, Keyword.Preambular) ? "PP" : "";
        var parts = new List<string>();
        for (int i = at; i < counted; i++)
        {
            if (tokens[i].Word is >= Keyword.First and <= Keyword.Last)
            {
                ordinals++;
                if (!tokens.Is(i, Keyword.Last))
                {
                    parts.Add(string.Create(CultureInfo.InvariantCulture, $"{room}{tokens[i].Word - Keyword.First + 1}"));
                }
            }
        }

        pinpoint = new Pinpoint(tokens.Text[tokens[at].Start..tokens[counted].End] + (ordinals > 1 ? " paras." : " para."), parts);
        at = counted + 2;
        return true;
    }

    private static int BehindOrdinals(TokenList tokens, int at)
    {
        while (tokens[at].Word is >= Keyword.First and <= Keyword.Last)
        {
            at += tokens.Is(at + 1, ',') || tokens.Is(at + 1, Keyword.And) ? 2 : 1;
        }

        return at;
    }

    private static bool IsCounted(TokenList tokens, int at) =>
        tokens[at].Word is Keyword.Preambular or Keyword.Operative && tokens.Is(at + 1, Keyword.Paragraph);
}
