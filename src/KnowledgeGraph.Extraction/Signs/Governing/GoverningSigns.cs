using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Signs.Governing;

/// <summary>A provision's text as signs, its citations as one sign each. Made once and filled anew for each provision.</summary>
/// <param name="lexicon">The language.</param>
internal sealed class GoverningSigns(GoverningLexicon lexicon)
{
    private readonly List<GoverningSign> _signs = [];
    private IReadOnlyList<CitationMatch> _found = [];

    /// <summary>The text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>How many signs there are.</summary>
    public int Count => _signs.Count;

    /// <summary>A sign; an empty one before the first and behind the last.</summary>
    public GoverningSign this[int at] =>
        (uint)at < (uint)_signs.Count ? _signs[at] : new GoverningSign(GoverningSignKind.Stop, Text.Length, Text.Length);

    /// <summary>Whether a sign does one of these things.</summary>
    public bool Is(int at, GoverningRoles roles) => this[at].Is(roles);

    /// <summary>Whether a sign is of a kind.</summary>
    public bool Is(int at, GoverningSignKind kind) => this[at].Kind == kind;

    /// <summary>The text between two signs, both included.</summary>
    public string Printed(int first, int last) => Text[this[first].Start..this[last].End];

    /// <summary>Takes a provision's text and its citations, in order.</summary>
    public void Fill(string text, IReadOnlyList<CitationMatch> found)
    {
        (Text, _found) = (text, found);
        _signs.Clear();
        int next = 0;
        for (int at = 0; at < text.Length;)
        {
            while (next < found.Count && found[next].Span.Start < at)
            {
                // It stands inside the one before.
                _signs.Add(new GoverningSign(GoverningSignKind.Citation, at, at, Citation: next++));
            }

            int stop = next < found.Count ? found[next].Span.Start : text.Length;
            at = at == stop ? TakeCitation(next++) : Take(at, stop);
        }
    }

    private int TakeCitation(int citation)
    {
        int start = _found[citation].Span.Start, end = Math.Max(start + 1, _found[citation].Span.End);
        _signs.Add(new GoverningSign(GoverningSignKind.Citation, start, end, Citation: citation));
        for (int at = start; at < end; at++)
        {
            if (Superscript.IsDigit(Text[at]))
            {
                int length = Superscript.Length(Text.AsSpan(at));
                _signs.Add(new GoverningSign(GoverningSignKind.Mark, at, at + length));
                at += length;
            }
        }

        return end;
    }

    private int Take(int at, int stop)
    {
        char c = Text[at];
        if (char.IsWhiteSpace(c))
        {
            return at + 1;
        }

        GoverningSense? sense = null;
        int end = char.IsAsciiDigit(c) ? 0 : lexicon.Longest(Text, at, stop, out sense);
        if (end > 0)
        {
            return Add(GoverningSignKind.Phrase, at, end, sense);
        }

        if (char.IsLetter(c))
        {
            return TakeWord(at, stop);
        }

        return Superscript.IsDigit(c) ? Add(GoverningSignKind.Mark, at, at + Superscript.Length(Text.AsSpan(at)))
            : char.IsAsciiDigit(c) ? Add(GoverningSignKind.Number, at, EndOfDigits(at, stop))
            : Add(OfPunctuation(c, at), at, at + 1);
    }

    private int EndOfDigits(int at, int stop)
    {
        while (at < stop && char.IsAsciiDigit(Text[at]))
        {
            at++;
        }

        return at;
    }

    private int TakeWord(int at, int stop)
    {
        if (lexicon.IsUnspaced && !char.IsAsciiLetter(Text[at]))
        {
            return TakeRun(at);
        }

        int end = at;
        while (end < stop && (char.IsLetter(Text[end]) || char.GetUnicodeCategory(Text[end]) == System.Globalization.UnicodeCategory.NonSpacingMark))
        {
            end++;
        }

        // "وعملا": what is written together with a phrase of the tables is a part of its sign.
        bool hasAnd = false;
        for (int from = at, next; from < end && (next = lexicon.Clitic(Text, from, out bool isAnd)) > from; from = next)
        {
            hasAnd |= isAnd;
            if (next < stop && lexicon.Longest(Text, next, stop, out GoverningSense? sense) is int behind and > 0)
            {
                return Add(GoverningSignKind.Phrase, at, behind, sense, hasAnd);
            }
        }

        return Add(GoverningSignKind.Word, at, end, hasAnd: hasAnd);
    }

    private int TakeRun(int at)
    {
        if (_signs.Count > 0 && _signs[^1] is { Kind: GoverningSignKind.Word } run && run.End == at)
        {
            _signs[^1] = run with { End = at + 1 };
            return at + 1;
        }

        _signs.Add(new GoverningSign(GoverningSignKind.Word, at, at + 1, IsRun: true));
        return at + 1;
    }

    private GoverningSignKind OfPunctuation(char c, int at) => c switch
    {
        ',' when IsInNumber(at) => GoverningSignKind.Other,
        ',' or '،' or '，' => GoverningSignKind.Comma,
        ';' or '；' or '؛' => GoverningSignKind.Semicolon,
        '。' => GoverningSignKind.Stop,
        '.' when at + 1 >= Text.Length || char.IsWhiteSpace(Text[at + 1]) => IsAbbreviated(at) ? GoverningSignKind.Other : GoverningSignKind.Stop,
        '(' or '[' or '«' or '“' or '„' or '《' or '（' or '［' => GoverningSignKind.Open,
        ')' or ']' or '»' or '”' or '》' or '）' or '］' => GoverningSignKind.Close,
        _ => GoverningSignKind.Other,
    };

    private bool IsInNumber(int at) => at > 0 && char.IsAsciiDigit(Text[at - 1]) && at + 1 < Text.Length && char.IsAsciiDigit(Text[at + 1]);

    // A short word before the stop, or a small letter behind it, as no sentence begins.
    private bool IsAbbreviated(int at)
    {
        int first = at;
        while (first > 0 && char.IsLetter(Text[first - 1]))
        {
            first--;
        }

        int next = at + 1;
        while (next < Text.Length && char.IsWhiteSpace(Text[next]))
        {
            next++;
        }

        return at - first < 3 || (next < Text.Length && char.IsLower(Text[next]));
    }

    private int Add(GoverningSignKind kind, int start, int end, GoverningSense? sense = null, bool hasAnd = false)
    {
        _signs.Add(new GoverningSign(kind, start, end, sense, HasAnd: hasAnd, IsCapital: char.IsUpper(Text[start])));
        return end;
    }
}
