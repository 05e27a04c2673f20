using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>A constitutional convention is a meeting, the Convention of Patriots for Justice and Peace a movement.</summary>
internal sealed class AssemblyObjection : INameObjection
{
    /// <inheritdoc/>
    public string Says => "it is the name of a meeting or a movement";

    /// <inheritdoc/>
    public bool IsBody => true;

    /// <inheritdoc/>
    public bool Holds(NamePassage passage, NameCandidate candidate) =>
        candidate.Word == Keyword.Convention && (IsAssembly(passage.Tokens, candidate.Start, candidate.Noun - 1)
            || (passage.Tokens.Is(candidate.Head, Keyword.Of) && IsAssembly(passage.Tokens, candidate.Noun, candidate.Head + 1)));

    private static bool IsAssembly(TokenList tokens, int first, int at) =>
        at >= first && NameWords.Assemblies.Has(tokens, at);
}
