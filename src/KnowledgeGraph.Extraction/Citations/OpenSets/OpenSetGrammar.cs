using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Extraction.Citations.Owners;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.OpenSets;

/// <summary>Sets of instruments that are not listed: "all its previous resolutions on Iraq", "other relevant resolutions and decisions", "the relevant human rights conventions".</summary>
internal static class OpenSetGrammar
{
    private const int Reach = 6;

    /// <summary>Reads a set around its noun.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The noun.</param>
    /// <param name="start">The first token of the owner's words before it.</param>
    /// <param name="first">The first token of the set.</param>
    /// <returns>The token behind the set; 0 where the noun is of none.</returns>
    public static int Read(TokenList tokens, int at, int start, out int first)
    {
        first = start;
        int said = -1;
        bool numbered = tokens.Is(at, Keyword.Resolutions) || tokens.Is(at, Keyword.Decisions);
        for (int i = at - 1; i >= Math.Max(0, at - Reach); i--)
        {
            Token token = tokens[i];
            // "disarmament, non-proliferation and arms control instruments"
            bool inSeries = !numbered && tokens.Is(i, ',') && tokens[i - 1].Kind == TokenKind.Word && IsField(tokens[tokens[i - 1]]);
            // "the Mission and its previous resolutions": the set begins behind "and".
            bool begins = token.Word == Keyword.And && tokens[i + 1].Word is Keyword.The or Keyword.Its or Keyword.All or Keyword.Any or Keyword.Other;
            if (token.Kind == TokenKind.Mark || begins || (token.Kind == TokenKind.Other && !tokens.IsDash(i) && !inSeries) || (token.Word is Keyword.Of or Keyword.In or Keyword.With or Keyword.To or Keyword.By))
            {
                break;
            }

            said = IsSetWord(token.Word) || (!numbered && token.Kind == TokenKind.Word && IsField(tokens[token])) ? i : said;
            first = said >= 0 && token.Word is Keyword.The or Keyword.All or Keyword.Its or Keyword.Any or Keyword.Other ? i : first;
        }

        int owner = tokens[at - 1] is { Kind: TokenKind.Word, IsCapital: false, Word: Keyword.None } ? at - 2 : at - 1;
        bool its = numbered && tokens.Is(owner, Keyword.Its) && tokens[at + 1].Word is Keyword.On or Keyword.And or Keyword.Concerning or Keyword.Regarding or Keyword.Relating;
        its |= numbered && owner == at - 1 && tokens.Is(owner, Keyword.The) && tokens.Is(at + 1, Keyword.Of) && OwnerGrammar.Behind(tokens, at + 1, out _) is not null;
        int end = at + 1;
        while (tokens.Is(end, Keyword.And) && tokens[end + 1].Word is Keyword.Resolutions or Keyword.Decisions && !IsNumber(tokens, end + 2))
        {
            end += 2;
        }

        if ((said < 0 && !its) || IsNumber(tokens, end))
        {
            return 0;
        }

        first = Math.Min(first, said < 0 ? owner : said);
        return end;
    }

    // "disarmament and non-proliferation instruments", "international conventions"
    private static bool IsField(ReadOnlySpan<char> word) => word is "international" or "disarmament" or "regional" or "multilateral" or "key" or "arms";

    private static bool IsSetWord(Keyword word) =>
        word is Keyword.All or Keyword.Any or Keyword.Other or Keyword.Previous or Keyword.Relevant or Keyword.Related or Keyword.Earlier or Keyword.Subsequent
            or Keyword.Applicable or Keyword.Pertinent or Keyword.Existing or Keyword.Recent or Keyword.Past or Keyword.Prior or Keyword.Various or Keyword.Several
            or Keyword.Numerous;

    private static bool IsNumber(TokenList tokens, int at) => ResolutionNumber.Read(tokens, at).Shape != NumberShape.None;
}
