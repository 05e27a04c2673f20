using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Signs;

/// <summary>A provision's text and its signs. Made once and filled anew for each provision.</summary>
internal sealed class SignList
{
    private const int FewSigns = 64;

    private Sign[] _signs = [];
    private Sign _outside;
    private LanguageLexicon? _lexicon;

    /// <summary>The text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>How many signs it has.</summary>
    public int Count { get; private set; }

    /// <summary>A sign; an empty one before the first and behind the last.</summary>
    public ref readonly Sign this[int at] => ref (uint)at < (uint)Count ? ref _signs[at] : ref _outside;

    /// <summary>The text of a sign.</summary>
    public ReadOnlySpan<char> Of(int at) => Text.AsSpan(this[at].Start, this[at].Length);

    /// <summary>Whether a sign is this one character.</summary>
    public bool Is(int at, char c) => CharOf(at) == c;

    /// <summary>Whether a sign may do one of these things.</summary>
    public bool May(int at, SignRoles roles) => this[at].May(roles);

    /// <summary>Whether a sign is a number.</summary>
    public bool IsNumber(int at) => this[at].Kind == SignKind.Number;

    /// <summary>Whether a sign is a hyphen or a dash.</summary>
    public bool IsDash(int at) => CharOf(at) is '-' or '–' or '‑' or '—' or '‐' or '−';

    /// <summary>Whether a sign is a comma of any script.</summary>
    public bool IsComma(int at) =>
        CharOf(at) is ',' or '،' or '、' or '，';

    /// <summary>Whether a sign ends a part of a sentence that lists do not go on behind.</summary>
    public bool IsEnd(int at) => CharOf(at) is ';' or '；' or '؛' or '。';

    /// <summary>Whether a sign is a bracket that opens.</summary>
    public bool IsOpen(int at) => CharOf(at) is '(' or '[' or '（' or '［';

    /// <summary>Whether a sign is a bracket that closes.</summary>
    public bool IsClosed(int at) => CharOf(at) is ')' or ']' or '）' or '］';

    /// <summary>Whether a year in brackets begins at a sign, as behind the numbers of the Security Council.</summary>
    public bool IsOpenYear(int at) => IsOpen(at) && this[at + 1] is { Kind: SignKind.Number, Length: 4 } && IsClosed(at + 2);

    // The character of a sign that is one; a language may have words for it or none.
    private char CharOf(int at) => (uint)at < (uint)Count && _signs[at].Length == 1 ? Text[_signs[at].Start] : '\0';

    /// <summary>The first sign that starts at or after a place of the text.</summary>
    public int At(int start)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _signs[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The Latin letter that labels have for the mark of an item: <c>b</c> for ب; null for one that they print as it is.</summary>
    public string? MarkAt(int at) => _lexicon!.Mark(Of(at));

    /// <summary>Cuts a text into signs.</summary>
    public void Fill(string text, LanguageLexicon lexicon)
    {
        (Text, Count, _lexicon) = (text, 0, lexicon);
        _outside = new Sign(SignKind.Other, text.Length, text.Length, null, false);
        bool space = false;
        for (int at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                (space, at) = (true, at + 1);
                continue;
            }

            at = Take(at, space);
            space = false;
        }
    }

    private int Take(int at, bool space)
    {
        char c = Text[at];
        if (char.IsAsciiLetterUpper(c) && !IsLetterBefore(at) && DocumentSymbol.Read(Text.AsSpan(at), out _, out _) is int symbol and > 0)
        {
            return Add(SignKind.Symbol, at, at + symbol, null, space);
        }

        if (_lexicon!.IsUnspaced && IsCounted() && HanNumber.Read(Text, at, out int count) is int counted and > 0)
        {
            return Add(SignKind.Phrase, at, at + counted, _lexicon.Ordinal(count), space);
        }

        int end = _lexicon.Longest(Text, at, out Sense? sense);
        if (end > 0)
        {
            return Add(SignKind.Phrase, at, end, sense, space);
        }

        if (char.IsAsciiDigit(c))
        {
            return Add(SignKind.Number, at, EndOf(at, char.IsAsciiDigit), null, space);
        }

        return Superscript.IsDigit(c) ? Add(SignKind.Mark, at, at + Superscript.Length(Text.AsSpan(at)), null, space)
            : char.IsLetter(c) ? TakeWord(at, space)
            : Add(SignKind.Other, at, at + 1, null, space);
    }

    private int TakeWord(int at, bool space)
    {
        int end = !_lexicon!.IsUnspaced ? EndOf(at, IsInWord) : char.IsAsciiLetter(Text[at]) ? EndOf(at, char.IsAsciiLetter) : at + 1;
        // "وقرارها": what is written together with a word of the tables is a sign of its own.
        int clitic = at;
        for (int next; clitic < end && (next = _lexicon.Clitic(Text, clitic)) > 0 && next < end;)
        {
            clitic = next;
            if (_lexicon.Longest(Text, clitic, out Sense? sense) is int behind and > 0)
            {
                int first = _lexicon.Longest(Text.AsSpan(0, clitic), at, out Sense? joint);
                Add(first > 0 ? SignKind.Phrase : SignKind.Word, at, clitic, first > 0 ? joint : null, space);
                return Add(SignKind.Phrase, clitic, behind, sense, false);
            }
        }

        return Add(SignKind.Word, at, end, null, space);
    }

    // Vowel points stand on the letters of a word.
    private static bool IsInWord(char c) => char.IsLetter(c) || c is >= '\u064B' and <= '\u0652';

    // Chinese characters count where a part is numbered: 第七章, 附件一和二. Elsewhere they are pieces of words.
    private bool IsCounted()
    {
        int last = Count - 1;
        return May(last, SignRoles.Number | SignRoles.Unit)
            || ((IsComma(last) || May(last, SignRoles.And | SignRoles.To)) && May(last - 1, SignRoles.Ordinal));
    }

    private bool IsLetterBefore(int at) => at > 0 && (char.IsAsciiLetterOrDigit(Text[at - 1]) || Text[at - 1] is '/' or '-');

    private int EndOf(int at, Func<char, bool> isIn)
    {
        while (at < Text.Length && isIn(Text[at]))
        {
            at++;
        }

        return at;
    }

    private int Add(SignKind kind, int start, int end, Sense? sense, bool space)
    {
        if (Count == _signs.Length)
        {
            Array.Resize(ref _signs, Math.Max(FewSigns, Count * 2));
        }

        _signs[Count++] = new Sign(kind, start, end, sense, space);
        return end;
    }
}
