using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>The bodies that instruments and statements name, with the organs above them.</summary>
internal sealed class BodyNodes
{
    private readonly Dictionary<string, object> rows = new(StringComparer.Ordinal);

    /// <summary>The bodies named so far.</summary>
    public IReadOnlyCollection<object> Rows => rows.Values;

    /// <summary>The id of a body: one of the vocabulary, or one known by its name only.</summary>
    public string Of(string name)
    {
        KnownBody? body = Bodies.Find(name);
        string id = BodyWords.IdOf(name).Value;
        if (!rows.ContainsKey(id))
        {
            rows.Add(id, new
            {
                id,
                name = body?.Name ?? name,
                abbreviation = body?.Abbreviation,
                parent = body?.Parent is { } above ? Of(above) : null,
            });
        }

        return id;
    }
}
