using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Reads governing phrases, and says which of them takes over from what is in force.</summary>
/// <param name="passage">The provision.</param>
/// <param name="clause">What is in force.</param>
/// <param name="cited">What has been cited.</param>
internal sealed class PhraseReader(Passage passage, Clause clause, CitedBefore cited)
{
    private const int FarthestLink = 9;
    private const int DirectlyBehind = 6;
    private const int LongestJoined = 7;
    private const int LongestAside = 14;

    private int _opening;
    private int _behindLast;

    private TokenList Tokens => passage.Tokens;

    /// <summary>Begins a provision.</summary>
    /// <param name="opening">The token behind its opening words.</param>
    public void Begin(int opening) => (_opening, _behindLast) = (opening, -1);

    /// <summary>Reads the phrase that begins at a token.</summary>
    /// <returns>The token behind it; 0 where none begins here or it takes nothing over.</returns>
    public int Read(int at)
    {
        int end = GoverningTables.Phrases.Longest(Tokens, at, out PhraseMeaning? meaning);
        if (end == 0)
        {
            return passage.Is(at, WordRole.SubjectMatter) ? SubjectMatter(at) : IsSaidIn(at) ? SaidIn(at) : 0;
        }

        if (Tokens.Is(at - 1, Keyword.Not) || (meaning!.IsNear && !passage.Reaches(end, WordRole.Passed, meaning.IsOverBodies, toReports: true)))
        {
            return 0;
        }

        return IsSecond(at) ? _behindLast = end : Enter(Here(meaning, at, end), at, end);
    }

    // "the implementation of and compliance with the Treaty": of phrases that are joined the first governs.
    private bool IsSecond(int at) => clause.Phrase is not null && at == _behindLast + 1 && Tokens[at - 1].Word is Keyword.And or Keyword.Or;

    private PhraseMeaning Here(PhraseMeaning meaning, int at, int end) =>
        IsDutyAskedFor(meaning, at) ? meaning with { Reach = PhraseReach.Parties }
        : IsOfThing(meaning, at, end) ? meaning with { Reach = PhraseReach.Tie, Relation = RelationType.BasedOn }
        : meaning;

    // "Urges States parties to the Protocol to implement their legal obligations under it": that is action under it, which the verb asks for.
    private bool IsDutyAskedFor(PhraseMeaning meaning, int at) =>
        meaning.Reach == PhraseReach.Near && passage.Is(at - 1, WordRole.Duty) && clause.Phrase is null or { Relation: RelationType.Implements }
        && clause.Verb.Relation == RelationType.RequestsActionUnder
        && cited is { InSentence: not null, Words.Relation: RelationType.RequestsActionUnder };

    // "the measures adopted in resolution 2521 (2020)": no text stands before it that came about so.
    private bool IsOfThing(PhraseMeaning meaning, int at, int end) =>
        meaning.Reach == PhraseReach.Provenance && cited.Near is null && Tokens.Is(end - 1, Keyword.In) && Tokens[at - 1].Kind == TokenKind.Word;

    private int Enter(PhraseMeaning meaning, int at, int end)
    {
        if (IsOfOpening(meaning, at) || IsInForce(meaning, at))
        {
            return 0;
        }

        // "resolutions 1493 (2003) and 1533 (2004), both adopted under Chapter VII"
        bool isOfText = meaning.IsOfTexts && cited.Near is not null;
        clause.Enter(meaning, Tokens.Text[Tokens[at].Start..Tokens[end - 1].End], cited.IsRightBehind(at) ? cited.Words : null, isOfText);
        cited.Part();
        return _behindLast = end;
    }

    // "Acting under Chapter VII": the opening says it.
    private bool IsOfOpening(PhraseMeaning meaning, int at) =>
        at == _opening && meaning.Reach == PhraseReach.Near && meaning.Relation == clause.Verb.Relation;

    // "the implementation of the measures imposed by": the text is implemented.
    // "in accordance with the levels updated in": what only mentions changes nothing.
    private bool IsInForce(PhraseMeaning meaning, int at) =>
        clause.Phrase is { } phrase && cited.Near is null
        && meaning.Reach switch
        {
            PhraseReach.Mention => phrase.Reach != PhraseReach.Parties,
            PhraseReach.Tie => phrase.Relation == RelationType.Implements && !meaning.IsOfSentence && at - _behindLast <= DirectlyBehind,
            _ => false,
        };

    // "as reiterated in the Agenda": any participle between these says where the sentence's thing stands.
    private bool IsSaidIn(int at) =>
        Tokens.Is(at, Keyword.As) && passage.IsSmall(at + 1) && GoverningTables.IsPastParticiple(Tokens[Tokens[at + 1]])
        && Tokens[at + 2].Word is Keyword.In or Keyword.By or Keyword.Under && passage.Reaches(at + 3, WordRole.Passed, overBodies: true);

    private int SaidIn(int at) => Enter(PhraseMeaning.SaidIn, at, at + 3);

    // "an analysis of implementation trends, challenges and opportunities relating to the Programme of Action"
    private int SubjectMatter(int at) =>
        EndOfJoined(at) is int joined and > 0 && passage.Reaches(joined, WordRole.Passed) ? Govern(at, joined) : Linked(at);

    // "the implementation and monitoring of the Plan", "the implementation, by the parties, of the Agreement"
    private int EndOfJoined(int at)
    {
        bool isAside = Tokens.Is(at + 1, ',');
        if (!isAside && Tokens[at + 1].Word is not (Keyword.And or Keyword.Or))
        {
            return 0;
        }

        int last = at + (isAside ? LongestAside : LongestJoined);
        for (int i = at + 2; i < last && (passage.IsSmall(i) || isAside) && passage.CitationAt(i) < 0 && !passage.Is(i, WordRole.End); i++)
        {
            if (Tokens.Is(i, Keyword.Of) && (!isAside || Tokens.Is(i - 1, ',')))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private int Linked(int at)
    {
        for (int i = at + 1; i < at + FarthestLink && passage.CitationAt(i) < 0 && !passage.Is(i, WordRole.End) && !Tokens.Is(i, ';'); i++)
        {
            if (GoverningTables.Links.Longest(Tokens, i, out _) is int end and > 0 && passage.Reaches(end, WordRole.Passed))
            {
                return Govern(at, end);
            }
        }

        return 0;
    }

    private int Govern(int at, int end)
    {
        clause.Enter(PhraseMeaning.SubjectMatter, Tokens[Tokens[at]].ToString(), owner: null, isOfText: false);
        cited.Part();
        return _behindLast = end;
    }
}
