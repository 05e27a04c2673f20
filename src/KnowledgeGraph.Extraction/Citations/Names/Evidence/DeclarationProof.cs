using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>The text declares a short form of it: "the Strategic Framework for Peace (the Framework)".</summary>
internal sealed class DeclarationProof : INameProof
{
    /// <inheritdoc/>
    public string Says => "a short form is declared behind it";

    /// <inheritdoc/>
    public bool Holds(NamePassage passage, NameCandidate candidate) =>
        candidate.Start < candidate.Noun && DeclaredName.Declares(passage.Tokens, candidate.End, candidate.Word);
}
