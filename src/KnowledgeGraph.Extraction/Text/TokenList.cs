namespace KnowledgeGraph.Extraction.Text;

/// <summary>A provision's text and its tokens. Made once and filled anew for each provision.</summary>
internal sealed class TokenList
{
    private const int FewTokens = 32;

    // In UTF-16 units: "’s".
    private const int Possessive = 2;

    private Token[] _tokens = [];
    private Token _outside;

    /// <summary>The text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>How many tokens the text has.</summary>
    public int Count { get; private set; }

    /// <summary>A token; an empty one before the first and behind the last.</summary>
    public ref readonly Token this[int at] => ref (uint)at < (uint)Count ? ref _tokens[at] : ref _outside;

    /// <summary>Cuts a text into tokens.</summary>
    public void Fill(string text)
    {
        (Text, Count) = (text, 0);
        _outside = new Token(text.Length, text.Length, TokenKind.Other, Keyword.None, false, false);
        bool space = false;
        for (int at = 0; at < text.Length;)
        {
            char c = text[at];
            if (c == ' ' || char.IsWhiteSpace(c))
            {
                (space, at) = (true, at + 1);
                continue;
            }

            int end = at + 1;
            Token token;
            if (char.IsAsciiLetter(c) || char.IsLetter(c))
            {
                end = BeforePossessive(text, at, WordEnd(text, end));
                token = new Token(at, end, TokenKind.Word, Lexicon.Find(text.AsSpan(at, end - at)), char.IsUpper(c), space);
            }
            else if (c is '’' or '\'' && at > 0 && EndsNoun(text, at))
            {
                end = at + Possessive;
                token = new Token(at, end, TokenKind.Word, Keyword.None, false, space);
            }
            else if (char.IsAsciiDigit(c))
            {
                while (end < text.Length && char.IsAsciiDigit(text[end]))
                {
                    end++;
                }

                token = new Token(at, end, TokenKind.Number, Keyword.None, false, space);
            }
            else if (Superscript.IsDigit(c))
            {
                end = at + Superscript.Length(text.AsSpan(at));
                token = new Token(at, end, TokenKind.Mark, Keyword.None, false, space);
            }
            else
            {
                token = new Token(at, end, TokenKind.Other, Keyword.None, false, space);
            }

            Add(token);
            (space, at) = (false, end);
        }
    }

    /// <summary>The words of a token.</summary>
    public ReadOnlySpan<char> this[Token token] => Text.AsSpan(token.Start, token.Length);

    /// <summary>Whether a token is this one character.</summary>
    public bool Is(int at, char c) => (uint)at < (uint)Count && _tokens[at].Kind == TokenKind.Other && Text[_tokens[at].Start] == c;

    /// <summary>Whether a token is this keyword.</summary>
    public bool Is(int at, Keyword word) => (uint)at < (uint)Count && _tokens[at].Word == word;

    /// <summary>Whether a token is a hyphen or a dash.</summary>
    public bool IsDash(int at) => (uint)at < (uint)Count && _tokens[at].Kind == TokenKind.Other
        && Text[_tokens[at].Start] is '-' or '–' or '‑' or '—' or '‐' or '−';

    /// <summary>Whether a token is a number.</summary>
    public bool IsNumber(int at) => (uint)at < (uint)Count && _tokens[at].Kind == TokenKind.Number;

    /// <summary>The first token that starts at or after a place of the text.</summary>
    public int At(int start)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_tokens[middle].Start < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static int WordEnd(string text, int end)
    {
        while (end < text.Length)
        {
            char c = text[end];
            bool inside = char.IsAscii(c)
                ? char.IsAsciiLetter(c) || (c == '\'' && StartsLetters(text, end + 1))
                : char.IsLetter(c) || (c == '’' && StartsLetters(text, end + 1));
            if (!inside)
            {
                break;
            }

            end++;
        }

        return end;
    }

    // "the Treaty’s obligations" cites the Treaty; of "the Council’s" the ending says that it is an owner.
    private static int BeforePossessive(string text, int at, int end)
    {
        bool mayBe = end - at > Possessive && text[end - 1] == 's' && text[end - Possessive] is '’' or '\'' && char.IsUpper(text[at]);
        return mayBe && InstrumentNoun.StandsAlone(Lexicon.Find(text.AsSpan(at, end - at - Possessive))) ? end - Possessive : end;
    }

    // Inside a word there is no other place to begin at.
    private bool EndsNoun(string text, int at) =>
        Count > 0 && _tokens[Count - 1].End == at && _tokens[Count - 1].Kind == TokenKind.Word && at + 1 < text.Length && text[at + 1] == 's'
            && InstrumentNoun.StandsAlone(_tokens[Count - 1].Word) && !StartsLetters(text, at + Possessive);

    private static bool StartsLetters(string text, int at) => at < text.Length && char.IsLetter(text[at]);

    private void Add(Token token)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Math.Max(FewTokens, Count * 2));
        }

        _tokens[Count++] = token;
    }
}
