using KnowledgeGraph.Extraction.Citations.Names.Candidates;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>What a candidate may be: the half of a name, a short form, a name that is new to the document.</summary>
internal interface INameReading
{
    /// <summary>What speaks for the reading, for whoever asks why words were read so.</summary>
    string Says { get; }

    /// <summary>Reads a candidate so, and takes it up.</summary>
    /// <param name="passage">The provision.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="end">The token behind what has been read; 0 where it is not read so, and then nothing is taken up.</param>
    bool TryRead(NamePassage passage, NameCandidate candidate, out int end);
}
