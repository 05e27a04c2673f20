using KnowledgeGraph.Extraction.Segmentation;

namespace KnowledgeGraph.Extraction.Citations;

internal sealed class NameScanner
{
    public List<Found> Merge(TokenList tokens, Part part, List<Found> found) => found;
}
