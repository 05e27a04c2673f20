namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>How the files that texts came from stand in nodes: a path that no index takes is kept whole beside its key.</summary>
internal static class SourceNodes
{
    /// <summary>What is kept of a path beside its key; null where that is the path itself.</summary>
    public static string? Whole(string path) => path.Length > IndexedName.Longest ? path : null;
}
