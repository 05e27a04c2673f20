using System.Globalization;
using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Extraction.Signs;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Signs.Grammar;

/// <summary>
/// The numbers of resolutions and decisions, in the same forms as English ones: <c>74/174</c>, <c>S-24/2</c>, <c>1325 (2000)</c>,
/// <c>217 A (III)</c>, and with the words of a language for the session: <c>3263 (د-29)</c>, <c>دإ-10/2</c>.
/// </summary>
internal static class SignNumbers
{
    private const int LongestNumber = 5;

    /// <summary>Reads a number; a shape of <see cref="NumberShape.None"/> where none begins at a sign. Its end is the sign behind it.</summary>
    public static ResolutionNumber Read(SignList signs, int at)
    {
        if (!Touches(signs, at))
        {
            return default;
        }

        if (SessionSign(signs, at) is { Length: > 0 } special)
        {
            return OfSpecialSession(signs, at, special);
        }

        if (signs.Of(at) is "WHA" && signs.IsNumber(at + 1) && signs.Is(at + 2, '.') && signs.IsNumber(at + 3))
        {
            string text = $"{signs.Of(at + 1)}.{signs.Of(at + 3)}";
            return new ResolutionNumber(NumberShape.Wha, Value(signs, at + 1), Value(signs, at + 3), text, null, at + 4);
        }

        if (!signs.IsNumber(at) || signs[at].Length > LongestNumber)
        {
            return default;
        }

        bool isStroked = signs.Is(at + 1, '/') && !signs[at + 1].SpaceBefore && !signs[at + 2].SpaceBefore;
        return isStroked && signs.IsNumber(at + 2) ? Stroked(signs, at)
            : isStroked ? OfParties(signs, at)
            : Bracketed(signs, at);
    }

    /// <summary>Reads <c>58.3</c>, as the World Health Assembly prints the numbers of its resolutions, and <c>72(11)</c>, a decision's.</summary>
    public static ResolutionNumber OfHealthAssembly(SignList signs, int at)
    {
        bool isResolution = signs.Is(at + 1, '.'), isDecision = signs.IsOpen(at + 1) && signs.IsClosed(at + 3);
        int end = isDecision ? at + 4 : at + 3;
        return signs[at] is { Kind: SignKind.Number, Length: 2 } && (isResolution || isDecision) && !signs[at + 1].SpaceBefore
            && signs[at + 2] is { Kind: SignKind.Number, Length: <= 2, SpaceBefore: false }
                ? new ResolutionNumber(
                    NumberShape.Wha, Value(signs, at), Value(signs, at + 2), signs.Text[signs[at].Start..signs[end - 1].End], null, end)
                : default;
    }

    /// <summary>The value of digits; 0 for anything else.</summary>
    public static int Value(SignList signs, int at) =>
        int.TryParse(signs.Of(at), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : 0;

    // 74/174, 2004/27, 66/253 A
    private static ResolutionNumber Stroked(SignList signs, int at)
    {
        int first = Value(signs, at), second = Value(signs, at + 2), length = signs[at].Length;
        bool goesOn = signs.Is(at + 3, '/') && !signs[at + 3].SpaceBefore && !signs[at + 4].SpaceBefore
            && signs[at + 4].Kind is SignKind.Number or SignKind.Word;
        NumberShape shape = goesOn ? NumberShape.None : ResolutionNumber.Stroked(first, length, second, signs.Of(at + 2)[0] == '0');
        if (shape == NumberShape.None)
        {
            return default;
        }

        string? letters = Letters(signs, at + 3, out int end);
        return new ResolutionNumber(shape, first, second, string.Create(CultureInfo.InvariantCulture, $"{first}/{second}"), letters, end);
    }

    // 1/CP.21
    private static ResolutionNumber OfParties(SignList signs, int at)
    {
        bool isRead = signs[at + 2].Length is > 0 and <= 4 && char.IsAsciiLetterUpper(signs.Of(at + 2)[0]) && signs.Is(at + 3, '.')
            && signs.IsNumber(at + 4) && !signs[at + 4].SpaceBefore;
        // 1/م أ-21
        if (signs[at + 2].Sense?.Parties is { } parties && signs.IsDash(at + 3) && signs.IsNumber(at + 4) && !signs[at + 4].SpaceBefore)
        {
            return new ResolutionNumber(
                NumberShape.Parties, Value(signs, at), Value(signs, at + 4), $"{signs.Of(at)}/{parties}.{signs.Of(at + 4)}", null, at + 5);
        }

        return isRead
            ? new ResolutionNumber(
                NumberShape.Parties, Value(signs, at), Value(signs, at + 4), signs.Text[signs[at].Start..signs[at + 4].End], null, at + 5)
            : default;
    }

    // 1325 (2000), 217 A (III), 2670 (S-VI), 3263 (د-29)
    private static ResolutionNumber Bracketed(SignList signs, int at)
    {
        int first = Value(signs, at);
        string? letters = Letters(signs, at + 1, out int open);
        if (first == 0 || !signs.IsOpen(open))
        {
            return default;
        }

        if (letters is null && signs.IsNumber(open + 1) && signs[open + 1].Length == 4 && signs.IsClosed(open + 2))
        {
            return ResolutionNumber.OfYear(first, Value(signs, open + 1), open + 3);
        }

        int at2 = open + 1;
        string special = "";
        if (SessionSign(signs, at2) is { } sign && signs.IsDash(at2 + 1))
        {
            (special, at2) = (sign.Length > 0 ? sign + "-" : "", at2 + 2);
        }

        int session = signs.IsNumber(at2) && at2 > open + 1 ? Value(signs, at2)
            : signs.Of(at2) is [>= 'A' and <= 'Z', ..] letters2 ? RomanNumber.Value(letters2) : 0;
        if (session == 0 || !signs.IsClosed(at2 + 1) || RomanNumber.Print(session) is not { } roman)
        {
            return default;
        }

        return new ResolutionNumber(
            NumberShape.Roman, first, session, string.Create(CultureInfo.InvariantCulture, $"{first}({special}{roman})"), letters, at2 + 2);
    }

    // S-24/2, ES-10/17
    private static ResolutionNumber OfSpecialSession(SignList signs, int at, string special)
    {
        bool isRead = signs.IsDash(at + 1) && signs.IsNumber(at + 2) && signs.Is(at + 3, '/') && signs.IsNumber(at + 4) && signs[at + 4].Length <= 3;
        if (!isRead)
        {
            return default;
        }

        int session = Value(signs, at + 2), number = Value(signs, at + 4);
        string? letters = Letters(signs, at + 5, out int end);
        return new ResolutionNumber(
            special == "S" ? NumberShape.SpecialSession : NumberShape.EmergencySession, session, number,
            string.Create(CultureInfo.InvariantCulture, $"{special}-{session}/{number}"), letters, end);
    }

    private static string? SessionSign(SignList signs, int at) =>
        signs.Of(at) is "S" ? "S" : signs.Of(at) is "ES" ? "ES" : signs.May(at, SignRoles.SessionSign) ? signs[at].Sense!.Session : null;

    // A; A et B; A–C
    private static string? Letters(SignList signs, int at, out int end)
    {
        end = at;
        if (Letter(signs, at) is not { } letters)
        {
            return null;
        }

        for (end = at + 1; IsJoint(signs, end) && Letter(signs, end + 1) is { } next; end += 2)
        {
            letters += $"{(signs.IsDash(end) || signs.May(end, SignRoles.To) ? "–" : signs.IsComma(end) ? ", " : " and ")}{next}";
        }

        return letters;
    }

    private static bool IsJoint(SignList signs, int at) =>
        signs.IsDash(at) || signs.IsComma(at) || signs.May(at, SignRoles.And | SignRoles.To);

    private static string? Letter(SignList signs, int at)
    {
        ReadOnlySpan<char> sign = signs.Of(at);
        // Behind Z come AA and BB.
        return sign is [>= 'A' and <= 'Z'] || (sign is [>= 'A' and <= 'Z', _] && sign[0] == sign[1]) ? sign.ToString()
            : signs.May(at, SignRoles.Letter) && !char.IsLower(sign[0]) ? signs[at].Sense!.Letter
            : null;
    }

    // Nothing glued to its left makes the number a piece of something else: a symbol, a decimal, an amount.
    private static bool Touches(SignList signs, int at)
    {
        Sign before = signs[at - 1];
        if (at == 0 || signs[at].SpaceBefore || before.Kind is SignKind.Mark or SignKind.Phrase or SignKind.Word)
        {
            return at < signs.Count;
        }

        return before.Kind == SignKind.Other && !(signs.Is(at - 1, '/') || signs.Is(at - 1, '.') || signs.IsDash(at - 1));
    }
}
