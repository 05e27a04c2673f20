using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>The words before it carry it out or quote from it, as they do with texts: "implementation of the National Drug Control Strategy",
/// "outlined in the Government’s Agenda for Change".</summary>
internal sealed class UseProof : INameProof
{
    private const int MostQualities = 2;
    private const int LongestOwner = 8;

    /// <inheritdoc/>
    public string Says => "it is carried out or quoted from";

    /// <inheritdoc/>
    public bool Holds(NamePassage passage, NameCandidate candidate)
    {
        TokenList tokens = passage.Tokens;
        bool isPlural = candidate.Word == Keyword.Plan && tokens[tokens[candidate.Noun]].EndsWith("s");
        bool saysWhich = candidate.Start < candidate.Noun || candidate.End > candidate.Head + 1;
        return saysWhich && !isPlural && (IsUsed(tokens, candidate.Start) || IsJoined(passage, candidate.Start))
            && passage.Table.MadeOf(candidate.Name.Words, candidate.Word).Count == 0;
    }

    private static bool IsUsed(TokenList tokens, int start)
    {
        int at = BeforeArticle(tokens, start);
        if (at < 0)
        {
            return false;
        }

        if (tokens[at].Word is Keyword.Of or Keyword.In or Keyword.With)
        {
            return tokens[at - 1].Kind == TokenKind.Word && NameWords.Uses.Has(tokens[tokens[at - 1]]);
        }

        // "implement fully the"
        bool isAdverb = tokens[at] is { Kind: TokenKind.Word, IsCapital: false } adverb && tokens[adverb].EndsWith("ly");
        Token verb = tokens[isAdverb ? at - 1 : at];
        return verb.Kind == TokenKind.Word && NameWords.UseVerbs.Has(tokens[verb]);
    }

    // Over "the", "its", an owner, and what stands between them and the name in small letters; -1 where nothing says that it is a certain one.
    private static int BeforeArticle(TokenList tokens, int start)
    {
        int at = start - 1;
        for (int i = 0; i < MostQualities && tokens[at] is { Kind: TokenKind.Word, Word: Keyword.None, IsCapital: false }; i++)
        {
            at--;
        }

        if (tokens[at].Word is Keyword.The or Keyword.Its or Keyword.Their or Keyword.That or Keyword.This)
        {
            return at - 1;
        }

        if (tokens[at] is not { Kind: TokenKind.Word, IsCapital: true } owner || !NameWords.IsOwner(tokens[owner]))
        {
            return -1;
        }

        int first = at;
        while (first > at - LongestOwner && (tokens[first - 1].IsCapital || (tokens[first - 1].Word is Keyword.Of or Keyword.The or Keyword.And
            && (tokens[first - 2].IsCapital || tokens.Is(first - 2, Keyword.Of)))))
        {
            first--;
        }

        return tokens.Is(first - 1, Keyword.The) ? first - 2 : first - 1;
    }

    // "the Afghanistan Compact and the Afghanistan National Development Strategy": what holds for the first holds for the second.
    private static bool IsJoined(NamePassage passage, int start)
    {
        TokenList tokens = passage.Tokens;
        int and = tokens.Is(start - 1, Keyword.The) ? start - 2 : start - 1;
        return tokens.Is(and, Keyword.And) && passage.Names.LastOrDefault() is { Kind: MatchKind.Name or MatchKind.ShortForm } before
            && Math.Max(before.EndToken, passage.Bound) == and && NameWords.GenericNouns.Has(before.Named!.Noun);
    }
}
