using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Pinpoints;

/// <summary>
/// Pinpoints in words before a citation: "paragraphs 3 to 5 and 9 of", "Article 73 b of", "the annex to".
/// <code>
/// before  = place { "and" place } joint
/// place   = unit { ( "," | joint ) unit }
/// joint   = "of" | "to" | "in" | "common to" | …
/// unit    = word numbers | "annex" [ numbers ] | ordinal { "," | "and" ordinal } ("preambular" | "operative") "paragraph"
/// numbers = number { ( "," | "and" | "or" | "to" | "–" ) number }
/// number  = ( digits | Roman | letter | word ) [ letter ] { "(" mark ")" }
/// </code>
/// </summary>
internal static class PinpointGrammar
{
    private const int MostUnits = 8;

    /// <summary>Reads pinpoint words that stand before a citation.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token that may begin them; behind "of", "to" or "in", where the citation has to begin. Nothing moves where there are
    /// none.</param>
    /// <param name="pinpoint">What they say.</param>
    public static bool TryBefore(TokenList tokens, ref int at, out Pinpoint? pinpoint)
    {
        int end = at;
        // "the Protocol, fifth annex to the Agreement": one of several, which is a text of its own.
        bool isCounted = tokens[at - 1].Word is >= Keyword.First and <= Keyword.Last && !OrdinalParagraph.Begins(tokens, at);
        pinpoint = null;
        bool isRead = !isCounted && TryChain(tokens, ref end, out pinpoint, out bool isJoined) && isJoined;
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

    // Units that lie within each other or stand side by side, and whether a word joins them to what follows.
    private static bool TryChain(TokenList tokens, ref int at, out Pinpoint? pinpoint, out bool isJoined)
    {
        (pinpoint, isJoined) = (null, false);
        Pinpoint? beside = null;
        int next = at;
        for (int units = 0; units < MostUnits; units++)
        {
            int end = next;
            if (!PinpointUnits.TryRead(tokens, ref end, isBefore: true, out Pinpoint? unit))
            {
                break;
            }

            // "article 11, paragraph 4, of": behind a comma the part is within, behind "of" around.
            pinpoint = pinpoint is not null && tokens.Is(next - 1, ',') ? Pinpoint.Join(pinpoint, unit) : Pinpoint.Join(unit, pinpoint);
            if (tokens.Is(end, ',') && PinpointUnits.Begin(tokens, end + 1))
            {
                next = end + 1;
                continue;
            }

            int joint = end;
            bool isAround = TryJoint(tokens, ref joint);
            int behind = isAround && tokens.Is(joint, Keyword.The) ? joint + 1 : joint;
            if (isAround && PinpointUnits.Begin(tokens, behind))
            {
                next = behind;
            }
            else if (TryBeside(tokens, isAround ? joint : end, out next))
            {
                // "paragraph 8 of Article IV and paragraph 10 of Article V of", "article 76 of and annex II to"
                beside = beside is null ? pinpoint : Pinpoint.Beside(beside, pinpoint!);
                pinpoint = null;
            }
            else
            {
                (at, isJoined) = (joint, isAround);
                pinpoint = beside is null ? pinpoint : Pinpoint.Beside(beside, pinpoint!);
                return true;
            }
        }

        pinpoint = null;
        return false;
    }

    // "and annex II", ", and in particular paragraph 63 (d)"
    private static bool TryBeside(TokenList tokens, int at, out int next)
    {
        next = tokens.Is(at, ',') ? at + 1 : at;
        if (!tokens.Is(next, Keyword.And))
        {
            return false;
        }

        int narrowed = PinpointWords.Narrowings.Longest(tokens, next + 1, out _);
        next = narrowed > 0 ? narrowed : next + 1;
        return PinpointUnits.Begin(tokens, next);
    }

    // "of", ", of"; "common to"; "or under other provisions of"; "paragraph 8 resolution 1844 (2008)", where a word was left out
    private static bool TryJoint(TokenList tokens, ref int at)
    {
        int joint = at;
        if (tokens.Is(at, ',') && tokens[at + 1].Word is Keyword.Of or Keyword.To)
        {
            joint++;
        }
        else
        {
            SkipOtherPlaces(tokens, ref joint);
        }

        int end = PinpointWords.Joints.Longest(tokens, joint, out _);
        bool isLeftOut = end == 0 && tokens.Is(at, Keyword.Resolution) && tokens.IsNumber(at + 1);
        at = end > 0 ? end : at;
        return end > 0 || isLeftOut;
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
        at = PinpointWords.OtherPlaces.Has(tokens, next) ? next + 1 : at;
    }
}
