using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>Whether a name is that of a certain text and not of any: "the", "its", an owner before it.</summary>
internal static class Certain
{
    private const int MostQualities = 2;
    private const int LongestOwner = 8;

    /// <summary>The token before the article or the owner of a name, over what stands between them and the name in small letters, "the jointly
    /// agreed"; -1 where there is neither.</summary>
    public static int BeforeArticle(TokenList tokens, int start)
    {
        int at = start - 1;
        for (int i = 0; i < MostQualities && tokens[at] is { Kind: TokenKind.Word, Word: Keyword.None, IsCapital: false }; i++)
        {
            at--;
        }

        if (tokens[at].Word is Keyword.The or Keyword.Its or Keyword.Their or Keyword.That or Keyword.This)
        {
            return at - 1;
        }

        if (tokens[at] is not { Kind: TokenKind.Word, IsCapital: true } owner || !NameWords.IsOwner(tokens[owner]))
        {
            return -1;
        }

        int first = at;
        while (first > at - LongestOwner && (tokens[first - 1].IsCapital || (tokens[first - 1].Word is Keyword.Of or Keyword.The or Keyword.And
            && (tokens[first - 2].IsCapital || tokens.Is(first - 2, Keyword.Of)))))
        {
            first--;
        }

        return tokens.Is(first - 1, Keyword.The) ? first - 2 : first - 1;
    }

    /// <summary>Whether the text is still to be made: "the draft Trade Facilitation Strategy", ", to be adopted at the fifteenth meeting".</summary>
    public static bool IsStillToCome(TokenList tokens, int start, int end)
    {
        int behind = tokens.Is(end, ',') ? end + 1 : end;
        bool isToBe = tokens.Is(behind, Keyword.To) && tokens[behind + 1].Kind == TokenKind.Word && tokens[tokens[behind + 1]] is "be";
        return isToBe || NameWords.Drafts.Has(tokens, start - 1);
    }
}
