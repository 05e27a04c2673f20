using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>The apostrophe behind a plural: "on Human and Peoples’ Rights".</summary>
internal sealed class PluralPossessive : INamePiece
{
    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        bool isPlural = (tokens.Is(at, '’') || tokens.Is(at, '\'')) && !tokens[at].SpaceBefore && tokens[at - 1].Kind == TokenKind.Word
            && tokens[tokens[at - 1]].EndsWith("s") && tokens[at + 1].SpaceBefore && NameShape.IsNameWord(tokens, at + 1);
        at += isPlural ? 2 : 0;
        return isPlural;
    }
}
