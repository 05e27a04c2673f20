using KnowledgeGraph.Extraction.Citations.Names.Candidates;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>The name stands in the name of a body.</summary>
internal sealed class BodyObjection : INameObjection
{
    /// <inheritdoc/>
    public string Says => "it stands in the name of a body";

    /// <inheritdoc/>
    public bool IsBody => true;

    /// <inheritdoc/>
    public bool Holds(NamePassage passage, NameCandidate candidate) => BodyAround.Holds(passage, candidate.Start, candidate.End);
}
