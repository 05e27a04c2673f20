using System.Globalization;
using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Extraction.Citations.Owners;
using KnowledgeGraph.Extraction.Citations.Pinpoints;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Typed;

/// <summary>
/// What people put behind a text: its date, its year, its document, its title, its place in the Treaty Series, a part of it, in any order.
/// <code>
/// tails   = { pinpoint | date | year | bracket | document | series | title }
/// bracket = "(" anything ")"
/// title   = ( "," | ":" | dash | quotation mark | "on" | "entitled" … ) words [ "," pinpoint ]
/// </code>
/// </summary>
/// <param name="tokens">The words.</param>
/// <param name="isTitled">Whether a title may stand there.</param>
internal sealed class TypedTails(TokenList tokens, bool isTitled)
{
    private const int YearLength = 4;
    private const int FirstYear = 1800, LastYear = 2199;

    /// <summary>The part that they name.</summary>
    public Pinpoint? Part { get; private set; }

    /// <summary>The letter of a part, behind a number with its session: <c>217 (III) A</c>.</summary>
    public string? Letter { get; private set; }

    /// <summary>The year that they say.</summary>
    public int? Year { get; private set; }

    /// <summary>The body that they name behind a number.</summary>
    public KnownBody? Owner { get; private set; }

    /// <summary>Whether all that stands from a token on is such.</summary>
    /// <param name="at">The token.</param>
    /// <param name="own">The symbols that the text may have: another one is another text.</param>
    public bool TryRead(int at, IReadOnlyList<InstrumentId> own)
    {
        while (at < tokens.Count)
        {
            int before = at;
            if (TryPart(ref at) || TryDate(ref at) || TryCountedDate(ref at) || TrySeries(ref at) || TryYear(ref at) || TryBracket(ref at)
                || TryOwner(ref at) || TryDocument(ref at, own) || TryLetter(ref at))
            {
                continue;
            }

            // What parts one from the next.
            if (tokens[at].Kind == TokenKind.Other && tokens.Text[tokens[at].Start] is ',' or ';' or '.' or '“' or '”' or '"' && !IsTitle(at, own))
            {
                at++;
            }
            else if (isTitled && IsTitle(at, own))
            {
                EndOfTitle(at);
                return true;
            }

            if (at == before)
            {
                return false;
            }
        }

        return true;
    }

    private bool TryPart(ref int at)
    {
        if (!PinpointsBehind.TryRead(tokens, ref at, out Pinpoint? part, isTyped: true))
        {
            return false;
        }

        Part = Pinpoint.Join(Part, part);
        return true;
    }

    private bool TryDate(ref int at)
    {
        int next = tokens.Is(at, ',') ? at + 1 : at;
        next = tokens[next].Word is Keyword.Of or Keyword.On or Keyword.Dated or Keyword.Adopted ? next + 1 : next;
        next = tokens.Is(next, Keyword.On) ? next + 1 : next;
        next = Behind(next, TypedWords.Dates);
        if (!CitedDate.TryBehind(tokens, ref at, out DateOnly? date) && !TryDay(ref next, out date))
        {
            return false;
        }

        (at, Year) = (Math.Max(at, next), date?.Year);
        return true;
    }

    private int Behind(int at, IReadOnlyList<string[]> phrases)
    {
        foreach (string[] words in phrases)
        {
            int same = 0;
            while (same < words.Length && tokens[tokens[at + same]].Equals(words[same], StringComparison.OrdinalIgnoreCase))
            {
                same++;
            }

            if (same == words.Length)
            {
                return at + same;
            }
        }

        return at;
    }

    // "16 September 2005", "Sept. 16, 2005", "16 Sept 2005", "December 2019"
    private bool TryDay(ref int at, out DateOnly? date)
    {
        date = null;
        int day = tokens.IsNumber(at) && tokens[at].Length <= 2 ? at : -1, month = day < 0 ? at : at + 1;
        if (tokens[month] is not { Kind: TokenKind.Word, Length: >= 3 } word || MonthOf(tokens[word]) is not int number)
        {
            return false;
        }

        int next = tokens.Is(month + 1, '.') ? month + 2 : month + 1;
        day = day < 0 && tokens.IsNumber(next) && tokens[next].Length <= 2 ? next : day;
        next = day == next ? next + 1 : next;
        next = tokens.Is(next, ',') ? next + 1 : next;
        if (YearAt(next) is not int year)
        {
            return false;
        }

        date = new DateOnly(year, number, 1);
        at = next + 1;
        return true;
    }

    // "21.11.2022", "21/11/2022", "2022-11-21"
    private bool TryCountedDate(ref int at)
    {
        int first = tokens.Is(at, ',') ? at + 1 : at;
        bool isCounted = tokens.IsNumber(first) && tokens.IsNumber(first + 2) && tokens.IsNumber(first + 4) && tokens[first + 2].Length <= 2
            && tokens[first + 1].Kind == TokenKind.Other && tokens.Text[tokens[first + 1].Start] is '.' or '/' or '-'
            && tokens.Text[tokens[first + 3].Start] == tokens.Text[tokens[first + 1].Start];
        int? year = !isCounted ? null : tokens[first].Length <= 2 ? YearAt(first + 4) : tokens[first + 4].Length <= 2 ? YearOf(first) : null;
        (Year, at) = year is null ? (Year, at) : (year, first + 5);
        return year is not null;
    }

    private bool TryYear(ref int at)
    {
        int next = tokens.Is(at, ',') || tokens[at].Word is Keyword.Of or Keyword.In ? at + 1 : at;
        if (YearAt(next) is not int year)
        {
            return false;
        }

        (Year, at) = (year, next + 1);
        return true;
    }

    // "(2019)", "(Dec. 18, 2019)", "(adopted …, entered into force …)", "(CRC)", "(para. 5)"
    private bool TryBracket(ref int at)
    {
        if (!tokens.Is(at, '(') && !tokens.Is(at, '['))
        {
            return false;
        }

        int depth = 0, end = at;
        do
        {
            depth += tokens.Is(end, '(') || tokens.Is(end, '[') ? 1 : tokens.Is(end, ')') || tokens.Is(end, ']') ? -1 : 0;
            end++;
        }
        while (depth > 0 && end < tokens.Count);
        if (depth > 0)
        {
            return false;
        }

        for (int i = at + 1; i < end - 1; i++)
        {
            int behind = i;
            Year ??= YearAt(i);
            if (PinpointsBehind.TryRead(tokens, ref behind, out Pinpoint? part, isTyped: true) && behind == end - 1)
            {
                Part ??= part;
                break;
            }
        }

        at = end;
        return true;
    }

    private bool TryOwner(ref int at)
    {
        if (!OwnerGrammar.TryBehind(tokens, ref at, out KnownBody? owner))
        {
            return false;
        }

        Owner ??= owner;
        return true;
    }

    // "U.N. Doc. A/8082", "UN Doc A/RES/74/174": where it is printed, unless it is another resolution.
    private bool TryDocument(ref int at, IReadOnlyList<InstrumentId> own)
    {
        int next = tokens.Is(at, ',') ? at + 1 : at;
        string symbol = "";
        int length = tokens.Is(next - 1, '/') ? 0 : SymbolAt(next, out symbol);
        if (length == 0 || (DocumentSymbol.KindOf(symbol) != InstrumentKind.Document && own.Count > 0 && !own.Contains(new InstrumentId(symbol))
            && !TypedNumbers.Mended(symbol).Intersect(own).Any()))
        {
            return false;
        }

        at = tokens.At(tokens[next].Start + length);

        // "A/810 at 71": its page.
        at += tokens.Is(at, Keyword.At) && tokens.IsNumber(at + 1) ? 2 : 0;
        return true;
    }

    // "1577 UNTS 3"
    private bool TrySeries(ref int at)
    {
        int next = tokens.Is(at, ',') ? at + 1 : at;
        bool isSeries = tokens.IsNumber(next) && tokens[next + 1] is { Kind: TokenKind.Word, Length: >= 3 and <= 5 } name
            && !tokens[name].ContainsAnyExceptInRange('A', 'Z') && tokens.IsNumber(next + 2);
        at = isSeries ? next + 3 : at;
        return isSeries;
    }

    private bool TryLetter(ref int at)
    {
        bool isLetter = tokens[at] is { Kind: TokenKind.Word, Length: 1, IsCapital: true } letter && tokens[letter][0] <= 'H'
            && tokens.Is(at - 1, ')');
        Letter = isLetter ? tokens[tokens[at]].ToString() : Letter;
        at += isLetter ? 1 : 0;
        return isLetter;
    }

    private bool IsTitle(int at, IReadOnlyList<InstrumentId> own)
    {
        char sign = tokens[at].Kind == TokenKind.Other ? tokens.Text[tokens[at].Start] : '\0';
        bool begins = sign is ',' or ':' or '“' or '"' or '\'' or '‘' or '«' || tokens.IsDash(at)
            || (tokens[at].Kind == TokenKind.Word && TypedWords.Titles.Contains(tokens[tokens[at]].ToString()));
        return isTitled && begins && Words(at) > 1 && !CitesAnother(at, own);
    }

    private int Words(int at)
    {
        int words = 0;
        for (int i = at; i < tokens.Count && words < 2; i++)
        {
            words += tokens[i] is { Kind: TokenKind.Word, Length: > 2, Word: not (Keyword.Paragraph or Keyword.Article or Keyword.Annex) } ? 1 : 0;
        }

        return words;
    }

    private bool CitesAnother(int at, IReadOnlyList<InstrumentId> own)
    {
        for (int i = at; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Number && tokens.Is(i + 1, '/') && ResolutionNumber.Read(tokens, i).Shape != NumberShape.None
                && !tokens.Is(i - 1, '/'))
            {
                return true;
            }

            if (SymbolAt(i, out string symbol) > 0 && !tokens.Is(i - 1, '/') && DocumentSymbol.KindOf(symbol) != InstrumentKind.Document
                && !own.Contains(new InstrumentId(symbol)))
            {
                return true;
            }
        }

        return false;
    }

    // "…, Women and peace and security, para. 5"
    private void EndOfTitle(int at)
    {
        for (int i = at + 1; i < tokens.Count; i++)
        {
            int end = i;
            if (tokens.Is(i, ',') && PinpointsBehind.TryRead(tokens, ref end, out Pinpoint? part, isTyped: true) && end == tokens.Count)
            {
                Part ??= part;
                return;
            }
        }
    }

    private int SymbolAt(int at, out string symbol)
    {
        symbol = "";
        return at < tokens.Count && tokens[at].Kind == TokenKind.Word
            ? DocumentSymbol.Read(tokens.Text.AsSpan(tokens[at].Start), out symbol, out _) : 0;
    }

    private int? YearAt(int at) => tokens.Is(at + 1, '/') ? null : YearOf(at);

    private int? YearOf(int at) => tokens.IsNumber(at) && tokens[at].Length == YearLength
        && int.TryParse(tokens[tokens[at]], NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= FirstYear and <= LastYear
            ? year : null;

    private static int? MonthOf(ReadOnlySpan<char> word)
    {
        const int shortest = 3;
        for (int month = 0; month < DateWords.English.Months.Count; month++)
        {
            if (word.Length >= shortest && DateWords.English.Months[month].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return month + 1;
            }
        }

        return null;
    }
}
