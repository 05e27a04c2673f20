using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>The bodies that instruments and statements name, with the organs above them.</summary>
internal sealed class BodyDerivation
{
    private readonly Dictionary<string, BodyChange> bodies = new(StringComparer.Ordinal);

    /// <summary>The bodies named so far, each after the organ above it.</summary>
    public IReadOnlyList<BodyChange> Named => [.. bodies.Values];

    /// <summary>The id of a body: one of the vocabulary, or one known by its name only.</summary>
    public string IdOf(string name)
    {
        KnownBody? body = Bodies.Find(name);
        string id = BodyWords.IdOf(name).Value;
        if (!bodies.TryGetValue(id, out BodyChange? named))
        {
            string? parent = body?.Parent is { } above ? IdOf(above) : null;
            bodies.Add(id, new BodyChange(id, body?.Name ?? name, body?.Abbreviation, parent));
        }
        else if (body is null && string.CompareOrdinal(name, named.Name) < 0)
        {
            bodies[id] = named with { Name = name };
        }

        return id;
    }
}
