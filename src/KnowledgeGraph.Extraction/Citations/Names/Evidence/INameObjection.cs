using KnowledgeGraph.Extraction.Citations.Names.Candidates;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>What says that words with the shape of a name are the name of something else.</summary>
internal interface INameObjection
{
    /// <summary>What it says, for whoever asks why words were read so.</summary>
    string Says { get; }

    /// <summary>Whether it says that the words name a body, in whose name others may stand behind "and".</summary>
    bool IsBody => false;

    /// <summary>Whether it holds for a candidate.</summary>
    bool Holds(NamePassage passage, NameCandidate candidate);
}
