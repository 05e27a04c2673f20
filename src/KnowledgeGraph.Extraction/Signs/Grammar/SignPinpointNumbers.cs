using System.Globalization;
using System.Text;
using KnowledgeGraph.Extraction.Citations.Pinpoints;
using KnowledgeGraph.Extraction.Signs;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Signs.Grammar;

/// <summary>The numbers of a pinpoint: single ones, lists and ranges, in digits, letters or words, with the marks of subparagraphs.</summary>
internal static class SignPinpointNumbers
{
    private const int LongestNumber = 4;

    /// <summary>Reads numbers: "3", "3 et 4", "7 a) et b)", "I.D".</summary>
    /// <param name="signs">The text.</param>
    /// <param name="at">The sign that may begin them; behind them where there are any. Nothing moves where there are none.</param>
    /// <param name="numbers">Gets the numbers, those inside ranges too.</param>
    /// <param name="printed">Gets them as the United Nations print them in English.</param>
    /// <param name="isRoman">Whether Roman numbers and letters count.</param>
    public static bool TryRead(SignList signs, ref int at, List<string> numbers, StringBuilder printed, bool isRoman)
    {
        int next = at;
        while (signs.May(next, SignRoles.Number))
        {
            next++;
        }

        // "الفقرات من 76 إلى 95"
        next += signs.May(next, SignRoles.Owned) && signs.IsNumber(next + 1) && signs.May(next + 2, SignRoles.To) ? 1 : 0;
        if (!TryNumber(signs, ref next, isRoman, out string first))
        {
            return false;
        }

        numbers.Add(first);
        printed.Append(first.Replace("(", " (", StringComparison.Ordinal));
        at = next;
        while (TryJoint(signs, ref next, out string joint))
        {
            while (signs.May(next, SignRoles.Number))
            {
                next++;
            }

            if (!TryNumber(signs, ref next, isRoman, out string number))
            {
                break;
            }

            if (joint is "–" or " to ")
            {
                PinpointNumbers.Expand(numbers, number);
            }

            numbers.Add(number);
            // "113 و 117 و 119": English has one "and", before the last.
            (joint == " and " ? printed.Replace(" and ", ", ") : printed).Append(joint).Append(number.Replace("(", " (", StringComparison.Ordinal));
            at = next;
        }

        return true;
    }

    /// <summary>Reads what joins two numbers: ", ", "and", "to"; what is printed for it in English.</summary>
    public static bool TryJoint(SignList signs, ref int at, out string printed)
    {
        bool isBoth = signs.IsComma(at) && signs.May(at + 1, SignRoles.And);
        printed = signs.IsDash(at) ? "–"
            : isBoth || signs.May(at, SignRoles.And) ? " and "
            : signs.May(at, SignRoles.To) ? " to "
            : signs.IsComma(at) ? ", " : "";
        at += isBoth ? 2 : printed.Length > 0 ? 1 : 0;
        return printed.Length > 0;
    }

    private static bool TryNumber(SignList signs, ref int at, bool isRoman, out string number)
    {
        number = "";
        if (signs.May(at, SignRoles.Ordinal))
        {
            string ordinal = signs[at].Sense!.Ordinal!;
            number = isRoman && int.TryParse(ordinal, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
                ? RomanNumber.Print(value) ?? ordinal : ordinal;
        }
        else if (signs[at] is { Kind: SignKind.Number, Length: <= LongestNumber } && !signs.Is(at + 1, '/') && !signs.IsOpenYear(at + 1)
            && !signs.May(at + 1, SignRoles.Month | SignRoles.Year))
        {
            number = signs.Of(at).ToString();
        }
        else if (signs.May(at, SignRoles.Letter) && (signs[at].Length > 1 || char.IsUpper(signs.Of(at)[0])))
        {
            // "الفرع ألف": a letter by its name; "разд. А": one that looks like a Latin one.
            number = signs[at].Sense!.Letter!;
        }
        else if (signs.Of(at) is { Length: > 0 } letters && char.IsAsciiLetterUpper(letters[0])
            && (letters.Length == 1 || RomanNumber.Value(letters) > 0))
        {
            number = letters.ToString();
        }

        if (number.Length == 0)
        {
            return false;
        }

        at++;
        // "الفرع الثالث - هاء" is sect. III.E, "باء-2" B.2.
        if (signs.May(at - 1, SignRoles.Ordinal | SignRoles.Letter) && signs.IsDash(at) && Behind(signs, at + 1, number) is { } stem)
        {
            number += "." + stem;
            at += 2;
        }

        // "I.D", "III.G"
        while (signs.Is(at, '.') && !signs[at + 1].SpaceBefore && signs.Of(at + 1) is [>= 'A' and <= 'Z'])
        {
            number += "." + signs.Of(at + 1).ToString();
            at += 2;
        }

        // 第87.1段, "sect. B.12"
        while (signs.Is(at, '.') && signs.IsNumber(at + 1) && !signs[at].SpaceBefore && !signs[at + 1].SpaceBefore)
        {
            number += "." + signs.Of(at + 1).ToString();
            at += 2;
        }

        for (string mark; (mark = Mark(signs, ref at)).Length > 0;)
        {
            number += mark;
        }

        // "Artículo 73 b de la Carta"
        if (char.IsAsciiDigit(number[0]) && signs.Of(at) is [>= 'a' and <= 'z'] && signs[at].SpaceBefore && signs.May(at + 1, SignRoles.Owned)
            && !signs.May(at, SignRoles.To) && signs[at - 1].Kind == SignKind.Number)
        {
            number += $" {signs.Of(at)}";
            at++;
        }

        return true;
    }

    // What goes on with a number of another kind: a letter behind an ordinal, a digit behind a letter.
    private static string? Behind(SignList signs, int at, string number) =>
        signs.May(at, SignRoles.Letter) && signs[at].Length > 1 && RomanNumber.Value(number) > 0 ? signs[at].Sense!.Letter
            : signs.IsNumber(at) && signs[at].Length <= 2 && signs.May(at - 2, SignRoles.Letter) ? signs.Of(at).ToString()
            : null;

    /// <summary>Reads the mark of a subparagraph, "(a)", "a)", "(i)"; empty where there is none.</summary>
    public static string Mark(SignList signs, ref int at)
    {
        // ㈠
        if (signs[at] is { Kind: SignKind.Other, Length: 1 } sign && signs.Text[sign.Start] is >= '\u3220' and <= '\u3229')
        {
            at++;
            return $"({RomanNumber.Print(signs.Text[sign.Start] - '\u321F')!.ToLowerInvariant()})";
        }

        int letter = signs.IsOpen(at) ? at + 1 : at;
        bool isNumber = letter > at && signs.IsNumber(letter);
        bool isMark = signs[letter].Length is 1 or 2 && (isNumber || char.IsLetter(signs.Of(letter)[0]))
            && (letter > at || !signs.May(letter, SignRoles.And)) && signs.IsClosed(letter + 1);
        if (!isMark)
        {
            return "";
        }

        string mark = signs.May(letter, SignRoles.Letter) ? signs[letter].Sense!.Letter!.ToLower(CultureInfo.InvariantCulture)
            : signs.MarkAt(letter) ?? signs.Of(letter).ToString();
        at = letter + 2;
        return $"({mark})";
    }
}
