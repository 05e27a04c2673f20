using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Candidates;

/// <summary>The words that tell whose a text in small letters is: "the outcome document of the third Review Conference", "the third Review
/// Conference … in its outcome document".</summary>
internal static class WordsAround
{
    // In tokens.
    private const int LongestPhrase = 60;
    private const int LongestComplement = 24;

    /// <summary>The words from the mark, the semicolon or the opening words before a text to a token behind it.</summary>
    public static HashSet<string> Of(NamePassage passage, int start, int end)
    {
        TokenList tokens = passage.Tokens;
        int first = start;
        while (first > Math.Max(passage.BehindOpening, start - LongestPhrase) && tokens[first - 1].Kind != TokenKind.Mark
            && !tokens.Is(first - 1, ';') && !tokens.Is(first - 1, '“'))
        {
            first--;
        }

        return Words(tokens, first, end);
    }

    /// <summary>The words of a text's own complement: "of the third Review Conference", "adopted at the Meeting".</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="head">The token behind the text's noun.</param>
    /// <param name="end">The token behind the complement; the head where there is none.</param>
    public static HashSet<string> Behind(TokenList tokens, int head, out int end)
    {
        end = head;
        bool begins = tokens[head].Word is Keyword.Of or Keyword.On or Keyword.For or Keyword.Adopted;
        while (begins && end < head + LongestComplement && (tokens[end].Kind is TokenKind.Word or TokenKind.Number || tokens.IsDash(end))
            && !(end > head && Ends(tokens, end)))
        {
            end++;
        }

        return Words(tokens, head, end);
    }

    /// <summary>The words of what has the text, before "its": "the third Review Conference in its outcome document".</summary>
    public static HashSet<string> Before(NamePassage passage, int its)
    {
        TokenList tokens = passage.Tokens;
        int last = its - 1;
        while (last > passage.BehindOpening && !tokens[last].IsCapital && !tokens.Is(last, ';'))
        {
            last--;
        }

        int first = last;
        while (first - 1 >= passage.BehindOpening && tokens[first - 1] is { Kind: TokenKind.Word } word && !tokens.Is(first - 1, Keyword.The)
            && (word.IsCapital || !DraftingForms.English.Openings.TryFind(tokens[word], out _)))
        {
            first--;
        }

        return Words(tokens, first, last + 1);
    }

    private static bool Ends(TokenList tokens, int at) =>
        NameWords.ClosingWords.Has(tokens, at) || (tokens.Is(at, Keyword.And) && !tokens[at + 1].IsCapital)
            || tokens[at].Word is Keyword.In or Keyword.To or Keyword.As or Keyword.With or Keyword.Which
            || (tokens[at].IsOrdinary && tokens[at - 1].IsCapital && !NameWords.Sessions.Has(tokens, at));

    private static HashSet<string> Words(TokenList tokens, int from, int to)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int i = from; i < to; i++)
        {
            if (tokens[i].Kind == TokenKind.Number || (tokens[i].Kind == TokenKind.Word && !IsSmall(tokens, i)))
            {
                words.Add(tokens[tokens[i]].ToString());
            }
        }

        return words;
    }

    private static bool IsSmall(TokenList tokens, int at) =>
        tokens[at].Word is Keyword.The or Keyword.A or Keyword.Its or Keyword.Of or Keyword.On or Keyword.And or Keyword.In or Keyword.For
            or Keyword.To or Keyword.At or Keyword.By or Keyword.Adopted or Keyword.United or Keyword.Nations;
}
