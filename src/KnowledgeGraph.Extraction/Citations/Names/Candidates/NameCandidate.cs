using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Names.Pieces;
using KnowledgeGraph.Extraction.Citations.Names.Shape;
using KnowledgeGraph.Extraction.Citations.Owners;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Names.Candidates;

/// <summary>What has the shape of a name, before anything speaks for or against it.</summary>
internal sealed class NameCandidate
{
    private readonly NamePassage _passage;
    private NamedInstrument? _name;
    private IReadOnlyList<NamedInstrument>? _meant;

    private NameCandidate(NamePassage passage, int start, int noun, int head)
    {
        (_passage, Noun, Head) = (passage, noun, head);
        Word = passage.Tokens[noun].Word;
        End = BeforeOwner(NameEnd.Find(passage.Tokens, head, out int mark, isBare: start == noun), start);
        Start = BehindYear(start);
        int first = Start;
        IsDated = DateInFront.TryRead(passage.Tokens, ref first, out DateOnly? day);
        Day = day ?? DateInFront.LatestBefore(passage.Tokens, first, passage.Table.Day);
        if (Start == noun && End == head && first >= passage.Bound)
        {
            // "the 25 June Agreement", "the Tribunal’s Statute": nothing else says which is meant.
            Start = IsDated ? (Day is null ? first : Start) : IsOwned(start) ? start - 1 : Start;
        }

        Mark = mark;
        Printed = passage.Printed(Start, End);
    }

    /// <summary>The first token.</summary>
    public int Start { get; }

    /// <summary>The token of the noun that it is built on.</summary>
    public int Noun { get; }

    /// <summary>The noun.</summary>
    public Keyword Word { get; }

    /// <summary>The token behind the noun and its own complement, "Plan of Action".</summary>
    public int Head { get; }

    /// <summary>The token behind the name.</summary>
    public int End { get; }

    /// <summary>A footnote mark inside it; -1 where there is none.</summary>
    public int Mark { get; }

    /// <summary>The words, without footnote marks.</summary>
    public string Printed { get; }

    /// <summary>Whether it has more than its noun, be it a date in front.</summary>
    public bool IsModified => Start < Noun || End > Head || Day is not null;

    /// <summary>Whether it is a plural that one text is called by, and "those" stands before it: "the Voluntary Guidelines for Flag State Performance
    /// … those Guidelines".</summary>
    public bool IsThose => _passage.Tokens[Start - 1].Word is Keyword.Those or Keyword.These && NameWords.Plurals.Has(Word);

    /// <summary>Whether a date or a year stands in front of it.</summary>
    public bool IsDated { get; }

    /// <summary>The date in front of it; null where there is none.</summary>
    public DateOnly? Day { get; }

    /// <summary>Whether it goes on behind its noun.</summary>
    public bool HasComplement => End > Head;

    /// <summary>The instrument that the words name, for a document that has not named it before.</summary>
    public NamedInstrument Name => _name ??= NamedInstrument.FromTokens(_passage.Tokens, Start, End, Printed);

    /// <summary>The instruments that the words may be short for.</summary>
    public IReadOnlyList<NamedInstrument> Meant => _meant ??= FindMeant();

    /// <summary>Reads a candidate around a noun with a capital.</summary>
    /// <param name="passage">The provision.</param>
    /// <param name="noun">The token of the noun.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="behindBody">Where the words are no text's, "Treaty Organization", the token behind them; else 0.</param>
    public static bool TryRead(NamePassage passage, int noun, out NameCandidate? candidate, out int behindBody)
    {
        TokenList tokens = passage.Tokens;
        (candidate, behindBody) = (null, 0);
        int start = NameStart.Find(tokens, noun, passage.Bound);
        int head = InstrumentNoun.End(tokens, noun, start < noun);
        if (head == 0)
        {
            return false;
        }

        // "Framework Convention", "Treaty Protocol": the last of several nouns side by side carries the name.
        while (InstrumentNoun.Is(tokens[head].Word) && tokens[head].IsCapital && head == noun + 1
            && InstrumentNoun.End(tokens, head, true) is int further and > 0)
        {
            (noun, head) = (head, further);
        }

        if (IsOfBody(tokens, noun, head))
        {
            behindBody = head + 1;
            return false;
        }

        // "the Regulations and Rules of the Fund": the second noun has the name.
        if (start == noun && NameWords.Paired.Has(tokens, noun) && tokens.Is(head, Keyword.And) && tokens[head + 1].IsCapital
            && InstrumentNoun.Is(tokens[head + 1].Word))
        {
            return false;
        }

        // "Agreement-related", "Charter-based"
        if (tokens.IsDash(head) && !tokens[head].SpaceBefore && tokens[head + 1] is { Kind: TokenKind.Word, IsCapital: false, SpaceBefore: false })
        {
            behindBody = head + 2;
            return false;
        }

        bool isOfState = start == noun && NameWords.StateTexts.Has(tokens[noun].Word);
        candidate = new NameCandidate(passage, isOfState ? OverStateQuality(tokens, start, passage.Bound) : start, noun, head);
        return true;
    }

    // "the interim Constitution", "the post-transitional Constitution"
    private static int OverStateQuality(TokenList tokens, int start, int bound)
    {
        int first = !NameWords.StateQualities.Has(tokens, start - 1) ? start
            : tokens.IsDash(start - 2) && !tokens[start - 1].SpaceBefore ? start - 3 : start - 1;
        return first < bound ? start : first;
    }

    // "Nuclear Security Plan for 2018–2021 of the International Atomic Energy Agency": who has it, behind what it is for.
    private int BeforeOwner(int end, int start)
    {
        TokenList tokens = _passage.Tokens;
        if (end <= Head || InstrumentNoun.Kind(Word) == InstrumentKind.Treaty || Word is Keyword.Communiqué or Keyword.Statement)
        {
            return end;
        }

        bool isSaid = tokens[Head].Word is Keyword.For or Keyword.On;
        for (int of = end - 2; of > (isSaid ? Head + 1 : Noun); of--)
        {
            if (tokens.Is(of, Keyword.Of) && tokens.Is(of + 1, Keyword.The)
                && ((isSaid && (BodyNames.At(tokens, of + 2, out _) == end || IsOwner(tokens, of + 2))) || IsHolder(start, of)))
            {
                return of;
            }
        }

        return end;
    }

    // "the National Recovery Strategy of the Government of Sierra Leone": what is left has a name without it.
    private bool IsHolder(int start, int of) =>
        NameWords.Holders.Has(_passage.Tokens[_passage.Tokens[of + 2]])
            && !NameWords.IsGeneral(NamedInstrument.FromTokens(_passage.Tokens, start, of, ""));

    private static bool IsOwner(TokenList tokens, int at)
    {
        while (NameShape.IsNameWord(tokens, at + 1))
        {
            at++;
        }

        return NameWords.HolderNouns.Has(tokens, at);
    }

    private bool IsOwned(int start) =>
        start - 1 >= _passage.Bound && _passage.Tokens[start - 1] is { Kind: TokenKind.Word, IsCapital: true } owner
            && NameWords.IsOwner(_passage.Tokens[owner]);

    // "the 1999 Algiers Declaration": a year is the text's date where the name says without it which text is meant; "the 2010 Action Plan" does not.
    private int BehindYear(int start)
    {
        TokenList tokens = _passage.Tokens;
        if (tokens[start] is not { Kind: TokenKind.Number, Length: 4 } || start == Noun || tokens.IsDash(start + 1))
        {
            return start;
        }

        bool isTreaty = InstrumentNoun.Kind(Word) == InstrumentKind.Treaty;
        bool isProper = start + 1 == Noun ? isTreaty && End > Head
            : isTreaty || (tokens[start + 1].Kind == TokenKind.Word && !NameWords.IsGeneral(tokens[tokens[start + 1]]));
        return isProper ? start + 1 : start;
    }

    // What the document calls so, what it has named before, or the Charter.
    private IReadOnlyList<NamedInstrument> FindMeant()
    {
        if (Day is DateOnly day && Start == Noun && End == Head)
        {
            return _passage.Table.Of(Word, day);
        }

        // "their Agreement of June 20, 2011"
        if (!IsModified && CitedDate.Behind(_passage.Tokens, End) is DateOnly behind && _passage.Table.Of(Word, behind) is [NamedInstrument ofDay])
        {
            return [ofDay];
        }

        bool isThe = !IsModified && _passage.Tokens.Is(Start - 1, Keyword.The);
        if (isThe && _passage.Table.Defined(Word) is NamedInstrument defined)
        {
            return [defined];
        }

        if (!IsModified && (_passage.Tokens[Start - 1].Word is Keyword.That or Keyword.Said || IsThose))
        {
            return _passage.Table.Last(Name.Words, Word);
        }

        // "the Principles and Guidelines": a title is known by the first of two nouns.
        bool isPair = Start < Noun && _passage.Tokens.Is(Noun - 1, Keyword.And) && InstrumentNoun.Is(_passage.Tokens[Noun - 2].Word);
        IReadOnlyList<NamedInstrument> meant = _passage.Table.Meant(Name.Words, isPair ? Name.Noun : Word, !IsModified);
        meant = meant.Count == 0 && MayBeMadeOf() ? _passage.Table.MadeOf(Name.Words, Word) : meant;
        if (meant.Count == 0 && Start == Noun - 1 && End == Head && Word == Keyword.Agreement
            && NameWords.SingleAgreements.Has(_passage.Tokens[_passage.Tokens[Start]]) && _passage.Table.PeaceAgreement is NamedInstrument peace)
        {
            return [peace];
        }

        return meant.Count == 0 && isThe && Word == Keyword.Charter && _passage.Table.Charter is NamedInstrument charter ? [charter] : meant;
    }

    // "Headquarters Agreement", "Statute of the Tribunal". What says on what a text is makes another name: "the Action Plan on border security".
    private bool MayBeMadeOf()
    {
        TokenList tokens = _passage.Tokens;
        return HasComplement
            ? tokens.Is(Head, Keyword.Of) && tokens.Is(Head + 1, Keyword.The)
            : IsModified && tokens[End].Word is not (Keyword.On or Keyword.For or Keyword.Against);
    }

    // "Treaty Organization", "Programme of Action Implementation Support System", "UNIDROIT Convention Academic Project"
    private static bool IsOfBody(TokenList tokens, int noun, int head)
    {
        if (tokens[head] is not { Kind: TokenKind.Word, IsCapital: true } body || NameWords.Connectors.Has(body.Word))
        {
            return false;
        }

        int last = head;
        while (NameShape.IsNameWord(tokens, last + 1))
        {
            last++;
        }

        return NameWords.BodyNouns.Has(tokens[body]) || NameWords.BodyNouns.Has(tokens, last)
            || (head > noun + 1 && !InstrumentNoun.Is(body.Word));
    }
}
