using System.Globalization;
using System.Text;
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

    /// <summary>Reads pinpoint words that stand before a citation.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token that may begin them.</param>
    /// <param name="pinpoint">What they say.</param>
    /// <returns>The token behind "of", "to" or "in": where the citation has to begin; 0 where there is no pinpoint.</returns>
    public static int Before(TokenList tokens, int at, out Pinpoint? pinpoint)
    {
        pinpoint = null;
        int next = at;
        for (int units = 0; units < MostUnits; units++)
        {
            int end = Unit(tokens, next, before: true, out Pinpoint? unit);
            if (end == 0)
            {
                return 0;
            }

            // "article 11, paragraph 4, of": behind a comma the part is within, behind "of" around.
            pinpoint = units > 0 && tokens.Is(next - 1, ',') ? Pinpoint.Join(pinpoint, unit) : Pinpoint.Join(unit, pinpoint);
            if (tokens.Is(end, ',') && IsUnit(tokens, end + 1))
            {
                next = end + 1;
                continue;
            }

            end = tokens.Is(end, ',') && tokens.Is(end + 1, Keyword.Of) ? end + 1 : OtherProvisions(tokens, end);
            if (!(tokens.Is(end, Keyword.Of) || tokens.Is(end, Keyword.To) || tokens.Is(end, Keyword.In)))
            {
                return 0;
            }

            next = end + 1;
            int inner = tokens.Is(next, Keyword.The) ? next + 1 : next;
            if (!IsUnit(tokens, inner))
            {
                return next;
            }

            next = inner;
        }

        return 0;
    }

    // "article 19 or under other provisions of the Constitution"
    private static int OtherProvisions(TokenList tokens, int at)
    {
        int next = tokens[at].Word is Keyword.And or Keyword.Or ? at + 1 : at;
        next = next > at && tokens.Is(next, Keyword.Under) ? next + 1 : next;
        if (next == at || !tokens.Is(next, Keyword.Other))
        {
            return at;
        }

        next = tokens.Is(next + 1, Keyword.Relevant) ? next + 2 : next + 1;
        return tokens[next].Kind == TokenKind.Word && tokens[tokens[next]] is "provisions" or "articles" ? next + 1 : at;
    }

    /// <summary>Reads pinpoints behind a citation. Returns the token behind them, which is <paramref name="at"/> where there are none.</summary>
    public static int Behind(TokenList tokens, int at, out Pinpoint? pinpoint)
    {
        pinpoint = null;
        int end = at;
        for (int units = 0; units < MostUnits; units++)
        {
            int next = tokens.Is(end, ',') ? end + 1 : end;
            next = pinpoint is not null && tokens.Is(next, Keyword.And) ? next + 1 : next;
            int after = IsUnit(tokens, next) ? Unit(tokens, next, before: false, out Pinpoint? unit) : Unit(tokens, next + Wordy(tokens, next), before: false, out unit);
            if (after == 0 || (next == end && pinpoint is null && !tokens.Is(next, Keyword.Annex) && !tokens.Is(end - 1, ')')) || IsOwnWords(tokens, after))
            {
                break;
            }

            // "chap. I, resolution 1, annex I": what follows is the same place more closely.
            pinpoint = Pinpoint.Join(pinpoint, unit);
            end = after;
        }

        return end;
    }

    // "…, paragraph 5 of which", "…, Article 3 of the Convention": the words begin another citation.
    private static bool IsOwnWords(TokenList tokens, int at) => tokens.Is(at, Keyword.Of) || (tokens.Is(at, Keyword.To) && !tokens.IsNumber(at + 1));

    private static int Wordy(TokenList tokens, int at) => tokens.Is(at, Keyword.In) && tokens.Is(at + 1, Keyword.Particular) ? tokens.Is(at + 2, Keyword.Its) ? 3 : 2 : 0;

    private static bool IsUnit(TokenList tokens, int at) =>
        tokens[at].Word is Keyword.Paragraph or Keyword.Article or Keyword.Chapter or Keyword.Section or Keyword.Annex or Keyword.Part or Keyword.Appendix
            or Keyword.Subparagraph or Keyword.Goal or Keyword.Rule or Keyword.Enclosure or Keyword.Attachment
        || (tokens.Is(at, Keyword.Operative) && tokens.Is(at + 1, Keyword.Paragraph))
        || IsResolutionOfConference(tokens, at)
        || IsOrdinalParagraph(tokens, at, out _, out _, out _);

    // "chap. I, resolution 1, annex I": a conference's own resolutions are parts of its report.
    private static bool IsResolutionOfConference(TokenList tokens, int at) =>
        tokens.Is(at, Keyword.Resolution) && tokens.Is(at - 1, ',') && tokens.IsNumber(at + 1) && tokens[at + 1].Length <= 2
        && !tokens.Is(at + 2, '/') && !tokens.Is(at + 2, '(') && !(tokens.Is(at + 2, '.') && tokens.IsNumber(at + 3)) && !(tokens[at + 2].Kind == TokenKind.Word && tokens[at + 2].Length == 1);

    private static int Unit(TokenList tokens, int at, bool before, out Pinpoint? unit)
    {
        unit = null;
        if (IsOrdinalParagraph(tokens, at, out int end, out string text, out List<string> parts))
        {
            unit = new Pinpoint(text, parts);
            return end;
        }

        // "operative paragraph 7"
        at = tokens.Is(at, Keyword.Operative) && tokens.Is(at + 1, Keyword.Paragraph) ? at + 1 : at;
        Keyword word = tokens[at].Word;
        string? name = word switch
        {
            Keyword.Paragraph or Keyword.Subparagraph => "para.",
            Keyword.Article => "art.",
            Keyword.Chapter => "chap.",
            Keyword.Section => "sect.",
            Keyword.Annex => "annex",
            Keyword.Appendix => "appendix",
            Keyword.Part => "part",
            Keyword.Goal => "goal",
            Keyword.Rule => "rule",
            Keyword.Enclosure => "enclosure",
            Keyword.Attachment => "attachment",
            Keyword.Resolution when IsResolutionOfConference(tokens, at) => "resolution",
            _ => null,
        };
        if (name is null || (word == Keyword.Part && before && !tokens[at].IsCapital))
        {
            return 0;
        }

        int next = tokens.Is(at + 1, '.') ? at + 2 : at + 1;
        var numbers = new List<string>();
        var printed = new StringBuilder();
        int after = PinpointNumbers.Read(tokens, next, numbers, printed, roman: word is not (Keyword.Paragraph or Keyword.Goal));
        if (after == next && word == Keyword.Subparagraph && PinpointNumbers.Marks(tokens, next, out string marks) is int marked and > 0)
        {
            unit = new Pinpoint($"subpara. {marks}", []);
            return marked;
        }

        bool plural = tokens[tokens[at]].EndsWith("s");
        if (after == next)
        {
            bool alone = word is Keyword.Annex or Keyword.Appendix or Keyword.Enclosure or Keyword.Attachment;
            unit = alone ? new Pinpoint(plural ? Plural(name) : name, word == Keyword.Annex && !plural ? ["Annex"] : []) : null;
            // The full stop behind a bare "annex" is the sentence's.
            return alone ? at + 1 : 0;
        }

        // "paragraph 14 (a) to (h)" is one paragraph.
        bool many = numbers.Count > 1 && (plural || !IsOne(numbers));
        unit = new Pinpoint($"{(many ? Plural(name) : name)} {printed}", [.. numbers.Select(n => Label(word, n)).OfType<string>()]);
        return after;
    }

    private static string Plural(string name) => name switch
    {
        "para." => "paras.",
        "art." => "arts.",
        "chap." => "chaps.",
        "sect." => "sects.",
        "annex" => "annexes",
        "appendix" => "appendices",
        "goal" => "goals",
        _ => name,
    };

    private static bool IsOne(List<string> numbers)
    {
        int open = numbers[0].IndexOf('(', StringComparison.Ordinal);
        return open > 0 && numbers.TrueForAll(n => n.StartsWith(numbers[0].AsSpan(0, open + 1), StringComparison.Ordinal));
    }

    private static string? Label(Keyword word, string number) => word switch
    {
        Keyword.Paragraph or Keyword.Subparagraph => number,
        Keyword.Annex => "Annex " + number,
        Keyword.Article => "Article " + number,
        _ => null,
    };

    // the third and fourth preambular paragraphs
    private static bool IsOrdinalParagraph(TokenList tokens, int at, out int end, out string text, out List<string> parts)
    {
        parts = [];
        text = "";
        int i = at;
        while (tokens[i].Word is >= Keyword.First and <= Keyword.Last)
        {
            parts.Add(tokens[i].Word == Keyword.Last ? "" : string.Create(CultureInfo.InvariantCulture, $"{tokens[i].Word - Keyword.First + 1}"));
            i += tokens.Is(i + 1, ',') || tokens.Is(i + 1, Keyword.And) ? 2 : 1;
        }

        end = i + 2;
        if (parts.Count == 0 || !(tokens.Is(i, Keyword.Preambular) || tokens.Is(i, Keyword.Operative)) || !tokens.Is(i + 1, Keyword.Paragraph))
        {
            return false;
        }

        bool preambular = tokens.Is(i, Keyword.Preambular);
        text = tokens.Text[tokens[at].Start..tokens[i].End] + (parts.Count > 1 ? " paras." : " para.");
        parts = [.. parts.Where(p => p.Length > 0).Select(p => (preambular ? "PP" : "") + p)];
        return true;
    }
}
