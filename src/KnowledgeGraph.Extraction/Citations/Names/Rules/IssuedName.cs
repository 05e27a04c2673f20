using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Citations.Names.Shape;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A noun alone of which the heads of some States say which text it is, whatever has been named before: "the Declaration adopted by the
/// Heads of State and Government of the States members of the Organization".</summary>
internal sealed class IssuedName : INameReading
{
    /// <inheritdoc/>
    public string Says => "those who issued it stand with it";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, NameCandidate candidate, out int end)
    {
        TokenList tokens = passage.Tokens;
        end = 0;
        int issuer = tokens.Is(candidate.End + 2, Keyword.The) ? candidate.End + 3 : candidate.End + 2;
        int behind = candidate.End;
        if (candidate.IsModified || !tokens.Is(candidate.Start - 1, Keyword.The) || !NameWords.Issuers.Has(tokens, issuer)
            || !IssuedEnd.TryRead(tokens, ref behind))
        {
            return false;
        }

        string printed = passage.Printed(candidate.Start, behind);
        NamedInstrument named = passage.Table.Longest(printed)
            ?? passage.Table.Learn(NamedInstrument.FromTokens(tokens, candidate.Start, behind, printed));
        NamePassage.Bind(named, passage.SourceAt(behind, -1));
        passage.Add(MatchKind.Name, candidate.Start, behind, named, printed);
        end = behind;
        return true;
    }
}
