using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Pinpoints;

/// <summary>
/// Pinpoints, in words before a citation ("paragraphs 3 to 5 and 9 of", "Article 73 b of", "the annex to") and abbreviated behind it
/// (", annex, para. 5", ", chap. I, sect. D").
/// <code>
/// before  = unit { "of" unit } ( "of" | "to" | "in" )
/// behind  = { [","] unit }
/// unit    = word numbers | "annex" [ numbers ] | ordinal { "," | "and" ordinal } ("preambular" | "operative") "paragraph"
/// numbers = number { ( "," | "and" | "or" | "to" | "–" ) number }
/// number  = ( digits | Roman | letter | word ) [ letter ] { "(" mark ")" }
/// </code>
/// </summary>
internal static class PinpointGrammar
{
    private const int MostUnits = 5;
    private const int LongestSymbol = 16;

    /// <summary>Reads pinpoint words that stand before a citation.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token that may begin them; behind "of", "to" or "in", where the citation has to begin. Nothing moves where there are
    /// none.</param>
    /// <param name="pinpoint">What they say.</param>
    public static bool TryBefore(TokenList tokens, ref int at, out Pinpoint? pinpoint)
    {
        int end = at;
        bool isRead = TryChain(tokens, ref end, out pinpoint, out bool isJoined) && isJoined;
        (at, pinpoint) = isRead ? (end, pinpoint) : (at, null);
        return isRead;
    }

    /// <summary>Reads pinpoint words that lead back to what is cited before them: "paragraphs 1 to 10 of the annex thereto", "article 77
    /// thereof".</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token that may begin them; behind them where they are such. Nothing moves where they are not.</param>
    /// <param name="pinpoint">What they say.</param>
    public static bool TryThereof(TokenList tokens, ref int at, out Pinpoint? pinpoint)
    {
        int end = at;
        bool isRead = TryChain(tokens, ref end, out pinpoint, out bool isJoined) && !isJoined;
        // "article 21, paragraph 4, thereof"
        end += isRead && tokens.Is(end, ',') && tokens.Is(end + 1, Keyword.Thereof) ? 1 : 0;
        isRead = isRead && PinpointWords.OfThat.Has(tokens[end].Word);
        (at, pinpoint) = isRead ? (end + 1, pinpoint) : (at, null);
        return isRead;
    }

    // Units that lie within each other, and whether a word joins them to what follows.
    private static bool TryChain(TokenList tokens, ref int at, out Pinpoint? pinpoint, out bool isJoined)
    {
        (pinpoint, isJoined) = (null, false);
        int next = at;
        for (int units = 0; units < MostUnits; units++)
        {
            int end = next;
            if (!PinpointUnits.TryRead(tokens, ref end, isBefore: true, out Pinpoint? unit))
            {
                break;
            }

            // "article 11, paragraph 4, of": behind a comma the part is within, behind "of" around.
            pinpoint = units > 0 && tokens.Is(next - 1, ',') ? Pinpoint.Join(pinpoint, unit) : Pinpoint.Join(unit, pinpoint);
            if (tokens.Is(end, ',') && PinpointUnits.Begin(tokens, end + 1))
            {
                next = end + 1;
            }
            else if (!TryJoint(tokens, ref end))
            {
                at = end;
                return true;
            }
            else
            {
                next = tokens.Is(end, Keyword.The) ? end + 1 : end;
                if (!PinpointUnits.Begin(tokens, next))
                {
                    (at, isJoined) = (end, true);
                    return true;
                }
            }
        }

        pinpoint = null;
        return false;
    }

    /// <summary>Reads pinpoints behind a citation in a text.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token behind the citation; behind the pinpoints where there are any. Nothing moves where there are none.</param>
    /// <param name="pinpoint">What they say.</param>
    public static bool TryBehind(TokenList tokens, ref int at, out Pinpoint? pinpoint) => TryBehind(tokens, ref at, out pinpoint, isTyped: false);

    /// <summary>Reads pinpoints behind a citation.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token behind the citation; behind the pinpoints where there are any. Nothing moves where there are none.</param>
    /// <param name="pinpoint">What they say.</param>
    /// <param name="isTyped">Whether a person types it: then no comma is needed.</param>
    public static bool TryBehind(TokenList tokens, ref int at, out Pinpoint? pinpoint, bool isTyped)
    {
        pinpoint = null;
        for (int units = 0; units < MostUnits; units++)
        {
            int next = tokens.Is(at, ',') ? at + 1 : at;
            next = pinpoint is not null && tokens.Is(next, Keyword.And) ? next + 1 : next;
            int end = PinpointUnits.Begin(tokens, next) ? next : next + Introduction(tokens, next);
            bool needsComma = next == at && pinpoint is null && !isTyped && !tokens.Is(next, Keyword.Annex) && !tokens.Is(at - 1, ')');
            if (!PinpointUnits.TryRead(tokens, ref end, isBefore: false, out Pinpoint? unit) || needsComma || BeginsCitation(tokens, end)
                || ArePages(tokens, next, at))
            {
                break;
            }

            // "chap. I, resolution 1, annex I": what follows is the same place more closely; "pp. 12 and op. 11" are two.
            pinpoint = Pinpoint.IsBeside(pinpoint, unit) ? Pinpoint.Beside(pinpoint!, unit!) : Pinpoint.Join(pinpoint, unit);
            at = PinpointWords.OfThat.Has(tokens[end].Word) ? end + 1 : end;
        }

        return pinpoint is not null;
    }

    // "of", ", of"; "or under other provisions of"
    private static bool TryJoint(TokenList tokens, ref int at)
    {
        int joint = at;
        if (tokens.Is(at, ',') && tokens.Is(at + 1, Keyword.Of))
        {
            joint++;
        }
        else
        {
            SkipOtherPlaces(tokens, ref joint);
        }

        bool joins = tokens[joint].Word is Keyword.Of or Keyword.To or Keyword.In;
        at = joins ? joint + 1 : at;
        return joins;
    }

    // "article 19 or under other provisions of the Constitution"
    private static void SkipOtherPlaces(TokenList tokens, ref int at)
    {
        int next = tokens[at].Word is Keyword.And or Keyword.Or ? at + 1 : at;
        next = next > at && tokens.Is(next, Keyword.Under) ? next + 1 : next;
        if (next == at || !tokens.Is(next, Keyword.Other))
        {
            return;
        }

        next = tokens.Is(next + 1, Keyword.Relevant) ? next + 2 : next + 1;
        at = tokens[next].Kind == TokenKind.Word && PinpointWords.OtherPlaces.Has(tokens[tokens[next]]) ? next + 1 : at;
    }

    // "…, paragraph 5 of which", "…, Article 3 of the Convention": the words begin another citation.
    private static bool BeginsCitation(TokenList tokens, int at) =>
        tokens.Is(at, Keyword.Of) || (tokens.Is(at, Keyword.To) && !tokens.IsNumber(at + 1));

    // "pp. 7" is a paragraph of a resolution's preamble; of anything else, "A/77/13, pp. 7–8", it is pages.
    private static bool ArePages(TokenList tokens, int unit, int behind)
    {
        if (!tokens.Is(unit, Keyword.Pp))
        {
            return false;
        }

        for (int i = behind - 1; i >= 0 && i > behind - LongestSymbol; i--)
        {
            if (tokens[i].Word == Keyword.Resolution || tokens[tokens[i]] is "RES" or "Res")
            {
                return false;
            }
        }

        return true;
    }

    // "in particular", "in particular its", "at"
    private static int Introduction(TokenList tokens, int at) =>
        tokens.Is(at, Keyword.In) && tokens.Is(at + 1, Keyword.Particular) ? tokens[at + 2].Word is Keyword.Its ? 3 : 2
        : PinpointWords.Introductions.Has(tokens[at].Word) ? 1 : 0;
}
