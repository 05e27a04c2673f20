using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Relations;

namespace KnowledgeGraph.Extraction.Signs.Governing;

/// <summary>What a sentence has cited so far, and by what words: a text that is cited now may be a member of the same list.</summary>
/// <param name="signs">The provision.</param>
internal sealed class SignCitedBefore(GoverningSigns signs)
{
    private const int DirectlyBefore = 3;

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
    public bool IsName => Near?.Kind is MatchKind.Name or MatchKind.ShortForm;

    /// <summary>Begins a provision.</summary>
    public void Begin()
    {
        Words = null;
        Leave();
    }

    /// <summary>A sentence ends, or a verb takes over.</summary>
    public void Leave() => (Near, InSentence, Behind, IsTitled) = (null, null, 0, false);

    /// <summary>Something else has begun: what is cited now is no member of a list before it.</summary>
    public void Part() => Near = null;

    /// <summary>A text is cited.</summary>
    /// <param name="match">It.</param>
    /// <param name="words">What governs it.</param>
    /// <param name="behind">The sign behind it.</param>
    /// <param name="citation">Which citation it is.</param>
    /// <param name="isMember">Whether it goes on with the list before it.</param>
    public void Add(CitationMatch match, Governor words, int behind, int citation, bool isMember) =>
        (Words, Near, InSentence, Behind, First, IsTitled) = (
            words, match, match, behind, isMember ? First : citation,
            match.Kind == MatchKind.Number && signs.Is(behind, GoverningRoles.Topic));

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

    /// <summary>Whether a text that begins at a sign is a member of the list that the text cited last belongs to.</summary>
    public bool IsMember(CitationMatch match, int at) =>
        Words is not null && InSentence is not null
        && (match.ContinuesList || (Near is not null && (IsJoined(at) || IsNumberBehindTitle(match, at))));

    private bool IsJoined(int at)
    {
        for (int i = Behind; i < at; i++)
        {
            bool isJoint = signs[i].Kind is GoverningSignKind.Comma or GoverningSignKind.Mark or GoverningSignKind.Other
                || signs.Is(i, GoverningRoles.Join | GoverningRoles.Introduction | GoverningRoles.Passed);
            if (!isJoint)
            {
                return false;
            }
        }

        return true;
    }

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
