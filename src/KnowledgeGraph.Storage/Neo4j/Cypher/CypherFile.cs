namespace KnowledgeGraph.Storage.Neo4j.Cypher;

/// <summary>The statements of this folder, which every build carries inside it. None is put together from anything that comes from outside.</summary>
internal static class CypherFile
{
    /// <summary>The text of a file.</summary>
    /// <param name="name">The file's name without its ending.</param>
    public static string Text(string name)
    {
        using Stream file = typeof(CypherFile).Assembly.GetManifestResourceStream($"Neo4j/{name}.cypher")
            ?? throw new InvalidDataException($"{name}.cypher is not part of this build.");
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
