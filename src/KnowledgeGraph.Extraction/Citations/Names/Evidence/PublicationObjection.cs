using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>General words behind a comma are a part of a publication's title: "2010
/// Review Conference of the Parties …, Final Document, vol. I".</summary>
internal sealed class PublicationObjection : INameObjection
{
    /// <inheritdoc/>
    public string Says => "it is a part of a publication’s title";

    /// <inheritdoc/>
    public bool Holds(NamePassage passage, NameCandidate candidate) =>
        candidate.Word == Keyword.Document && passage.Tokens.Is(candidate.Start - 1, ',') && NameWords.IsGeneral(candidate.Name);
}
