using KnowledgeGraph.Extraction.Citations.Names.Candidates;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>The name is that of a programme, a fund or a network: "Enhanced Integrated Framework", "United Nations Global Compact".</summary>
internal sealed class ProgrammeObjection : INameObjection
{
    /// <inheritdoc/>
    public string Says => "it is the name of a programme";

    /// <inheritdoc/>
    public bool IsBody => false;

    /// <inheritdoc/>
    public bool Holds(NamePassage passage, NameCandidate candidate)
    {
        foreach (string programme in NameWords.Programmes)
        {
            if (candidate.Printed.StartsWith(programme, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
