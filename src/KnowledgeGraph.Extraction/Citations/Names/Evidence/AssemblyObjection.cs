using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>A constitutional convention is a meeting.</summary>
internal sealed class AssemblyObjection : INameObjection
{
    /// <inheritdoc/>
    public string Says => "it is the name of a meeting";

    /// <inheritdoc/>
    public bool IsBody => true;

    /// <inheritdoc/>
    public bool Holds(NamePassage passage, NameCandidate candidate) =>
        candidate.Word == Keyword.Convention && candidate.Noun > candidate.Start
            && NameWords.Assemblies.Has(passage.Tokens[passage.Tokens[candidate.Noun - 1]]);
}
