using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// What a sentence has cited so far, and by what words: a text that is cited now may be a member of the same list, and then the words that
/// govern the member before govern it too.
/// </summary>
/// <param name="passage">The provision.</param>
internal sealed class CitedBefore(Passage passage)
{
    private const int LongestIntroduction = 9;
    private const int DirectlyBefore = 6;
    private const int FarthestMember = 30;

    private Governor? _set;
    private bool _isTitled;
    private (Governor? Words, CitationMatch? Near, CitationMatch? InSentence, int Behind)? _outside;
    private (CitationMatch Match, Governor Words)? _interrupted;

    /// <summary>The words that govern the text cited last.</summary>
    public Governor? Words { get; private set; }

    /// <summary>The text cited last, where nothing else has begun since; else null.</summary>
    public CitationMatch? Near { get; private set; }

    /// <summary>The text cited last in the sentence, whatever has come since.</summary>
    public CitationMatch? InSentence { get; private set; }

    /// <summary>The token behind it and what follows its name.</summary>
    public int Behind { get; private set; }

    /// <summary>Whether it has a name, and not a number or a symbol.</summary>
    public bool IsName => IsNamed(Near);

    private TokenList Tokens => passage.Tokens;

    /// <summary>Begins a provision.</summary>
    public void Begin()
    {
        (Words, _interrupted, _outside) = (null, null, null);
        Leave();
    }

    /// <summary>A sentence ends, or a verb takes over.</summary>
    public void Leave() => (Near, InSentence, _set, Behind) = (null, null, null, 0);

    /// <summary>Something else has begun: what is cited now is no member of a list before it.</summary>
    public void Part() => Near = null;

    /// <summary>A participle takes over for a while.</summary>
    public void Interrupt() => _interrupted = InSentence is not null && Words is not null ? (InSentence, Words) : null;

    /// <summary>A finite verb takes over for good.</summary>
    public void Conclude() => _interrupted = null;

    /// <summary>A text is cited.</summary>
    public void Add(CitationMatch match, Governor words, int behind)
    {
        (Words, Near, InSentence, Behind) = (words, match, match, behind);
        _set = match.Kind == MatchKind.OpenSet ? words : _set;
        _isTitled = match.Kind == MatchKind.Number
            && Tokens[behind].Word is Keyword.On or Keyword.Concerning or Keyword.Regarding or Keyword.Entitled;
    }

    /// <summary>A comma: the title of a number ends ("on progress in the implementation of …,"); what it speaks of is none of the list's.</summary>
    public void AtComma(int at)
    {
        if (_isTitled && InSentence is not null)
        {
            (Near, Behind, _isTitled) = (InSentence, at, false);
        }
    }

    /// <summary>A quotation: what it cites is no member of a list outside.</summary>
    public void BeginQuotation() => _outside = (Words, Near, InSentence, Behind);

    /// <summary>The quotation ends, at a token.</summary>
    public void EndQuotation(int at)
    {
        if (_outside is var (words, near, inSentence, _))
        {
            (Words, Near, InSentence, Behind, _outside) = (words, near, inSentence, at + 1, null);
        }
    }

    /// <summary>Whether a citation has a name.</summary>
    public static bool IsNamed(CitationMatch? match) => match?.Kind is MatchKind.Name or MatchKind.ShortForm;

    /// <summary>Whether nothing stands between the text cited last and a token but what joins two members.</summary>
    public bool IsJoined(int at) => Near is not null && passage.IsJoined(Behind, at);

    /// <summary>Whether a token stands right behind the text cited last.</summary>
    public bool IsRightBehind(int at)
    {
        int behind = Behind;
        while (behind < at && (Tokens[behind].Kind == TokenKind.Mark || Tokens.Is(behind, ',') || Tokens.Is(behind, ')')))
        {
            behind++;
        }

        return Near is not null && behind >= at;
    }

    /// <summary>The words that govern a text because it is a member of a list before it; null where it is none.</summary>
    /// <param name="match">The text.</param>
    /// <param name="at">Its first token.</param>
    public Governor? OfList(CitationMatch match, int at)
    {
        if (Words is null)
        {
            return null;
        }

        bool isJoined = IsJoined(at);
        return match.ContinuesList || isJoined ? isJoined && IsNamed(match) ? Words.Owner ?? Words : Words
            : IsBehindInterruption(match, at) ? _interrupted!.Value.Words
            : IsContaining(match, at) ? Words
            : _set is not null && IsIntroduced(at) ? _set
            : Near is not null && (IsNumberBehindTitle(match, at) || IsBehindOtherMembers(at)) ? Words
            : null;
    }

    // "the implementation of the Declaration, contained in resolution 1514 (XV)": where a text is printed, and no other.
    private bool IsContaining(CitationMatch match, int at)
    {
        int first = Tokens.Is(Behind, ',') ? Behind + 1 : Behind;
        return IsName && match.Kind is MatchKind.Number or MatchKind.Symbol && passage.Is(first, WordRole.Contained)
            && Tokens.Is(first + 1, Keyword.In) && (at == first + 2 || (at == first + 3 && Tokens.Is(first + 2, Keyword.Its)));
    }

    // "Recalling paragraph 29 of the Declaration …, noting the vulnerabilities of children …, and paragraph 86 of the Declaration"
    private bool IsBehindInterruption(CitationMatch match, int at) =>
        Near is null && _interrupted is var (before, _) && Tokens.Is(at - 1, Keyword.And) && Tokens.Is(at - 2, ',')
        && match.Named is not null && match.Named == before.Named && match.Pinpoint is not null && before.Pinpoint is not null;

    // "its previous resolutions on the protection of civilians based on …, in particular resolution 1894 (2009)"
    private bool IsIntroduced(int at)
    {
        int last = at - 1;
        while (last > 0 && (Tokens[last].IsCapital || Tokens[last].Word is Keyword.The or Keyword.Its or Keyword.Resolution or Keyword.Resolutions))
        {
            last--;
        }

        for (int first = last; first >= 0 && first > last - LongestIntroduction; first--)
        {
            if (passage.Introduction(first) is int members and > 0 && first + members > last)
            {
                return true;
            }
        }

        return false;
    }

    // "resolutions 1265 (1999) on the protection of civilians in armed conflict and 1325 (2000)"
    private bool IsNumberBehindTitle(CitationMatch match, int at)
    {
        if (match.Kind != MatchKind.Number || Near is not { Kind: MatchKind.Number or MatchKind.OpenSet })
        {
            return false;
        }

        bool isConjoined = false;
        for (int i = Behind; i < at; i++)
        {
            if (passage.Is(i, WordRole.End))
            {
                return false;
            }

            isConjoined |= at - i <= DirectlyBefore && (Tokens.Is(i, ',') || Tokens.Is(i, Keyword.And));
        }

        return isConjoined;
    }

    // "on the basis of resolution 242 (1967), the principle of land for peace, the Arab Peace Initiative": some members are no texts.
    private bool IsBehindOtherMembers(int at)
    {
        int first = Behind;
        while (Tokens[first].Kind == TokenKind.Mark)
        {
            first++;
        }

        bool isList = Words is { Reach: PhraseReach.NounPhrase } && at - first <= FarthestMember
            && (Tokens.Is(first, ',') || Tokens.Is(first, Keyword.And)) && (Tokens.Is(at, Keyword.The) || Tokens.Is(at - 1, Keyword.The));
        for (int i = first; i < at && isList; i++)
        {
            isList = !passage.Is(i, WordRole.End) && (!Tokens.Is(i, ',') || BeginsMember(i + 1) || IsIntroducedMember(i + 1));
        }

        return isList;
    }

    // "including the principle of land for peace"
    private bool IsIntroducedMember(int at) =>
        passage.Introduction(at) is int members and > 0 && (Tokens.Is(at + members, Keyword.The) || Tokens.Is(at + members - 1, Keyword.The));

    private bool BeginsMember(int at) => Tokens[at].Word is Keyword.The or Keyword.And or Keyword.As || Tokens[at].Kind == TokenKind.Mark;
}
