using System.Globalization;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Numbers;

/// <summary>How the number of a resolution or decision is printed.</summary>
internal enum NumberShape : byte
{
    /// <summary>None.</summary>
    None,

    /// <summary><c>74/174</c></summary>
    Session,

    /// <summary><c>S-24/2</c></summary>
    SpecialSession,

    /// <summary><c>ES-10/17</c></summary>
    EmergencySession,

    /// <summary><c>2004/27</c></summary>
    Year,

    /// <summary><c>1325 (2000)</c></summary>
    NumberYear,

    /// <summary><c>217 A (III)</c>, <c>2670 (S-VI)</c></summary>
    Roman,

    /// <summary><c>WHA70.7</c></summary>
    Wha,

    /// <summary><c>1/CP.21</c></summary>
    Parties,
}

/// <summary>The number of a resolution, decision or statement as printed.</summary>
/// <param name="Shape">How it is printed.</param>
/// <param name="First">The session, the year, or (<see cref="NumberShape.NumberYear"/>, <see cref="NumberShape.Roman"/>) the number.</param>
/// <param name="Second">The number, or the year.</param>
/// <param name="Text">The number without letter and spaces: <c>S-24/2</c>, <c>217(III)</c>, <c>1325(2000)</c>.</param>
/// <param name="Letter">The letter of a part, <c>A</c>, <c>A and B</c>; null where there is none.</param>
/// <param name="End">The token behind it.</param>
internal readonly record struct ResolutionNumber(NumberShape Shape, int First, int Second, string Text, string? Letter, int End)
{
    private const int FirstYear = 1946;
    private const int LastYear = 2099;
    private const int LatestSession = 120;

    /// <summary>Whether it is counted under a special or an emergency session: <c>2670 (S-VI)</c>, <c>S-24/2</c>.</summary>
    public bool IsOfSpecialSession => Text.Contains('-', StringComparison.Ordinal);

    /// <summary>Reads a number at a token; a shape of <see cref="NumberShape.None"/> where there is none.</summary>
    public static ResolutionNumber Read(TokenList tokens, int at)
    {
        Token token = tokens[at];
        if (token.Kind == TokenKind.Word)
        {
            return token.Length <= 3 ? Lettered(tokens, at) : default;
        }

        if (token.Kind != TokenKind.Number || token.Length > 5 || !Touches(tokens, at))
        {
            return default;
        }

        int first = Value(tokens, at);
        if (tokens.Is(at + 1, '/') && !tokens[at + 1].SpaceBefore && tokens.IsNumber(at + 2) && !tokens[at + 2].SpaceBefore
            && tokens[at + 2].Length <= 4)
        {
            return Stroked(tokens, at, first);
        }

        if (tokens.Is(at + 1, '/') && tokens[at + 2] is { Kind: TokenKind.Word, IsCapital: true, SpaceBefore: false, Length: <= 4 }
            && tokens.Is(at + 3, '.') && tokens.IsNumber(at + 4)
            && !tokens[at + 4].SpaceBefore)
        {
            string text = tokens.Text[token.Start..tokens[at + 4].End];
            return new ResolutionNumber(NumberShape.Parties, first, Value(tokens, at + 4), text, null, at + 5);
        }

        return Bracketed(tokens, at, first);
    }

    // 74/174, 2004/27, 66/253 A
    private static ResolutionNumber Stroked(TokenList tokens, int at, int first)
    {
        int second = Value(tokens, at + 2), length = tokens[at].Length;
        bool further = tokens.Is(at + 3, '/') && !tokens[at + 3].SpaceBefore && tokens[at + 4].Kind is TokenKind.Number or TokenKind.Word
            && !tokens[at + 4].SpaceBefore;
        NumberShape shape = further ? NumberShape.None : Stroked(first, length, second, tokens.Text[tokens[at + 2].Start] == '0');
        if (shape == NumberShape.None)
        {
            return default;
        }

        string? letter = Letters(tokens, at + 3, out int end);
        return new ResolutionNumber(shape, first, second, string.Create(CultureInfo.InvariantCulture, $"{first}/{second}"), letter, end);
    }

    /// <summary>The shape of two numbers with a stroke between them: a year's, a session's or none.</summary>
    /// <param name="first">The one before the stroke.</param>
    /// <param name="digits">With how many digits it is printed.</param>
    /// <param name="second">The one behind it.</param>
    /// <param name="isPadded">Whether that begins with a nought.</param>
    public static NumberShape Stroked(int first, int digits, int second, bool isPadded) =>
        second is <= 0 or >= 1000 ? NumberShape.None
        : digits == 4 && IsYear(first) ? NumberShape.Year
        : digits <= 3 && first is > 0 and <= LatestSession && !isPadded ? NumberShape.Session
        : NumberShape.None;

    /// <summary>A number with its year in brackets; a shape of <see cref="NumberShape.None"/> for what is no year.</summary>
    public static ResolutionNumber OfYear(int number, int year, int end) => IsYear(year)
        ? new ResolutionNumber(NumberShape.NumberYear, number, year, string.Create(CultureInfo.InvariantCulture, $"{number}({year})"), null, end)
        : default;

    private static bool IsYear(int year) => year is >= FirstYear and <= LastYear;

    // 1325 (2000), 217 A (III), 2670 (S-VI), 1540(2004)
    private static ResolutionNumber Bracketed(TokenList tokens, int at, int first)
    {
        string? letter = tokens.Is(at + 1, '(') ? null : Letters(tokens, at + 1, out _);
        int open = at + 1;
        if (letter is not null)
        {
            Letters(tokens, at + 1, out open);
        }

        if (!tokens.Is(open, '(') || first == 0)
        {
            return default;
        }

        if (tokens.IsNumber(open + 1) && tokens[open + 1].Length == 4 && tokens.Is(open + 2, ')') && letter is null)
        {
            return OfYear(first, Value(tokens, open + 1), open + 3);
        }

        // (XXI), (S-VI), (ES-I)
        int roman = tokens.IsDash(open + 2) && tokens[open + 1] is { Kind: TokenKind.Word, Length: <= 2, IsCapital: true } ? open + 3 : open + 1;
        if (tokens[roman].Kind != TokenKind.Word || !tokens[roman].IsCapital || !tokens.Is(roman + 1, ')'))
        {
            return default;
        }

        int session = RomanNumber.Value(tokens[tokens[roman]]);
        string special = roman == open + 1 ? "" : $"{tokens[tokens[open + 1]]}-";
        return session > 0
            ? new ResolutionNumber(
                NumberShape.Roman, first, session, string.Create(CultureInfo.InvariantCulture, $"{first}({special}{tokens[tokens[roman]]})"), letter,
                roman + 2)
            : default;
    }

    // S-24/2, ES-10/17, WHA70.7
    private static ResolutionNumber Lettered(TokenList tokens, int at)
    {
        ReadOnlySpan<char> word = tokens[tokens[at]];
        if (word is "WHA" && tokens.IsNumber(at + 1) && tokens.Is(at + 2, '.') && tokens.IsNumber(at + 3) && !tokens[at + 3].SpaceBefore)
        {
            return new ResolutionNumber(
                NumberShape.Wha, Value(tokens, at + 1), Value(tokens, at + 3), $"{tokens[tokens[at + 1]]}.{tokens[tokens[at + 3]]}", null, at + 4);
        }

        bool special = word is "S", emergency = word is "ES";
        if (!(special || emergency) || !Touches(tokens, at) || !tokens.IsDash(at + 1) || tokens[at + 1].SpaceBefore || !tokens.IsNumber(at + 2)
            || !tokens.Is(at + 3, '/') || !tokens.IsNumber(at + 4) || tokens[at + 4].SpaceBefore || tokens[at + 4].Length > 3)
        {
            return default;
        }

        int session = Value(tokens, at + 2), number = Value(tokens, at + 4);
        string? letter = Letters(tokens, at + 5, out int end);
        return new ResolutionNumber(
            special ? NumberShape.SpecialSession : NumberShape.EmergencySession, session, number,
            string.Create(CultureInfo.InvariantCulture, $"{word}-{session}/{number}"), letter, end);
    }

    /// <summary>Whether the day behind the later of two neighbours in a list may be of both: of one session, or in a body that counts without end
    /// the next number of the year, "425 (1978) and 426 (1978) of 19 March 1978".</summary>
    public static bool MayShareDay(ResolutionNumber earlier, ResolutionNumber later) => earlier.Shape == later.Shape && later.Shape switch
    {
        NumberShape.Session => earlier.First == later.First,
        NumberShape.Roman => earlier.Second == later.Second,
        NumberShape.NumberYear => earlier.Second == later.Second && earlier.First + 1 == later.First,
        _ => false,
    };

    /// <summary>Reads <c>58.3</c>, as the World Health Assembly's own documents print the numbers of its resolutions, and <c>72(11)</c>, a
    /// decision's.</summary>
    public static ResolutionNumber OfHealthAssembly(TokenList tokens, int at)
    {
        bool isResolution = tokens.Is(at + 1, '.'), isDecision = tokens.Is(at + 1, '(') && tokens.Is(at + 3, ')');
        int end = isDecision ? at + 4 : at + 3;
        return tokens[at] is { Kind: TokenKind.Number, Length: 2 } && (isResolution || isDecision) && !tokens[at + 1].SpaceBefore
            && tokens[at + 2] is { Kind: TokenKind.Number, Length: <= 2, SpaceBefore: false }
                ? new ResolutionNumber(
                    NumberShape.Wha, Value(tokens, at), Value(tokens, at + 2), tokens.Text[tokens[at].Start..tokens[end - 1].End], null, end)
                : default;
    }

    // A; A and B; A–C; A to C: the parts of a resolution, never an article ("A report").
    private static string? Letters(TokenList tokens, int at, out int end)
    {
        end = at;
        if (!IsLetter(tokens, at))
        {
            return null;
        }

        end = at + 1;
        while ((tokens.IsDash(end) || tokens.Is(end, Keyword.And) || tokens.Is(end, Keyword.To) || tokens.Is(end, ',')) && IsLetter(tokens, end + 1))
        {
            end += 2;
        }

        string letters = tokens.Text[tokens[at].Start..tokens[end - 1].End];
        Token next = tokens[end];
        bool article = letters == "A" && next is { Kind: TokenKind.Word, IsCapital: false, Word: Keyword.None };
        end = article ? at : end;
        return article ? null : letters;
    }

    private static bool IsLetter(TokenList tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Word, Length: 1, IsCapital: true } letter && tokens.Text[letter.Start] is >= 'A' and <= 'Z'
        && (tokens.Text[letter.Start] != 'I' || tokens.Is(at + 1, ',') || tokens[at + 1].Word is Keyword.Of or Keyword.And);

    // Whether nothing glued to its left makes the number a piece of something else: a symbol, a decimal, an amount.
    private static bool Touches(TokenList tokens, int at)
    {
        Token token = tokens[at], before = tokens[at - 1];
        if (token.SpaceBefore || at == 0 || before.Kind == TokenKind.Mark)
        {
            return true;
        }

        char c = tokens.Text[before.Start];
        return before.Kind == TokenKind.Other && c is '(' or '[' or '“' or '"' or '‘' or ',' or ';' or ':' or '—' or '–' or '…';
    }

    private static int Value(TokenList tokens, int at) =>
        int.TryParse(tokens[tokens[at]], NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : 0;
}
