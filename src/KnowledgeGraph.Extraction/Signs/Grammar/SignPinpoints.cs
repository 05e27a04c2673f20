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
            if (!SignPinpointNumbers.TryJoint(signs, ref joint, out string between) || signs.Of(joint) is not [>= 'a' and <= 'z'])
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
        if (unitBehind && SignPinpointNumbers.TryRead(signs, ref next, numbers, printed, isRoman: false))
        {
            next += signs.May(next, SignRoles.BehindNumber) ? 1 : 0;
            if (signs.May(next, SignRoles.Unit))
            {
                UnitWords unit = signs[next].Sense!.Unit!;
                if (unit.IsRoman)
                {
                    numbers.Clear();
                    printed.Clear();
                    SignPinpointNumbers.TryRead(signs, ref at, numbers, printed, isRoman: true);
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
            && SignPinpointNumbers.TryRead(signs, ref next, numbers, printed, word.IsRoman);
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
            string mark = SignPinpointNumbers.Mark(signs, ref next);
            if (mark.Length == 0)
            {
                break;
            }

            text.Append(joint).Append(isStem ? mark.Trim('(', ')') : mark);
            parts.AddRange(pinpoint.Parts.Select(p => p + mark));
            at = next;
            if (!SignPinpointNumbers.TryJoint(signs, ref next, out joint))
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
}
