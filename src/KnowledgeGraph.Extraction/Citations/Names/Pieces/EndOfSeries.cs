using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>The last member of a series: "Crime Prevention, Criminal Justice and the Rule of Law".</summary>
internal sealed class EndOfSeries : INamePiece
{
    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        if (!state.IsSeries || !NameShape.JoinsWords(tokens, at))
        {
            return false;
        }

        state.IsSeries = false;
        at += 3;
        return true;
    }
}
