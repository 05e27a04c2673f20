using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>Whose text it is, in small letters before a name: "of the members of the United Nations Standing Advisory Committee", "of the States
/// members of the Organization".</summary>
internal sealed class MembersOf : INamePiece
{
    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        int members = tokens.Is(at, Keyword.Of) && tokens.Is(at + 1, Keyword.The) ? at + 2 : at;
        int next = members + 2;
        if (!state.HasPiece || !NameWords.Parties.Has(tokens, members) || tokens[members].IsCapital || !tokens.Is(members + 1, Keyword.Of)
            || !NameShape.TryCapital(tokens, ref next))
        {
            return false;
        }

        at = next;
        return true;
    }
}
