using System.Text;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Pinpoints;

/// <summary>One unit of a pinpoint: "paragraphs 3 and 4", "annex", "the third preambular paragraph".</summary>
internal static class PinpointUnits
{
    // In digits: conferences count their resolutions so.
    private const int LongestNumberOfConference = 2;

    /// <summary>Whether a unit may begin at a token.</summary>
    public static bool Begin(TokenList tokens, int at) =>
        UnitAt(tokens, NameAt(tokens, at, out _)) is not null || OrdinalParagraph.Begins(tokens, at);

    /// <summary>Whether a unit with a number begins at a token.</summary>
    public static bool IsCounted(TokenList tokens, int at)
    {
        int name = NameAt(tokens, at, out _);
        int number = tokens.Is(name + 1, '.') ? name + 2 : name + 1;
        return UnitAt(tokens, name) is PinpointUnit unit && PinpointNumber.TryRead(tokens, ref number, unit.TakesRoman, null, out _);
    }

    /// <summary>Reads a unit.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token that may begin it; behind the unit where there is one. Nothing moves where there is none.</param>
    /// <param name="isBefore">Whether it stands before what is cited.</param>
    /// <param name="pinpoint">What it says.</param>
    public static bool TryRead(TokenList tokens, ref int at, bool isBefore, out Pinpoint? pinpoint) =>
        OrdinalParagraph.TryRead(tokens, ref at, out pinpoint) || TryNumbered(tokens, ref at, isBefore, out pinpoint);

    private static PinpointUnit? UnitAt(TokenList tokens, int at) =>
        PinpointWords.Unit(IsSign(tokens, at) ? Keyword.Paragraph : LabelAt(tokens, at)) is PinpointUnit unit
            && (!unit.IsOfConference || IsOfConference(tokens, at)) ? unit : null;

    // "OP5", "PP3": as paragraphs are labelled; the Lexicon knows no words in capitals.
    private static Keyword LabelAt(TokenList tokens, int at)
    {
        Token token = tokens[at];
        bool isLabel = token is { Kind: TokenKind.Word, Length: 2, IsCapital: true } && tokens.IsNumber(at + 1) && !tokens[at + 1].SpaceBefore;
        return !isLabel ? token.Word : tokens[token] is "OP" ? Keyword.Op : tokens[token] is "PP" ? Keyword.Pp : token.Word;
    }

    private static bool IsSign(TokenList tokens, int at) =>
        (uint)at < (uint)tokens.Count && tokens[at].Kind == TokenKind.Other && PinpointWords.IsSign(tokens.Text[tokens[at].Start]);

    // "operative paragraph 7", "preambular paragraph 5", "op. para. 3": the token of "paragraph", and the room that the words before it mean.
    private static int NameAt(TokenList tokens, int at, out bool isPreambular)
    {
        isPreambular = tokens[at].Word is Keyword.Preambular or Keyword.Pp;
        if (!isPreambular && tokens[at].Word is not (Keyword.Operative or Keyword.Op))
        {
            return at;
        }

        int name = tokens.Is(at + 1, '.') ? at + 2 : at + 1;
        bool isWorded = tokens.Is(name, Keyword.Paragraph);
        isPreambular &= isWorded;
        return isWorded ? name : at;
    }

    // "chap. I, resolution 1, annex I": a conference's own resolutions are parts of its report.
    private static bool IsOfConference(TokenList tokens, int at) =>
        (tokens.Is(at - 1, ',') || tokens.Is(at - 1, Keyword.And)) && tokens.Is(at, Keyword.Resolution)
        && tokens.IsNumber(at + 1) && tokens[at + 1].Length <= LongestNumberOfConference
        && !tokens.Is(at + 2, '/') && !tokens.Is(at + 2, '(') && !(tokens.Is(at + 2, '.') && tokens.IsNumber(at + 3))
        && tokens[at + 2] is not { Kind: TokenKind.Word, Length: 1 };

    private static bool TryNumbered(TokenList tokens, ref int at, bool isBefore, out Pinpoint? pinpoint)
    {
        pinpoint = null;
        int name = NameAt(tokens, at, out bool isPreambular);
        if (UnitAt(tokens, name) is not PinpointUnit unit
            || (unit.NeedsCapitalBefore && isBefore && !tokens[name].IsCapital && !IsCounted(tokens, at)))
        {
            return false;
        }

        bool isPlural = PinpointWords.IsPlural(tokens[tokens[name]]) || (IsSign(tokens, name) && IsSign(tokens, name + 1));
        int next = tokens.Is(name + 1, '.') || (IsSign(tokens, name) && isPlural) ? name + 2 : name + 1;
        unit = isPreambular ? PinpointWords.Unit(Keyword.Pp) ?? unit : unit;
        var numbers = new List<string>();
        var printed = new StringBuilder();
        if (PinpointNumbers.TryRead(tokens, ref next, numbers, printed, unit, isBefore))
        {
            // "paragraph 14 (a) to (h)" is one paragraph.
            bool many = numbers.Count > 1 && (isPlural || !IsOne(numbers));
            pinpoint = new Pinpoint($"{(many ? unit.Plural : unit.Printed)} {printed}", unit.Label is null
                ? [] : [.. numbers.Select(n => unit.Label + n)]);
        }
        else if (unit.MarksAlone is string alone && PinpointNumbers.TryMarks(tokens, ref next, out string marks))
        {
            pinpoint = new Pinpoint($"{alone} {marks}", []);
        }
        else if (unit.StandsAlone)
        {
            // The full stop behind a bare "annex" is the sentence's.
            next = name + 1;
            pinpoint = new Pinpoint(isPlural ? unit.Plural : unit.Printed, unit.Label is null || isPlural ? [] : [unit.Label.TrimEnd()]);
        }

        at = pinpoint is null ? at : next;
        return pinpoint is not null;
    }

    private static bool IsOne(List<string> numbers)
    {
        int open = numbers[0].IndexOf('(', StringComparison.Ordinal);
        return open > 0 && numbers.TrueForAll(n => n.StartsWith(numbers[0].AsSpan(0, open + 1), StringComparison.Ordinal));
    }
}
