using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Signs.Grammar;

/// <content>Documents of other organizations, under symbols of their own kinds: "Organisation mondiale de la Santé, document EB136/8".</content>
internal sealed partial class SignScanner
{
    private const int LongestOwner = 24;
    private const int LongestPrefix = 5;

    private int ForeignDocument(int at)
    {
        int start = at - 1;
        while (start > 0 && at - start < LongestOwner && !_signs.May(start - 1, SignRoles.See) && !_signs.IsEnd(start - 1)
            && _signs[start - 1].Kind is SignKind.Word or SignKind.Phrase)
        {
            start--;
        }

        int end = _signs[at + 1].Kind == SignKind.Symbol || !_signs.IsComma(at - 1) ? 0 : ForeignSymbol(at + 1);
        if (end == 0 || start == at - 1)
        {
            return 0;
        }

        string owner = BodyAt(start, out int behind) is { } body && behind == at - 1 ? body.Name
            : _signs.Text[_signs[start].Start.._signs[at - 2].End];
        int pinned = Foreign(start, at + 1, end, owner);
        // "documents WHASS1/2006-WHA60/2007/REC/1 et WHA64/2011/REC/1"
        int second = _signs.May(pinned, SignRoles.And) ? ForeignSymbol(pinned + 1) : 0;
        return second > 0 ? Foreign(pinned + 1, pinned + 1, second, owner) : pinned;
    }

    private int Foreign(int first, int at, int end, string owner)
    {
        string printed = _signs.Text[_signs[at].Start.._signs[end - 1].End].Replace('‑', '-');
        bool isSymbol = !printed.Contains(' ', StringComparison.Ordinal) && printed.Contains('/', StringComparison.Ordinal);
        int pinned = end;
        SignPinpoints.TryBehind(_signs, ref pinned, Words.UnitBehind, out Pinpoint? pinpoint);
        Add(new CitationMatch
        {
            Kind = MatchKind.Publication,
            Span = default,
            FirstToken = first,
            EndToken = pinned,
            Symbol = isSymbol ? printed : null,
            Title = $"{owner}, document {printed}",
            Body = isSymbol ? Bodies.Issuing(printed)?.Name : null,
            InstrumentKind = isSymbol ? InstrumentKind.Report : InstrumentKind.Other,
            Pinpoint = pinpoint,
        });
        return pinned;
    }

    // EB136/8, LC 32/15, MEPC 62/24/Add.1, WHASS1/2006-WHA60/2007/REC/1: the sign behind it; 0 where none begins at a sign.
    private int ForeignSymbol(int at)
    {
        ReadOnlySpan<char> text = _signs.Text.AsSpan(_signs[at].Start);
        int letters = 0;
        while (letters < text.Length && char.IsAsciiLetterUpper(text[letters]))
        {
            letters++;
        }

        int end = letters;
        if (end + 1 < text.Length && text[end] is ' ' or '\u00A0' && char.IsAsciiDigit(text[end + 1]))
        {
            end++;
        }

        bool hasDigit = false;
        while (end < text.Length && IsOfSymbol(text, letters, end))
        {
            hasDigit |= char.IsAsciiDigit(text[end]);
            end++;
        }

        return letters is > 0 and <= LongestPrefix && hasDigit && text[..end].Contains('/') ? _signs.At(_signs[at].Start + end) : 0;
    }

    private static bool IsOfSymbol(ReadOnlySpan<char> text, int from, int at) => text[at] switch
    {
        '/' => true,
        '-' or '‑' or '.' or '(' => at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]),
        ')' => text[from..at].Contains('('),
        _ => char.IsAsciiLetterOrDigit(text[at]),
    };
}
