using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>The words before it carry it out or quote from it, as they do with texts: "implementation of the National Drug Control Strategy",
/// "outlined in the Government’s Agenda for Change".</summary>
internal sealed class UseProof : INameProof
{
    /// <inheritdoc/>
    public string Says => "it is carried out or quoted from";

    /// <inheritdoc/>
    public bool Holds(NamePassage passage, NameCandidate candidate)
    {
        TokenList tokens = passage.Tokens;
        bool isPlural = candidate.Word == Keyword.Plan && tokens[tokens[candidate.Noun]].EndsWith("s");
        bool saysWhich = candidate.Start < candidate.Noun || candidate.End > candidate.Head + 1 || candidate.Word == Keyword.Memorandum;
        return saysWhich && !isPlural && !ComplementProof.IsGoal(tokens, candidate)
            && (IsUsed(tokens, candidate) || IsJoined(passage, candidate.Start))
            && !Certain.IsStillToCome(tokens, candidate.Start, candidate.End)
            && passage.Table.MadeOf(candidate.Name.Words, candidate.Word).Count == 0;
    }

    private static bool IsUsed(TokenList tokens, NameCandidate candidate)
    {
        int at = Certain.BeforeArticle(tokens, candidate.Start);
        at = at < 0 && IsPluralOfSeveralWords(tokens, candidate) ? candidate.Start - 1 : at;
        if (at < 0)
        {
            return false;
        }

        if (tokens[at].Word is Keyword.Of or Keyword.In or Keyword.With)
        {
            return NameWords.Uses.Has(tokens, at - 1);
        }

        // "implement fully the"
        bool isAdverb = tokens[at] is { Kind: TokenKind.Word, IsCapital: false } adverb && tokens[adverb].EndsWith("ly");
        Token verb = tokens[isAdverb ? at - 1 : at];
        return verb.Kind == TokenKind.Word && NameWords.UseVerbs.Has(tokens[verb]);
    }

    // "in accordance with International Mine Action Standards"
    private static bool IsPluralOfSeveralWords(TokenList tokens, NameCandidate candidate) =>
        candidate.Noun >= candidate.Start + 2 && tokens[tokens[candidate.Noun]].EndsWith("s");

    // "the Afghanistan Compact and the Afghanistan National Development Strategy": what holds for the first holds for the others.
    private static bool IsJoined(NamePassage passage, int start)
    {
        TokenList tokens = passage.Tokens;
        int joint = tokens.Is(start - 1, Keyword.The) ? start - 2 : start - 1;
        bool isListed = tokens.Is(joint, Keyword.And) && tokens.Is(joint - 1, ',');
        int end = isListed ? joint - 1 : joint;
        return (tokens.Is(joint, Keyword.And) || tokens.Is(joint, ','))
            && passage.Names.LastOrDefault() is { Kind: MatchKind.Name or MatchKind.ShortForm } before
            && Math.Max(before.EndToken, passage.Bound) == end && before.Named!.Noun != Keyword.None;
    }
}
