namespace KnowledgeGraph.Storage.Sqlite.Adjacency;

/// <summary>Edges that are shown as one. Most bundles have one edge and cost nothing more.</summary>
internal struct EdgeBundle
{
    private int first;
    private bool isUsed;
    private List<int>? more;

    /// <summary>Adds an edge.</summary>
    public void Add(int edge)
    {
        if (!isUsed)
        {
            (first, isUsed) = (edge, true);
            return;
        }

        more ??= [];
        more.Add(edge);
    }

    /// <summary>How many citations prove the edges together: one that names several parts is one.</summary>
    public readonly int CountCitations(AdjacencyGraph graph)
    {
        if (more is null)
        {
            return graph.CitationCount(first);
        }

        var citations = new HashSet<int>(graph.CitationsOf(first).ToArray());
        foreach (int edge in more)
        {
            foreach (int citation in graph.CitationsOf(edge))
            {
                citations.Add(citation);
            }
        }

        return citations.Count;
    }
}
