using System.Globalization;
using System.Text;
using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Signs;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Signs.Grammar;

/// <summary>Which part of an instrument is cited: "paragraphes 5 et 6", "chap. I, sect. D", 第20和21段. A pinpoint is kept as the United
/// Nations abbreviates it in English, so that all languages say the same.</summary>
internal static class SignPinpoints
{
    private const int LongestNumber = 4;
    private const int LongestRange = 60;
    private const int MostUnits = 6;

    /// <summary>Reads a part before what it belongs to: "paragraphe 8 de", "paragraphe 3 de l’annexe de".</summary>
    public static bool TryBefore(SignList signs, ref int at, bool unitBehind, out Pinpoint? pinpoint)
    {
        List<string>? marks = Subparagraphs(signs, ref at, out string printed);
        if (!TryUnit(signs, ref at, unitBehind, out pinpoint))
        {
            return false;
        }

        if (marks is not null && pinpoint is { } paragraph)
        {
            // "l’alinéa c) du paragraphe 18" is para. 18 (c), "l’alinéa b de l’Article 73" art. 73 b.
            bool isParagraph = paragraph.Parts is [[>= '0' and <= '9', ..]];
            pinpoint = new Pinpoint(
                $"{paragraph.Text} {printed}", isParagraph ? [.. marks.Select(m => $"{paragraph.Parts[0]}({m})")] : paragraph.Parts);
        }

        for (int i = 0; i < MostUnits; i++)
        {
            int next = at;
            if (TryInner(signs, ref next, unitBehind, out Pinpoint? further))
            {
                (pinpoint, at) = (Pinpoint.Join(pinpoint, further), next);
                continue;
            }

            while (signs.May(next, SignRoles.Owned))
            {
                next++;
            }

            if (!TryUnit(signs, ref next, unitBehind, out Pinpoint? outer))
            {
                break;
            }

            (pinpoint, at) = (Pinpoint.Join(outer, pinpoint), next);
        }

        return true;
    }

    // "Artículo 101, párrafo 3, de la Carta": the inner part between commas.
    private static bool TryInner(SignList signs, ref int at, bool unitBehind, out Pinpoint? pinpoint)
    {
        pinpoint = null;
        int next = at + 1;
        if (!signs.IsComma(at) || !TryUnit(signs, ref next, unitBehind, out pinpoint))
        {
            return false;
        }

        next += signs.IsComma(next) && signs.May(next + 1, SignRoles.Owned) ? 1 : 0;
        bool goesOn = signs.May(next, SignRoles.Owned) || (signs.IsComma(next) && signs.May(next + 1, SignRoles.Unit));
        at = goesOn ? next : at;
        return goesOn;
    }

    // "alinéa c) du", "alinéas a) à h) du": the letters, and as they are printed behind a paragraph. Null where there are none.
    private static List<string>? Subparagraphs(SignList signs, ref int at, out string printed)
    {
        printed = "";
        if (!signs.May(at, SignRoles.Subparagraph))
        {
            return null;
        }

        var marks = new List<string>();
        int next = at + 1;
        while (signs.Of(next) is [>= 'a' and <= 'z'] && (marks.Count == 0 || !signs.May(next, SignRoles.Owned)))
        {
            string letter = signs.Of(next).ToString();
            bool isClosed = signs.IsClosed(next + 1);
            marks.Add(letter);
            printed += isClosed ? $"({letter})" : letter;
            next += isClosed ? 2 : 1;
            int joint = next;
            if (!TryJoint(signs, ref joint, out string between) || signs.Of(joint) is not [>= 'a' and <= 'z'])
            {
                break;
            }

            printed += between;
            next = joint;
        }

        int unit = next;
        while (signs.May(unit, SignRoles.Owned))
        {
            unit++;
        }

        if (marks.Count == 0 || !signs.May(unit, SignRoles.Unit))
        {
            return null;
        }

        at = unit;
        return marks;
    }

    /// <summary>Reads parts behind what they belong to: ", annexe, par. 5".</summary>
    public static bool TryBehind(SignList signs, ref int at, bool unitBehind, out Pinpoint? pinpoint)
    {
        pinpoint = null;
        for (int i = 0; i < MostUnits; i++)
        {
            int next = at;
            while (signs[next].Kind == SignKind.Mark)
            {
                next++;
            }

            bool isParted = signs.IsComma(next), isJoined = unitBehind && (signs.Is(next, '、') || signs.May(next, SignRoles.And));
            next += isParted || isJoined ? 1 : 0;
            next += signs.May(next, SignRoles.Narrowing) ? 1 : 0;
            if (!(isParted || unitBehind) || !TryUnit(signs, ref next, unitBehind, out Pinpoint? inner) || IsOfNext(signs, next, unitBehind))
            {
                break;
            }

            if (isJoined && !IsSameUnit(pinpoint, inner!))
            {
                break;
            }

            (pinpoint, at) = (isJoined ? Pinpoint.Beside(pinpoint!, inner!) : Pinpoint.Join(pinpoint, inner), next);
        }

        return pinpoint is not null;
    }

    // "пункта 8 резолюции 51/233, пункта 14 резолюции 54/267": the part is of the text behind it.
    private static bool IsOfNext(SignList signs, int at, bool unitBehind)
    {
        int next = at;
        while (signs.May(next, SignRoles.Owned | SignRoles.Own | SignRoles.Said))
        {
            next++;
        }

        return !unitBehind && signs.May(next, SignRoles.Class | SignRoles.Name | SignRoles.Noun);
    }

    // 第20段和第21段
    private static bool IsSameUnit(Pinpoint? one, Pinpoint other)
    {
        return one is not null && Unit(one.Text).SequenceEqual(Unit(other.Text));

        static ReadOnlySpan<char> Unit(string text) => text.AsSpan(0, Math.Max(text.IndexOf(' ', StringComparison.Ordinal), 0)).TrimEnd("s.");
    }

    private static bool TryUnit(SignList signs, ref int at, bool unitBehind, out Pinpoint? pinpoint)
    {
        pinpoint = null;
        var numbers = new List<string>();
        var printed = new StringBuilder();
        int next = at;
        if (unitBehind && TryNumbers(signs, ref next, numbers, printed, isRoman: false))
        {
            next += signs.May(next, SignRoles.BehindNumber) ? 1 : 0;
            if (signs.May(next, SignRoles.Unit))
            {
                UnitWords unit = signs[next].Sense!.Unit!;
                if (unit.IsRoman)
                {
                    numbers.Clear();
                    printed.Clear();
                    TryNumbers(signs, ref at, numbers, printed, isRoman: true);
                }

                at = next + 1;
                pinpoint = Marked(signs, ref at, Make(unit, numbers.Count > 1, numbers, printed));
                return true;
            }
        }

        if (OrdinalPart(signs, ref at) is { } part)
        {
            pinpoint = part;
            return true;
        }

        if (!signs.May(at, SignRoles.Unit))
        {
            return false;
        }

        Sense sense = signs[at].Sense!;
        UnitWords word = sense.Unit!;
        next = signs.Is(at + 1, '.') ? at + 2 : at + 1;
        numbers.Clear();
        printed.Clear();
        // 附件二 and 决议1, but 第1段: what is counted by 第 has its word behind it.
        bool isNumbered = !(unitBehind && signs.May(next, SignRoles.Number))
            && TryNumbers(signs, ref next, numbers, printed, word.IsRoman);
        // Beside a word in full, "пунктов 83–87", English has words too: "paragraphs 83 to 87".
        if (!signs.Is(at + 1, '.') && signs.Of(at)[^1] != '.')
        {
            printed.Replace("–", " to ");
        }

        if (!isNumbered && !word.StandsAlone)
        {
            return false;
        }

        if (isNumbered && word.IsDotted && signs.IsDash(next - 2))
        {
            // "الغاية 16-4" is target 16.4.
            printed.Replace(" to ", ".").Replace('–', '.');
            numbers.Clear();
            numbers.Add(printed.ToString());
        }

        pinpoint = isNumbered ? Make(word, numbers.Count > 1, numbers, printed)
            : new Pinpoint(
                sense.IsPluralUnit ? word.PrintedPlural : word.Printed,
                word.Label is null || sense.IsPluralUnit ? [] : [word.Label.TrimEnd()]);
        at = isNumbered ? next : at + 1;
        return true;
    }

    // "première partie" is part one.
    private static Pinpoint? OrdinalPart(SignList signs, ref int at)
    {
        bool isOrdinal = signs.May(at, SignRoles.Ordinal) && signs.May(at + 1, SignRoles.Unit)
            && signs[at + 1].Sense!.Unit! is { } unit && unit.Printed == unit.PrintedPlural;
        if (!isOrdinal || !int.TryParse(signs[at].Sense!.Ordinal, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            || number > PinpointVocabulary.English.Numerals.Count)
        {
            return null;
        }

        string printed = signs[at + 1].Sense!.Unit!.Printed;
        at += 2;
        return new Pinpoint($"{printed} {PinpointVocabulary.English.Numerals[number - 1]}", []);
    }

    /// <summary>The same part of a numbered resolution, whose parts are called otherwise than those of documents: الجزء الثالث is
    /// "sect. III".</summary>
    public static Pinpoint? OfResolution(Pinpoint? pinpoint, IReadOnlyList<UnitWords> units)
    {
        foreach (UnitWords unit in units)
        {
            if (pinpoint is not null && unit.InResolutions is { } printed && pinpoint.Text.Contains($"{unit.Printed} ", StringComparison.Ordinal))
            {
                pinpoint = new Pinpoint(pinpoint.Text.Replace($"{unit.Printed} ", $"{printed} ", StringComparison.Ordinal), pinpoint.Parts);
            }
        }

        return pinpoint;
    }

    private static Pinpoint Make(UnitWords unit, bool isPlural, List<string> numbers, StringBuilder printed) =>
        new($"{(isPlural ? unit.PrintedPlural : unit.Printed)} {printed}",
            unit.Label is null ? [] : [.. numbers.Select(n => unit.Label + n.Split(' ')[0])]);

    // Marks behind the word for the part: 第3段(c)、(d)和(e)分段; 第七十三条(丑)款 is Article 73 b.
    private static Pinpoint Marked(SignList signs, ref int at, Pinpoint pinpoint)
    {
        var text = new StringBuilder(pinpoint.Text);
        var parts = new List<string>();
        string joint = " ";
        int next = at;
        while (signs.IsOpen(next))
        {
            bool isStem = signs.May(next + 1, SignRoles.Letter);
            string mark = Mark(signs, ref next);
            if (mark.Length == 0)
            {
                break;
            }

            text.Append(joint).Append(isStem ? mark.Trim('(', ')') : mark);
            parts.AddRange(pinpoint.Parts.Select(p => p + mark));
            at = next;
            if (!TryJoint(signs, ref next, out joint))
            {
                break;
            }
        }

        if (parts.Count == 0)
        {
            return pinpoint;
        }

        at += signs.May(at, SignRoles.Unit) ? 1 : 0;
        return new Pinpoint(text.ToString(), parts.TrueForAll(p => char.IsAsciiDigit(p[0])) ? parts : pinpoint.Parts);
    }

    // "3", "3 et 4", "7 a) et b)", "I.D"
    private static bool TryNumbers(SignList signs, ref int at, List<string> numbers, StringBuilder printed, bool isRoman)
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
                Expand(numbers, number);
            }

            numbers.Add(number);
            // "113 و 117 و 119": English has one "and", before the last.
            (joint == " and " ? printed.Replace(" and ", ", ") : printed).Append(joint).Append(number.Replace("(", " (", StringComparison.Ordinal));
            at = next;
        }

        return true;
    }

    private static bool TryJoint(SignList signs, ref int at, out string printed)
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

    // "(a)", "a)", "(i)"
    private static string Mark(SignList signs, ref int at)
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
}
