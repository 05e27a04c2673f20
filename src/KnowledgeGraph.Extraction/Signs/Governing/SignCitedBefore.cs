using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Relations;

namespace KnowledgeGraph.Extraction.Signs.Governing;

/// <summary>What a sentence has cited so far, and by what words: a text that is cited now may be a member of the same list.</summary>
/// <param name="signs">The provision.</param>
internal sealed class SignCitedBefore(GoverningSigns signs)
{
    private const int DirectlyBefore = 3;
    private const int FarthestMember = 30;
    private const int LongestIntroduction = 8;

    private readonly Stack<(Governor? Words, CitationMatch? Near, CitationMatch? InSentence, int First, bool IsTitled)> _outside = new();
    private Governor? _set;

    /// <summary>The words that govern the text cited last.</summary>
    public Governor? Words { get; private set; }

    /// <summary>The text cited last, where nothing else has begun since; else null.</summary>
    public CitationMatch? Near { get; private set; }

    /// <summary>The text cited last in the sentence, whatever has come since.</summary>
    public CitationMatch? InSentence { get; private set; }

    /// <summary>The sign behind it.</summary>
    public int Behind { get; private set; }

    /// <summary>The first citation of the list that it ends.</summary>
    public int First { get; private set; }

    /// <summary>Whether it is a number with a title behind it: what the title speaks of is none of the list's.</summary>
    public bool IsTitled { get; private set; }

    /// <summary>Whether it has a name, and not a number or a symbol.</summary>
    public bool IsName => Near is not null && IsNamed(Near);

    private static bool IsNamed(CitationMatch match) => match.Kind is MatchKind.Name or MatchKind.ShortForm;

    /// <summary>Begins a provision.</summary>
    public void Begin()
    {
        Words = null;
        _outside.Clear();
        Leave();
    }

    /// <summary>A sentence ends, or a verb takes over.</summary>
    public void Leave() => (Near, InSentence, Behind, IsTitled, _set) = (null, null, 0, false, null);

    /// <summary>A quotation begins: what it cites is no member of a list outside.</summary>
    public void BeginQuotation() => _outside.Push((Words, Near, InSentence, First, IsTitled));

    /// <summary>It ends.</summary>
    /// <param name="at">The sign behind it.</param>
    public void EndQuotation(int at)
    {
        if (_outside.TryPop(out (Governor? Words, CitationMatch? Near, CitationMatch? InSentence, int First, bool IsTitled) outside))
        {
            (Words, Near, InSentence, First, IsTitled) = outside;
            Behind = at;
        }
    }

    /// <summary>Something else has begun: what is cited now is no member of a list before it.</summary>
    public void Part() => Near = null;

    /// <summary>A text is cited.</summary>
    /// <param name="match">It.</param>
    /// <param name="words">What governs it.</param>
    /// <param name="behind">The sign behind it.</param>
    /// <param name="citation">Which citation it is.</param>
    /// <param name="isJoined">Whether nothing but what joins two members stands between it and the one before.</param>
    public void Add(CitationMatch match, Governor words, int behind, int citation, bool isJoined)
    {
        (Words, Near, InSentence, Behind, First) = (words, match, match, behind, isJoined ? First : citation);
        IsTitled = match.Kind == MatchKind.Number && signs.Is(behind, GoverningRoles.Topic);
        _set = match.Kind == MatchKind.OpenSet ? words : _set;
    }

    /// <summary>Whether a sign stands right behind the text cited last.</summary>
    public bool IsRightBehind(int at)
    {
        int behind = Behind;
        while (behind < at && signs[behind].Kind is GoverningSignKind.Mark or GoverningSignKind.Comma or GoverningSignKind.Close)
        {
            behind++;
        }

        return Near is not null && behind >= at;
    }

    /// <summary>The words that govern a text because it is a member of a list before it; null where it is none.</summary>
    /// <param name="match">The text.</param>
    /// <param name="at">Its sign.</param>
    public Governor? OfList(CitationMatch match, int at)
    {
        if (Words is null || InSentence is null)
        {
            return null;
        }

        bool isJoined = Near is not null && IsJoined(at);
        return match.ContinuesList || isJoined ? isJoined && IsNamed(match) ? Words.Owner ?? Words : Words
            : _set is not null && IsIntroduced(at) ? _set
            : Near is not null && (IsNumberBehindTitle(match, at) || IsBehindOtherMembers(at)) ? Words
            : null;
    }

    /// <summary>Whether nothing but what joins two members of a list stands between the text cited last and a sign.</summary>
    public bool IsRightlyJoined(CitationMatch match, int at) => match.ContinuesList || (Near is not null && IsJoined(at));

    // "les résolutions antérieures sur la protection des civils, en particulier la résolution 1894 (2009)"
    private bool IsIntroduced(int at)
    {
        int before = at - 1;
        while (before > at - LongestIntroduction
            && signs.Is(before, GoverningRoles.Passed | GoverningRoles.Body | GoverningRoles.Join) && !signs.Is(before, GoverningRoles.Introduction))
        {
            before--;
        }

        return signs.Is(before, GoverningRoles.Introduction);
    }

    private bool IsJoined(int at)
    {
        for (int i = Behind; i < at; i++)
        {
            bool isJoint = signs[i].Kind is GoverningSignKind.Comma or GoverningSignKind.Mark or GoverningSignKind.Number or GoverningSignKind.Other
                || signs.Is(i, GoverningRoles.Join | GoverningRoles.Introduction | GoverningRoles.Passed);
            if (!isJoint)
            {
                return false;
            }
        }

        return true;
    }

    // "la Charte, d’autres dispositions du droit international, la Déclaration universelle": some members are no texts.
    private bool IsBehindOtherMembers(int at)
    {
        bool isList = Words is { Reach: PhraseReach.NounPhrase } && at - Behind <= FarthestMember && at > Behind;
        for (int i = Behind; i < at && isList; i++)
        {
            isList = !signs.Is(i, GoverningRoles.End) && signs[i].Kind is not (GoverningSignKind.Semicolon or GoverningSignKind.Stop)
                && (signs[i].Kind != GoverningSignKind.Comma || IsSmall(i + 1));
        }

        return isList && (IsSmall(at - 1) || signs[at - 1].Kind == GoverningSignKind.Comma);
    }

    private bool IsSmall(int at) => signs.Is(at, GoverningRoles.Join | GoverningRoles.Introduction) || signs[at].Kind == GoverningSignKind.Citation;

    // "les résolutions 1265 (1999) sur la protection des civils et 1325 (2000)"
    private bool IsNumberBehindTitle(CitationMatch match, int at)
    {
        bool isConjoined = false;
        for (int i = Behind; i < at; i++)
        {
            if (signs.Is(i, GoverningRoles.End))
            {
                return false;
            }

            isConjoined |= at - i <= DirectlyBefore && (signs.Is(i, GoverningSignKind.Comma) || signs.Is(i, GoverningRoles.Join) || signs[i].HasAnd);
        }

        return isConjoined && match.Kind == MatchKind.Number && Near is { Kind: MatchKind.Number or MatchKind.OpenSet };
    }
}
