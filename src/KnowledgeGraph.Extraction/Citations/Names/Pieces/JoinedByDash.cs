using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>A word or number that a dash or a stroke joins without spaces: "Nuclear-Test-Ban", "2015–2030".</summary>
internal sealed class JoinedByDash : INamePiece
{
    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        // "on Confidence- and Security-Building Measures"
        if (tokens.IsDash(at) && !tokens[at].SpaceBefore && tokens[at + 1] is { Word: Keyword.And or Keyword.Or, SpaceBefore: true }
            && NameShape.IsNameWord(tokens, at + 2))
        {
            at += 3;
            return true;
        }

        // "Organization for Democracy and Economic Development – GUAM"
        if (state.HasPiece && tokens.IsDash(at) && tokens[at].SpaceBefore && tokens[at + 1] is { Kind: TokenKind.Word, Length: > 2 } name
            && !tokens[name].ContainsAnyExceptInRange('A', 'Z'))
        {
            at += 2;
            return true;
        }

        if (!(tokens.IsDash(at) || tokens.Is(at, '/')) || tokens[at].SpaceBefore || tokens[at + 1].SpaceBefore
            || tokens[at + 1].Kind is not (TokenKind.Word or TokenKind.Number))
        {
            return false;
        }

        at += 2;
        return true;
    }
}
