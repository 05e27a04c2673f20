using KnowledgeGraph.Extraction.Citations.Names.Candidates;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>What says that words with the shape of a name, on a noun that programmes and policies are called by too, name a text.</summary>
internal interface INameProof
{
    /// <summary>What it says, for whoever asks why words were read so.</summary>
    string Says { get; }

    /// <summary>Whether it holds for a candidate.</summary>
    bool Holds(NamePassage passage, NameCandidate candidate);
}
