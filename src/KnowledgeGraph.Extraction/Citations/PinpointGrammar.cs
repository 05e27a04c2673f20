using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Extraction.Citations;

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
    private const int LongestRange = 60;
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
        int after = Numbers(tokens, next, numbers, printed, roman: word is not (Keyword.Paragraph or Keyword.Goal));
        if (after == next && word == Keyword.Subparagraph && Marks(tokens, next, out string marks) is int marked and > 0)
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

    // 3; 3 and 4; 3 to 5 and 9; 7 (a) and (b); 73 b; I.D
    private static int Numbers(TokenList tokens, int at, List<string> numbers, StringBuilder printed, bool roman)
    {
        int end = Number(tokens, at, roman, out string first);
        if (end == 0)
        {
            return at;
        }

        numbers.Add(first);
        printed.Append(tokens.Text, tokens[at].Start, tokens[end - 1].End - tokens[at].Start);
        while (true)
        {
            bool range = tokens.Is(end, Keyword.To) || tokens.IsDash(end);
            int join = tokens.Is(end, ',') && (tokens.Is(end + 1, Keyword.And) || tokens.Is(end + 1, Keyword.Or)) ? 2
                : range || tokens.Is(end, ',') || tokens.Is(end, Keyword.And) || tokens.Is(end, Keyword.Or) ? 1 : 0;
            int after = join == 0 ? 0 : Number(tokens, end + join, roman, out string number, numbers[^1]) is int n and > 0 ? Take(number, n) : 0;
            if (after == 0)
            {
                return end;
            }

            printed.Append(range && tokens.IsDash(end) ? "–" : range ? " to " : join == 2 ? " and " : tokens.Is(end, ',') ? ", " : $" {tokens[tokens[end]]} ")
                .Append(tokens.Text, tokens[end + join].Start, tokens[after - 1].End - tokens[end + join].Start);
            end = after;

            int Take(string value, int next)
            {
                // A comma may begin the next citation: a number that is a resolution's, a date's or an amount's goes on no list.
                if (tokens.Is(next, '/') || (tokens.IsNumber(end + join) && tokens[end + join].Length > 3) || PrintedDate.MonthAt(tokens.Text.AsSpan(Math.Min(tokens[next].Start, tokens.Text.Length)), out _) > 0)
                {
                    return 0;
                }

                if (range)
                {
                    Expand(numbers, value);
                }

                numbers.Add(value);
                return next;
            }
        }
    }

    private static void Expand(List<string> numbers, string last)
    {
        if (int.TryParse(numbers[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int from)
            && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out int to) && to - from <= LongestRange)
        {
            for (int n = from + 1; n < to; n++)
            {
                numbers.Add(n.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private static int Number(TokenList tokens, int at, bool roman, out string number, string? before = null)
    {
        number = "";
        Token token = tokens[at];
        if (before is not null && tokens.Is(at, '('))
        {
            // "7 (a) and (b)": the paragraph is the one before.
            int open = before.IndexOf('(', StringComparison.Ordinal);
            int mark = Marks(tokens, at, out string marks);
            number = (open < 0 ? before : before[..open]) + marks;
            return mark;
        }

        int end;
        if (token.Kind == TokenKind.Number && token.Length <= 4)
        {
            number = tokens[token].ToString();
            end = at + 1;
        }
        else if (roman && token is { Kind: TokenKind.Word, IsCapital: true, Length: <= 6 }
            && (RomanNumber.Value(tokens[token]) > 0 || (token.Length == 1 && before is null) || (token.Length == 1 && before is { Length: 1 })))
        {
            number = tokens[token].ToString();
            end = at + 1;
            if (tokens.Is(end, '.') && !tokens[end].SpaceBefore && !tokens[end + 1].SpaceBefore && tokens[end + 1] is { Kind: TokenKind.Word, Length: 1, IsCapital: true })
            {
                number = tokens.Text[token.Start..tokens[end + 1].End];
                end += 2;
            }
        }
        else if (roman && token is { Kind: TokenKind.Word, Word: Keyword.None, IsCapital: false } && Spelt(tokens[token]))
        {
            number = tokens[token].ToString();
            return at + 1;
        }
        else
        {
            return 0;
        }

        // 73 b; 5 bis
        if (tokens[end] is { Kind: TokenKind.Word, Length: 1, IsCapital: false } letter && tokens.Text[letter.Start] is >= 'b' and <= 'h' || tokens[end].Kind == TokenKind.Word && tokens[tokens[end]] is "bis" or "ter" or "quater" or "quinquies")
        {
            number += tokens[end].Length == 1 ? tokens[tokens[end]].ToString() : " " + tokens[tokens[end]].ToString();
            end++;
        }

        int after = Marks(tokens, end, out string bracketed);
        number += bracketed;
        return after > 0 ? after : end;
    }

    private static bool Spelt(ReadOnlySpan<char> word) => word is "one" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten";

    // (a) (i) …
    private static int Marks(TokenList tokens, int at, out string marks)
    {
        marks = "";
        int end = at;
        while (tokens.Is(end, '(') && tokens[end + 1] is { Kind: TokenKind.Word or TokenKind.Number, Length: <= 4 } mark && tokens.Is(end + 2, ')')
            && (mark.Kind == TokenKind.Number ? mark.Length <= 2 : mark.Length == 1 || RomanNumber.Value(tokens[mark]) > 0 || mark.Length == 2 && !mark.IsCapital))
        {
            marks += $"({tokens[mark]})";
            end += 3;
        }

        return end == at ? 0 : end;
    }

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
