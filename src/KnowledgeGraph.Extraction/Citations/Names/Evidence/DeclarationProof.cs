using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>The text declares a short form of it: "the Strategic Framework for Peace (the Framework)", "the Afghanistan National Development Strategy
/// (ANDS)".</summary>
internal sealed class DeclarationProof : INameProof
{
    /// <inheritdoc/>
    public string Says => "a short form is declared behind it";

    /// <inheritdoc/>
    public bool Holds(NamePassage passage, NameCandidate candidate) =>
        candidate.Start < candidate.Noun
            && (DeclaredName.Declares(passage.Tokens, candidate.End, candidate.Word) || IsAbbreviated(passage.Tokens, candidate));

    // From the first word's letter to the noun's.
    private static bool IsAbbreviated(TokenList tokens, NameCandidate candidate)
    {
        if (!tokens.Is(candidate.End, '(') || !tokens.Is(candidate.End + 2, ')') || candidate.HasComplement
            || tokens[candidate.Start - 1].Word is Keyword.A or Keyword.An)
        {
            return false;
        }

        ReadOnlySpan<char> letters = tokens[tokens[candidate.End + 1]];
        return letters.Length > 2 && letters[0] == tokens.Text[tokens[candidate.Start].Start]
            && letters[^1] == tokens.Text[tokens[candidate.Noun].Start];
    }
}
