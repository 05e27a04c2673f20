using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>A provision as the grammar of what governs sees it: tokens with what each does, and where citations begin.</summary>
internal sealed class Passage
{
    private const int Farthest = 18;
    private const string BetweenWords = "(“\"/’";
    private const string InTails = "()“”’‘";

    private WordRole[] _roles = [];
    private int[] _citations = [];

    /// <summary>The tokens.</summary>
    public TokenList Tokens { get; private set; } = new();

    /// <summary>How many there are.</summary>
    public int Count => Tokens.Count;

    /// <summary>Takes a provision's tokens and citations.</summary>
    public void Fill(TokenList tokens, IReadOnlyList<CitationMatch> found)
    {
        Tokens = tokens;
        if (_roles.Length < tokens.Count)
        {
            Array.Resize(ref _roles, tokens.Count * 2);
            Array.Resize(ref _citations, tokens.Count * 2);
        }

        _citations.AsSpan(0, tokens.Count).Clear();
        for (int i = 0; i < tokens.Count; i++)
        {
            _roles[i] = tokens[i].Kind == TokenKind.Word ? GoverningTables.Roles.Find(tokens[tokens[i]]) : WordRole.None;
        }

        for (int i = found.Count - 1; i >= 0; i--)
        {
            int first = found[i].GovernedFrom ?? tokens.At(found[i].Span.Start);
            if (first < tokens.Count)
            {
                _citations[first] = i + 1;
            }
        }
    }

    /// <summary>The citation that begins at a token; -1 where none does.</summary>
    public int CitationAt(int at) => (uint)at < (uint)Count ? _citations[at] - 1 : -1;

    /// <summary>Whether a token does this, or nothing where that is asked.</summary>
    public bool Is(int at, WordRole role) => (uint)at < (uint)Count && (role == WordRole.None ? _roles[at] == role : (_roles[at] & role) != 0);

    /// <summary>Whether a token is a word in small letters.</summary>
    public bool IsSmall(int at) => Tokens[at] is { Kind: TokenKind.Word, IsCapital: false };

    /// <summary>Whether a token begins an infinitive: "to promote", not "to the".</summary>
    public bool IsInfinitive(int at) => Is(at, WordRole.To) && IsSmall(at + 1) && CitationAt(at + 1) < 0 && !Is(at + 1, WordRole.AfterTo);

    /// <summary>Whether a token begins a sentence: "(a) Implement pending aspects of", "In accordance with resolution 2015/33, …".</summary>
    public bool BeginsSentence(int at) => at == 0 || Tokens.Is(at - 1, '.') || Tokens.Is(at - 1, '“') || Tokens.Is(at - 1, ')');

    /// <summary>Whether one noun and no more stands between two commas: "of humanity, neutrality, impartiality and independence,".</summary>
    public bool IsBareMember(int at) =>
        IsSmall(at) && Is(at, WordRole.None) && !GoverningTables.IsParticiple(Tokens[Tokens[at]])
        && (Tokens.Is(at + 1, ',') || (Tokens.Is(at + 1, Keyword.And) && IsSmall(at + 2) && Tokens.Is(at + 3, ',')));

    /// <summary>How many tokens introduce members of a list here; 0 where none do. "including through" does not.</summary>
    public int Introduction(int at)
    {
        int end = GoverningTables.Introductions.Longest(Tokens, at, out _);
        bool isOfManner = end == at + 1 && Is(end, WordRole.Manner) && CitationAt(end) < 0
            && GoverningTables.Introductions.Longest(Tokens, end, out _) == 0;
        return end == 0 || isOfManner ? 0 : Before(at + 1, end) - at;
    }

    /// <summary>Whether nothing but words of these roles stands before the next citation.</summary>
    /// <param name="at">The first token.</param>
    /// <param name="through">What may stand between.</param>
    /// <param name="overBodies">Whether names may, and then no list: its members are another noun's.</param>
    /// <param name="toReports">Whether a report will do, which brackets or a footnote identify.</param>
    public bool Reaches(int at, WordRole through, bool overBodies = false, bool toReports = false)
    {
        bool isNamed = false;
        for (int next = at; next < Count && next - at < Farthest;)
        {
            if (CitationAt(next) >= 0 || (toReports && Is(next, WordRole.Report)))
            {
                return true;
            }

            int comma = Tokens.Is(next, ',') ? 1 : 0;
            if (Introduction(next + comma) is int members and > 0)
            {
                if (isNamed)
                {
                    return false;
                }

                next += comma + members;
                continue;
            }

            if (comma > 0 && !(Tokens.IsNumber(next + 1) && !IsSmall(next - 1)))
            {
                return CitationAt(Joined(next + 1)) >= 0;
            }

            bool isName = overBodies && Tokens[next].IsCapital;
            if (!(comma > 0 || isName || Is(next, through) || IsBetweenWords(next)))
            {
                return false;
            }

            isNamed |= isName && !Is(next, through);
            next++;
        }

        return false;
    }

    /// <summary>The first token that does more than join two members of a list.</summary>
    public int Joined(int at)
    {
        while (CitationAt(at) < 0 && (Tokens[at].Kind == TokenKind.Mark || Is(at, WordRole.Join)))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether nothing but what joins two members of a list stands between two tokens.</summary>
    public bool IsJoined(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (!(Tokens.Is(i, ',') || Tokens[i].Kind == TokenKind.Mark || Is(i, WordRole.Join | WordRole.Containing)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The token behind what follows a name: "of the Conference, adopted in Bamako on 1 December 2000 (…)".</summary>
    public int Tail(int at)
    {
        int end = at;
        while (end < Count && CitationAt(end) < 0 && IsInTail(end))
        {
            end++;
        }

        return CitationAt(end) >= 0 ? at : end;
    }

    // A citation may begin with the article that the introduction ends with.
    private int Before(int at, int end)
    {
        while (at < end && CitationAt(at) < 0)
        {
            at++;
        }

        return at;
    }

    private bool IsBetweenWords(int at) => Tokens[at].Kind is TokenKind.Mark or TokenKind.Number || IsSign(at, BetweenWords) || IsMonth(at);

    // "the Agreement of 4 April 1994 (S/1994/397) and the Declaration"
    private bool IsMonth(int at) =>
        Tokens[at].IsCapital && Tokens.IsNumber(at - 1) && Tokens.IsNumber(at + 1)
        && PrintedDate.English.MonthAt(Tokens[Tokens[at]], out _) == Tokens[at].Length;

    private bool IsInTail(int at) =>
        Tokens[at].Kind is TokenKind.Number or TokenKind.Mark || Tokens[at].IsCapital || Is(at, WordRole.Tail)
        || (Tokens.Is(at, Keyword.And) && Tokens[at + 1].IsCapital)
        || IsSign(at, InTails) || (Tokens.Is(at, '.') && !Tokens[at + 1].SpaceBefore);

    private bool IsSign(int at, string signs) =>
        Tokens.IsDash(at)
        || (at < Count && Tokens[at].Kind == TokenKind.Other && signs.Contains(Tokens.Text[Tokens[at].Start], StringComparison.Ordinal));
}
