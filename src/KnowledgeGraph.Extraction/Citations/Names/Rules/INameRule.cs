using KnowledgeGraph.Extraction.Citations.Names.Candidates;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A way in which texts are named.</summary>
internal interface INameRule
{
    /// <summary>What speaks for a text where the rule holds; null where the rule explains its candidates itself.</summary>
    string? Says { get; }

    /// <summary>Reads what is named at a token, and takes it up.</summary>
    /// <param name="passage">The provision.</param>
    /// <param name="at">The token; behind what has been read where the rule holds, be it a citation or a name that is none. Nothing moves where it
    /// does not hold.</param>
    bool TryRead(NamePassage passage, ref int at);
}
